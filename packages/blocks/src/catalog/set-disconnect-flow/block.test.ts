import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { setDisconnectFlow } from './block.ts';

const ENDED = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/d15c';

testBehavior(setDisconnectFlow, behavior, [
  { given: 'a flow', parameters: { CustomerRemaining: ENDED }, then: ask({ asks: 'flow', flow: ENDED }) },
  {
    given: 'an inbound flow',
    parameters: { CustomerRemaining: ENDED },
    hears: { heard: 'flow', flow: ENDED, type: 'CONTACT_FLOW' },
    then: take('success', { eventHook: { hook: 'CustomerRemaining', flow: ENDED } }),
  },
  ...['CUSTOMER_QUEUE', 'AGENT_WHISPER', 'QUEUE_TRANSFER', 'AGENT_TRANSFER', 'OUTBOUND_WHISPER'].map((type) => ({
    given: `a flow of type ${type}`,
    parameters: { CustomerRemaining: ENDED },
    hears: { heard: 'flow', flow: ENDED, type } as const,
    then: take('error'),
    because: /expected a flow of type Inbound flow/,
  })),
  {
    given: 'a flow nobody knows',
    parameters: { CustomerRemaining: 'gone' },
    hears: { heard: 'failed', why: 'there is no flow "gone"' },
    then: take('error'),
    because: /there is no flow "gone"/,
  },
  {
    given: 'a reference to nothing',
    parameters: { CustomerRemaining: null },
    then: take('error'),
    because: /the flow has no value/,
  },
  { given: 'no flow', parameters: { CustomerRemaining: '' }, then: take('error') },
]);

const set = { EventHooks: { CustomerRemaining: ENDED } };

testParameters(setDisconnectFlow, {
  accept: [
    set,
    { EventHooks: { CustomerRemaining: 'd15c' } },
    { EventHooks: { CustomerRemaining: '$.Attributes.lastFlow' } },
    { ...set, EventHooksConfiguration: { CustomerRemaining: { DisableExecution: 'true' } } },
  ],
  reject: [
    [{ EventHooks: { CustomerRemaining: '' } }, 'CustomerRemaining'],
    [{ EventHooks: { CustomerRemaining: null } }, 'CustomerRemaining'],
    [{ EventHooks: { CustomerRemaining: [ENDED] } }, 'CustomerRemaining'],
    [{ EventHooks: { CustomerRemaining: 'flow $.Attributes.lastFlow' } }, 'CustomerRemaining'],
    [{ EventHooks: { CustomerRemaining: '$.Nowhere.lastFlow' } }, 'CustomerRemaining'],
    [{ EventHooks: { CustomerRemaining: ENDED, AgentHold: ENDED } }, 'exactly one event hook'],
    [{ EventHooks: { CustomerRemaining: ENDED, OnEnd: ENDED } }, 'exactly one event hook'],
  ],
  warn: [[{ ...set, Flow: ENDED }, 'Flow']],
});

testTransitions(setDisconnectFlow, {
  parameters: set,
  accept: [{ errors: ['NoMatchingError'] }],
  reject: [
    [{}, /missing branch "Error"/],
    [{ errors: ['NoMatchingError'], next: false }, /missing branch "Success"/],
    [{ errors: ['NoMatchingError', 'NoMatchingCondition'] }, /unexpected error "NoMatchingCondition"/],
    [{ errors: ['NoMatchingError', 'NoMatchingError'] }, /duplicate error/],
    [{ conditions: [['Equals', 'True']], errors: ['NoMatchingError'] }, /unexpected condition/],
  ],
});

testFlowTypes(
  setDisconnectFlow,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'allowed',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: set },
);

describe('the line on the block', () => {
  test.each([
    [ENDED, 'Disconnect flow: d15c'],
    ['Afterwards', 'Disconnect flow: Afterwards'],
    ['$.Attributes.lastFlow', 'Disconnect flow: lastFlow'],
    ['', 'Disconnect flow: not set'],
  ])('of %j is "%s"', (CustomerRemaining, line) => {
    expect(setDisconnectFlow.summary({ CustomerRemaining }, [])).toBe(line);
  });
});
