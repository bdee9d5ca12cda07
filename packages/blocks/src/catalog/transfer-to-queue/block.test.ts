import { describe, expect, test } from 'vitest';
import { createFlow, mayPlace, placeBlock, setParameter } from '../../edit/index.ts';
import { TASK_FLOW_TYPES, type FlowType } from '../../flow/flowTypes.ts';
import { viewFlow } from '../../flow/viewFlow.ts';
import { summaryOf } from '../../flow/summarize.ts';
import { enqueue, take } from '../../outcome.ts';
import { validateFlow } from '../../validate/index.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { flowAround, testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { transferToQueue } from './block.ts';

const TIER_2 = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/7e22';
const KIM = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/agent/k1m';

const claims = { kind: 'queue', id: 'claims' } as const;
const waiting = { flowType: 'CUSTOMER_QUEUE', queued: true, workingQueue: claims } as const;

testBehavior(transferToQueue, behavior, [
  // Into the working queue
  ...(['CONTACT_FLOW', 'QUEUE_TRANSFER', 'AGENT_TRANSFER'] as const).map((flowType) => ({
    given: `a working queue, in ${flowType}`,
    contact: { flowType, workingQueue: claims },
    then: enqueue(),
  })),
  { given: 'no working queue', then: take('error'), because: /no working queue/ },
  {
    given: 'a task that waits in a queue already',
    contact: { queued: true, workingQueue: claims },
    then: take('error'),
    because: /already waits in a queue/,
  },

  // From one queue to another
  {
    given: 'another queue while it waits',
    contact: waiting,
    parameters: { QueueId: TIER_2 },
    then: enqueue({ kind: 'queue', id: TIER_2 }, { leavesQueue: true }),
  },
  {
    given: 'an agent while it waits',
    contact: waiting,
    parameters: { AgentId: KIM },
    then: enqueue({ kind: 'agent', id: KIM }, { leavesQueue: true }),
  },
  {
    given: 'another queue for a task that waits in none',
    contact: { ...waiting, queued: false },
    parameters: { QueueId: TIER_2 },
    then: take('error'),
    because: /waits in no queue/,
  },
  {
    given: 'a reference to nothing while it waits',
    contact: waiting,
    parameters: { QueueId: null },
    then: take('error'),
    because: /no value/,
  },
  { given: 'neither queue nor agent while it waits', contact: waiting, then: take('error'), because: /no value/ },

  // What the queue says
  {
    given: 'a queue of three that holds three',
    contact: { workingQueue: claims },
    hears: { heard: 'atCapacity', why: 'Claims holds 3 of at most 3 contacts' },
    then: take('atCapacity'),
    because: /3 of at most 3/,
  },
  {
    given: 'a queue nobody knows',
    contact: { workingQueue: claims },
    hears: { heard: 'failed', why: 'there is no queue "claims"' },
    then: take('error'),
    because: /there is no queue "claims"/,
  },
]);

testParameters(transferToQueue, {
  type: 'TransferContactToQueue',
  accept: [{}],
  reject: [
    [{ QueueId: TIER_2 }, 'QueueId'],
    [{ AgentId: KIM }, 'AgentId'],
  ],
  warn: [[{ Queue: TIER_2 }, 'Queue']],
});

testParameters(transferToQueue, {
  type: 'DequeueContactAndTransferToQueue',
  accept: [
    { QueueId: TIER_2 },
    { QueueId: '7e22' },
    { QueueId: '$.Attributes.tier2Queue' },
    { AgentId: KIM },
    { AgentId: '$.External.lastAgent' },
  ],
  reject: [
    [{}, 'QueueId'],
    [{ QueueId: '' }, 'QueueId'],
    [{ QueueId: TIER_2, AgentId: KIM }, 'AgentId'],
    [{ QueueId: 'tier-$.Attributes.tier' }, 'QueueId'],
    [{ QueueId: '$.Nowhere.queue' }, 'QueueId'],
    [{ AgentId: 'agent $.External.lastAgent' }, 'AgentId'],
    [{ QueueId: KIM }, 'QueueId'],
    [{ QueueId: { Id: TIER_2 } }, 'QueueId'],
  ],
});

for (const [type, parameters] of [
  ['TransferContactToQueue', {}],
  ['DequeueContactAndTransferToQueue', { QueueId: TIER_2 }],
] as const) {
  testTransitions(transferToQueue, {
    type,
    parameters,
    accept: [{ errors: ['QueueAtCapacity', 'NoMatchingError'] }, { errors: ['NoMatchingError', 'QueueAtCapacity'] }],
    reject: [
      [{ errors: ['NoMatchingError'] }, /missing branch "At capacity"/],
      [{ errors: ['QueueAtCapacity'] }, /missing branch "Error"/],
      [{ errors: ['QueueAtCapacity', 'NoMatchingError'], next: false }, /missing "NextAction"/],
      [{ errors: ['QueueAtCapacity', 'NoMatchingError', 'NoMatchingCondition'] }, /unexpected error/],
      [{ conditions: [['Equals', 'True']], errors: ['QueueAtCapacity', 'NoMatchingError'] }, /unexpected condition/],
    ],
  });
}

