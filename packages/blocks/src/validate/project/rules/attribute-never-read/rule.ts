import { setContactAttributes } from '../../../../catalog/set-contact-attributes/block.ts';
import { invokeLambdaFunction } from '../../../../catalog/invoke-lambda-function/block.ts';
import { createTask } from '../../../../catalog/create-task/block.ts';
import { getAt, isObject, pointerTo } from '../../../../flow/json.ts';
import { isDynamic, referencesIn } from '../../../../flow/reference.ts';
import { namePatterns } from '../../../namePatterns.ts';
import { textsOf } from '../../../texts.ts';
import { quote } from '../../../words.ts';
import { isBuiltIn } from '../../builtIn.ts';
import type { Call } from '../../calls.ts';
import type { ProjectFlow } from '../../projectFlow.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** flow-language §1.7.2: contact attributes also reach agents and reports, which no flow shows. */
export const attributeNeverRead = defineProjectRule({
  id: 'attribute-never-read',
  category: 'project',
  severity: 'info',
  summary: 'Every contact attribute that a flow sets is read by one.',
  needsAll: true,
  options: { outputs: [] },
  check({ flows, calls, options, report }) {
    const read = keysRead(flows, calls);
    if (!read) return;
    const isOutput = namePatterns(options['outputs']);
    for (const flow of flows) {
      for (const block of flow.view.blocks) {
        if (block.definition !== setContactAttributes && block.definition !== createTask) continue;
        const rows = getAt(flow.actionOf(block), ['Parameters', 'Attributes']);
        for (const key of isObject(rows) ? Object.keys(rows) : []) {
          if (read.has(key) || isDynamic(key) || isOutput(key)) continue;
          read.add(key); // told once
          const message =
            `The contact attribute ${quote(key)} is set, and no flow of the project reads it. Remove it, unless agents ` +
            'or reports use it.';
          const pointer = `${block.pointer}/Parameters/Attributes${pointerTo([key])}`;
          report({ flow, block, pointer, atName: true, message });
        }
      }
    }
  },
});

// helpers

/**
 * The keys that some flow reads; undefined where one may read any. A Lambda function gets them all (flow-language §2.11),
 * and a flow that is not there may read what it likes.
 */
function keysRead(flows: readonly ProjectFlow[], calls: readonly Call[]): Set<string> | undefined {
  if (calls.some(({ target, displayName = '' }) => target.is === 'missing' && !isBuiltIn(displayName)))
    return undefined;
  const keys = new Set<string>();
  for (const flow of flows) {
    if (flow.view.blocks.some(({ definition }) => definition === invokeLambdaFunction)) return undefined;
    for (const { text, block } of textsOf(flow)) {
      if (!block) continue;
      for (const { path } of referencesIn(text)) {
        if (path[0] !== 'Attributes') continue;
        if (path[1] === undefined) return undefined;
        keys.add(path[1]);
      }
    }
  }
  return keys;
}
