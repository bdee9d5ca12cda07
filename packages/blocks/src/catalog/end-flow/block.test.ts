import { expect, test } from 'vitest';
import { TASK_FLOW_TYPES } from '../../flow/flowTypes.ts';
import { end } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { endFlow } from './block.ts';

// What becomes of the task depends on its flow and its queue, which the runtime knows (flow-language §2.9).
testBehavior(
  endFlow,
  behavior,
  TASK_FLOW_TYPES.map((flowType) => ({ given: flowType, contact: { flowType }, then: end('endFlow') })),
);

testParameters(endFlow, { accept: [{}], warn: [[{ Reason: 'done' }, 'Reason']] });

testTransitions(endFlow, {
  accept: [{ next: false }],
  reject: [
    [{}, /unexpected "NextAction"/],
    [{ next: false, errors: ['NoMatchingError'] }, /unexpected "Errors"/],
    [{ next: false, conditions: [['Equals', 'x']] }, /unexpected "Conditions"/],
  ],
});

testFlowTypes(endFlow, {
  CONTACT_FLOW: 'info',
  CUSTOMER_QUEUE: 'allowed',
  AGENT_WHISPER: 'allowed',
  QUEUE_TRANSFER: 'warning',
  AGENT_TRANSFER: 'warning',
});

test('the line on the block says that the flow ends, not the task', () => {
  expect(endFlow.summary({}, [])).toBe('Ends this flow');
});
