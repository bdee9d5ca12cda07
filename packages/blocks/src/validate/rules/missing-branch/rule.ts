import type { BranchDefinition } from '../../../block.ts';
import { getAt } from '../../../flow/json.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { offerMirror } from '../../mirror.ts';
import { offerBranch } from './offerBranch.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §4, required branches; §1.4.3, the `NextAction` that repeats one of them. */
export const missingBranch = defineRule({
  id: 'missing-branch',
  category: 'service',
  severity: 'error',
  summary: 'Every block has the branches the service requires of it.',
  check(context) {
    for (const block of context.view.blocks) {
      if (!block.definition) continue;
      checkDeclared(block, context);
      checkAuthored(block, context);
      checkMirror(block, context);
    }
  },
});

// helpers

function checkDeclared(block: PlacedBlock, { actionOf, report }: RuleContext): void {
  for (const branch of block.branches) {
    const { name, label, declared, stored, pointer } = branch;
    if (stored || !declared) continue;
    const message = `Missing branch ${quote(label)}; connect it to a block. In the file it is ${howStored(declared.stored)}.`;
    const fix = offerBranch(branch, block, actionOf(block));
    report({ block, pointer, message, branch: name, ...serviceText(declared.stored, block), ...fix });
  }
}

function howStored(stored: BranchDefinition['stored']): string {
  if (stored.as === 'NextAction') return '"NextAction" with the identifier of a block';
  if (stored.as === 'Error') return `an entry "${stored.errorType}" under "Errors"`;
  return `the condition ${stored.operator} "${stored.operand}" under "Conditions"`;
}

function serviceText(stored: BranchDefinition['stored'], block: PlacedBlock): { service: string } {
  const action = `Actions[${block.index}]`;
  if (stored.as === 'Error') {
    return { service: `Action is missing required error. Error: ${stored.errorType}, Path: ${action}` };
  }
  if (stored.as === 'Condition')
    return { service: `Invalid Action property value. Path: ${action}.Transitions.Conditions` };
  return { service: `Action is missing required property. Path: ${action}.Transitions.NextAction` };
}

function checkAuthored(block: PlacedBlock, { report }: RuleContext): void {
  const { conditions } = block.definition ?? {};
  if (!conditions || block.conditions.length >= conditions.atLeast) return;
  const what = conditions.noun.toLowerCase();
  report({
    block,
    pointer: `${block.pointer}/Transitions/Conditions`,
    message: `Missing ${what}, expected at least ${conditions.atLeast}; add one and connect its branch.`,
    service: `Invalid Action property value. Path: Actions[${block.index}].Transitions.Conditions`,
  });
}

function checkMirror(block: PlacedBlock, { actionOf, report }: RuleContext): void {
  const mirrors = block.definition?.mirrors;
  if (!mirrors) return;
  const next = getAt(actionOf(block), ['Transitions', 'NextAction']);
  if (next !== undefined && next !== '') return;
  const mirrored = block.branches.find(({ name }) => name === mirrors);
  const pointer = `${block.pointer}/Transitions/NextAction`;
  const like = mirrored ? `, expected the target of the branch ${quote(mirrored.label)} again` : '';
  if (next === undefined) {
    const service = `Action is missing required property. Path: Actions[${block.index}].Transitions.NextAction`;
    report({ block, pointer, message: `Missing "NextAction"${like}.`, service, ...offerMirror(block) });
  } else if (mirrored?.target !== undefined) {
    report({ block, pointer, message: `"NextAction" is empty${like}.`, ...offerMirror(block) });
  }
}