testFlowTypes(transferToQueue, {
  CONTACT_FLOW: 'allowed',
  CUSTOMER_QUEUE: 'error',
  AGENT_WHISPER: 'error',
  QUEUE_TRANSFER: 'allowed',
  AGENT_TRANSFER: 'allowed',
});

testFlowTypes(
  transferToQueue,
  {
    CONTACT_FLOW: 'error',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'error',
    QUEUE_TRANSFER: 'error',
    AGENT_TRANSFER: 'error',
  },
  { type: 'DequeueContactAndTransferToQueue', parameters: { QueueId: TIER_2 } },
);

describe('the flow type chooses how the block is stored', () => {
  function placedIn(flowType: FlowType) {
    const flow = createFlow({ name: 'Claims', description: '', type: flowType });
    placeBlock(flow, { block: 'transfer-to-queue', id: 'queue up', position: { x: 0, y: 0 }, flowType });
    return flow;
  }

  test.each([
    ['CONTACT_FLOW', 'TransferContactToQueue'],
    ['QUEUE_TRANSFER', 'TransferContactToQueue'],
    ['AGENT_TRANSFER', 'TransferContactToQueue'],
    ['CUSTOMER_QUEUE', 'DequeueContactAndTransferToQueue'],
  ] as const)('%s: %s', (flowType, Type) => {
    expect(mayPlace('transfer-to-queue', flowType).verdict).toBe('allow');
    expect(placedIn(flowType).Actions).toEqual([
      {
        Identifier: 'queue up',
        Type,
        Parameters: {},
        Transitions: {
          NextAction: '',
          Errors: [
            { NextAction: '', ErrorType: 'QueueAtCapacity' },
            { NextAction: '', ErrorType: 'NoMatchingError' },
          ],
        },
      },
    ]);
  });

  test('it is offered wherever one of its Types is', () => {
    const offered = TASK_FLOW_TYPES.filter((type) => mayPlace('transfer-to-queue', type).verdict !== 'refuse');
    expect(offered.toSorted()).toEqual(['AGENT_TRANSFER', 'CONTACT_FLOW', 'CUSTOMER_QUEUE', 'QUEUE_TRANSFER']);
  });

  test('only a customer queue flow stores the queue with the block', () => {
    const inbound = placedIn('CONTACT_FLOW');
    const queueing = placedIn('CUSTOMER_QUEUE');

    setParameter(inbound, 'queue up', 'QueueId', TIER_2);
    setParameter(queueing, 'queue up', 'QueueId', TIER_2);

    expect(inbound.Actions?.map(({ Type, Parameters }) => [Type, Parameters])).toEqual([
      ['TransferContactToQueue', {}],
    ]);
    expect(queueing.Actions?.map(({ Type, Parameters }) => [Type, Parameters])).toEqual([
      ['DequeueContactAndTransferToQueue', { QueueId: TIER_2 }],
    ]);
  });
});

describe('both Types are read as the block', () => {
  test.each([
    ['TransferContactToQueue', {}, [], 'To the working queue'],
    ['DequeueContactAndTransferToQueue', { QueueId: TIER_2 }, ['QueueId', 'AgentId'], 'Queue: 7e22'],
    ['DequeueContactAndTransferToQueue', { AgentId: KIM }, ['QueueId', 'AgentId'], 'Agent: k1m'],
    ['DequeueContactAndTransferToQueue', { QueueId: '$.Attributes.next' }, ['QueueId', 'AgentId'], 'Queue: next'],
  ])('%s %j', (type, parameters, fields, line) => {
    const { flow } = flowAround(transferToQueue, { type, parameters });

    const block = viewFlow(flow).byId.get('it');

    expect(block?.definition?.id).toBe('transfer-to-queue');
    expect(block?.form?.fields).toEqual(fields);
    expect(block && summaryOf(block)).toBe(line);
  });

  test('a queue where the service takes none is not what the line says', () => {
    const { flow } = flowAround(transferToQueue, { type: 'TransferContactToQueue', parameters: { QueueId: TIER_2 } });
    const block = viewFlow(flow).byId.get('it');
    expect(block && summaryOf(block)).toBe('To the working queue');
  });

  test('a file without Parameters is as good as one with empty ones', () => {
    const { flow, flowType } = flowAround(transferToQueue, { parameters: {} });
    delete flow.Actions?.[0]?.Parameters;
    expect(viewFlow(flow).byId.get('it')?.parameters).toEqual({});
    expect(validateFlow({ flow }, { flowType }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
