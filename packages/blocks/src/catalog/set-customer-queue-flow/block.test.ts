import { describe, expect, test } from 'vitest';
import { viewFlow } from '../../flow/viewFlow.ts';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { flowAround, testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { setCustomerQueueFlow } from './block.ts';

const WAITING = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/77aa';
const ENDED = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/d15c';

testBehavior(setCustomerQueueFlow, behavior, [
  { given: 'a flow', parameters: { CustomerQueue: WAITING }, then: ask({ asks: 'flow', flow: WAITING }) },
  {
    given: 'a customer queue flow',
    parameters: { CustomerQueue: WAITING },
    hears: { heard: 'flow', flow: WAITING, type: 'CUSTOMER_QUEUE' },
    then: take('success', { eventHook: { hook: 'CustomerQueue', flow: WAITING } }),
  },
  ...['CONTACT_FLOW', 'AGENT_WHISPER', 'QUEUE_TRANSFER', 'AGENT_TRANSFER', 'CUSTOMER_HOLD'].map((type) => ({
    given: `a flow of type ${type}`,
    parameters: { CustomerQueue: WAITING },
    hears: { heard: 'flow', flow: WAITING, type } as const,
    then: take('error'),
    because: /expected a flow of type Customer queue flow/,
  })),
  {
    given: 'a flow nobody knows',
    parameters: { CustomerQueue: 'gone' },
    hears: { heard: 'failed', why: 'there is no flow "gone"' },
    then: take('error'),
    because: /there is no flow "gone"/,
  },
  {
    given: 'a reference to nothing',
    parameters: { CustomerQueue: null },
    then: take('error'),
    because: /the flow has no value/,
  },
  { given: 'no flow', parameters: { CustomerQueue: '' }, then: take('error') },
]);

const set = { EventHooks: { CustomerQueue: WAITING } };

testParameters(setCustomerQueueFlow, {
  accept: [
    set,
    { EventHooks: { CustomerQueue: '77aa' } },
    { EventHooks: { CustomerQueue: '$.Attributes.queueFlow' } },
    // Nobody documents it, and newer exports have it: it is kept without a word.
    { ...set, EventHooksConfiguration: { CustomerQueue: { DisableExecution: 'false' } } },
  ],
  reject: [
    [{}, 'CustomerQueue'],
    [{ EventHooks: {} }, 'CustomerQueue'],
    [{ EventHooks: 'CustomerQueue' }, 'EventHooks'],
    [{ EventHooks: { CustomerQueue: '' } }, 'CustomerQueue'],
    [{ EventHooks: { CustomerQueue: { Id: WAITING } } }, 'CustomerQueue'],
    [{ EventHooks: { CustomerQueue: 'flow $.Attributes.queueFlow' } }, 'CustomerQueue'],
    [{ EventHooks: { CustomerQueue: '$.Nowhere.queueFlow' } }, 'CustomerQueue'],
    [{ EventHooks: { CustomerQueue: 'arn:aws:connect:eu-central-1:1:instance/i/queue/q' } }, 'CustomerQueue'],
    [{ EventHooks: { CustomerQueue: WAITING, AgentWhisper: WAITING } }, 'exactly one event hook'],
    [{ EventHooks: { CustomerQueue: WAITING, CustomerRemaining: ENDED } }, 'exactly one event hook'],
  ],
  warn: [
    [{ ...set, CustomerQueue: WAITING }, '"CustomerQueue"'],
    [{ ...set, Flow: WAITING }, 'Flow'],
  ],
});

testTransitions(setCustomerQueueFlow, {
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
  setCustomerQueueFlow,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'warning',
    AGENT_WHISPER: 'warning',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: set },
);

describe('the hook tells which block it is', () => {
  test.each([
    ['CustomerQueue', 'Set customer queue flow'],
    ['CustomerRemaining', 'Set disconnect flow'],
    ['AgentWhisper', 'Set whisper flow'],
    ['CustomerWhisper', 'Set whisper flow'],
    ['AgentHold', 'Set hold flow'],
    ['CustomerHold', 'Set hold flow'],
    ['DefaultAgentUI', 'Set event flow'],
    ['DisconnectAgentUI', 'Set event flow'],
    ['PauseContact', 'Set event flow'],
    ['ResumeContact', 'Set event flow'],
  ])('%s is %s', (hook, title) => {
    const { flow } = flowAround(setCustomerQueueFlow, { parameters: { EventHooks: { [hook]: WAITING } } });
    expect(viewFlow(flow).byId.get('it')?.title).toBe(title);
  });
});

describe('the line on the block', () => {
  test.each([
    [WAITING, 'Queue flow: 77aa'],
    ['Waiting room', 'Queue flow: Waiting room'],
    ['$.Attributes.queueFlow', 'Queue flow: queueFlow'],
    ['', 'Queue flow: not set'],
  ])('of %j is "%s"', (CustomerQueue, line) => {
    expect(setCustomerQueueFlow.summary({ CustomerQueue }, [])).toBe(line);
  });
});
