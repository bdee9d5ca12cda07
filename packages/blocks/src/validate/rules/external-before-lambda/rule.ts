import { pathsOf } from '../../../analyse/paths.ts';
import { certaintyOf } from '../../../analyse/reached.ts';
import { readersIn } from '../../../analyse/readers.ts';
import type { Read } from '../../../analyse/reads.ts';
import { bringsAnswer } from '../../../analyse/writes.ts';
import { flowTypeOf, isTaskFlowType } from '../../../flow/flowTypes.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.7.2: these are there once a Lambda function has answered, and not before. */
export const externalBeforeLambda = defineRule({
  id: 'external-before-lambda',
  category: 'data',
  severity: 'warning',
  summary: 'What a Lambda function answers is read after it has answered.',
  check({ flow, givenType, view, actionOf, report }) {
    const type = givenType ?? flowTypeOf(flow) ?? 'CONTACT_FLOW';
    if (!isTaskFlowType(type)) return;
    const readers = readersIn(view.blocks, actionOf).filter(({ reads }) => reads.some(isOfAnswer));
    if (readers.length === 0) return;
    const paths = pathsOf(view, actionOf);
    const { onSome, without } = certaintyOf(paths, (way) => bringsAnswer(way, paths.blocks[way.from]));
    // Assumed: answers are lost with Transfer to flow (flow-language §2.17), yet flows in use count on them.
    const severity = type === 'CONTACT_FLOW' && onSome.size > 0 ? 'warning' : 'info';
    let told = false;
    for (const { place, block, reads } of readers) {
      if (!without.has(place) || (told && onSome.size === 0)) continue;
      const read = reads.find(isOfAnswer);
      if (!read) continue;
      const { reference, pointer, atName } = read;
      const at = { block, pointer, atName };
      if (onSome.has(place)) {
        const why = 'may be empty: on one way here no Lambda function has answered, as after Error. Check it first.';
        report({ ...at, message: `${quote(reference.text)} ${why}`, severity: 'info' });
      } else {
        const why =
          'may be empty: no Lambda function of this flow has answered before. Place Invoke AWS Lambda function before it.';
        report({ ...at, message: `${quote(reference.text)} ${why}`, severity });
        told = true;
      }
    }
  },
});

// helpers

function isOfAnswer({ reference }: Read): boolean {
  const [root, member] = reference.path;
  return root === 'External' || (root === 'LambdaInvocation' && member === 'ResultData');
}
