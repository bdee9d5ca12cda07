import { describe, expect, test } from 'vitest';
import { ask, end, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { transferToFlow } from './block.ts';

const BILLING = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/b111';

testBehavior(transferToFlow, behavior, [
  { given: 'a flow', parameters: { ContactFlowId: BILLING }, then: ask({ asks: 'flow', flow: BILLING }) },
  ...['CONTACT_FLOW', 'QUEUE_TRANSFER', 'AGENT_TRANSFER'].map((type) => ({
    given: `a flow of type ${type}`,
    parameters: { ContactFlowId: BILLING },
    hears: { heard: 'flow', flow: BILLING, type } as const,
    then: end('transfer', BILLING),
  })),
  ...['CUSTOMER_QUEUE', 'AGENT_WHISPER', 'CUSTOMER_HOLD', 'MODULE', 'SOMETHING_NEW'].map((type) => ({
    given: `a flow of type ${type}`,
    parameters: { ContactFlowId: BILLING },
    hears: { heard: 'flow', flow: BILLING, type } as const,
    then: take('error'),
    because: /expected an inbound or transfer flow, found/,
  })),
  {
    given: 'a flow nobody knows',
    parameters: { ContactFlowId: 'gone' },
    hears: { heard: 'failed', why: 'there is no flow "gone"' },
    then: take('error'),
    because: /there is no flow "gone"/,
  },
  {
    given: 'a reference to nothing',
    parameters: { ContactFlowId: null },
    then: take('error'),
    because: /the flow has no value/,
  },
  { given: 'no flow', then: take('error') },
]);

testParameters(transferToFlow, {
  accept: [{ ContactFlowId: BILLING }, { ContactFlowId: 'b111' }, { ContactFlowId: '$.External.nextFlow' }],
  reject: [
    [{}, 'ContactFlowId'],
    [{ ContactFlowId: '' }, 'ContactFlowId'],
    [{ ContactFlowId: { Id: BILLING } }, 'ContactFlowId'],
    [{ ContactFlowId: 'flow-$.Attributes.region' }, 'ContactFlowId'],
    [{ ContactFlowId: '$.Nowhere.nextFlow' }, 'ContactFlowId'],
    [{ ContactFlowId: 'arn:aws:connect:eu-central-1:1:instance/i/queue/q' }, 'ContactFlowId'],
  ],
  warn: [[{ ContactFlowId: BILLING, Flow: BILLING }, 'Flow']],
});

testTransitions(transferToFlow, {
  parameters: { ContactFlowId: BILLING },
  accept: [{ errors: ['NoMatchingError'] }],
  reject: [
    [{}, /missing branch "Error"/],
    [{ errors: ['NoMatchingError'], next: false }, /missing "NextAction"/],
    [{ errors: ['NoMatchingError', 'QueueAtCapacity'] }, /unexpected error "QueueAtCapacity"/],
    [{ conditions: [['Equals', 'True']], errors: ['NoMatchingError'] }, /unexpected condition/],
  ],
});

testFlowTypes(
  transferToFlow,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'error',
    AGENT_WHISPER: 'error',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: { ContactFlowId: BILLING } },
);

describe('the line on the block', () => {
  test.each([
    [BILLING, 'Flow: b111'],
    ['Billing', 'Flow: Billing'],
    ['$.External.nextFlow', 'Flow: External.nextFlow'],
    [undefined, 'Flow: not set'],
  ])('of %j is "%s"', (ContactFlowId, line) => {
    expect(transferToFlow.summary({ ContactFlowId }, [])).toBe(line);
  });
});
