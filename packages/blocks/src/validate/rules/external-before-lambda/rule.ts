import { pathsOf } from '../../../analyse/paths.ts';
import { certaintyOf } from '../../../analyse/reached.ts';
import { readsOf, type Read } from '../../../analyse/reads.ts';
import { bringsAnswer } from '../../../analyse/writes.ts';
import { flowTypeOf, isTaskFlowType } from '../../../flow/flowTypes.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
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
    if (!view.blocks.some((block) => answerReadBy(block, actionOf) !== undefined)) return;
    const paths = pathsOf(view, actionOf);
    const { onSome, without } = certaintyOf(paths, (way) => bringsAnswer(way, paths.blocks[way.from]));
    // Assumed: answers are lost with Transfer to flow (flow-language §2.17), yet flows in use count on them.
    const severity = type === 'CONTACT_FLOW' && onSome.size > 0 ? 'warning' : 'info';
    let told = false;
    for (const [place, block] of paths.blocks.entries()) {
      if (!without.has(place) || (told && onSome.size === 0)) continue;
      const read = answerReadBy(block, actionOf);
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

function answerReadBy(block: PlacedBlock, actionOf: RuleContext['actionOf']): Read | undefined {
  return readsOf(block, actionOf).find(({ reference }) => isAnswer(reference.path));
}

function isAnswer([root, member]: readonly string[]): boolean {
  return root === 'External' || (root === 'LambdaInvocation' && member === 'ResultData');
}
