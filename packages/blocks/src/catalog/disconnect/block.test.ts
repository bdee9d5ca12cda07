import { expect, test } from 'vitest';
import { end } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { disconnect } from './block.ts';

testBehavior(disconnect, behavior, [
  { given: 'a task in its inbound flow', then: end('disconnect') },
  {
    given: 'a task that waits in a queue',
    contact: { flowType: 'CUSTOMER_QUEUE', queued: true },
    then: end('disconnect'),
  },
]);

testParameters(disconnect, { accept: [{}], warn: [[{ Reason: 'done' }, 'Reason']] });

testTransitions(disconnect, {
  accept: [{ next: false }],
  reject: [
    [{}, /unexpected "NextAction"/],
    [{ next: false, errors: ['NoMatchingError'] }, /unexpected "Errors"/],
    [{ next: false, conditions: [['Equals', 'x']] }, /unexpected "Conditions"/],
  ],
});

testFlowTypes(disconnect, {
  CONTACT_FLOW: 'allowed',
  CUSTOMER_QUEUE: 'allowed',
  AGENT_WHISPER: 'warning',
  QUEUE_TRANSFER: 'allowed',
  AGENT_TRANSFER: 'allowed',
});

test('the line on the block says what becomes of the task', () => {
  expect(disconnect.summary({}, [])).toBe('Ends the task');
});
