import type { FlowJson, FlowType } from '@switchyard/blocks';
import { PLAIN_TASK, simulate } from '@switchyard/runtime';
import { describe, expect, test } from 'vitest';
import { CLAIMS, flowOf, INTAKE } from './testFlows.ts';
import { addAnswer, worldTemplate } from './worldTemplate.ts';

describe('the first run goes through', () => {
  test.each<[what: string, flow: FlowJson, flowType: FlowType]>([
    ['a flow that looks at staffing', INTAKE, 'CONTACT_FLOW'],
    [
      'a flow that looks at the hours of its working queue',
      flowOf([
        { block: 'set-working-queue', parameters: { QueueId: CLAIMS } },
        { block: 'check-hours-of-operation', branch: 'inHours' },
        { block: 'disconnect' },
      ]),
      'CONTACT_FLOW',
    ],
    [
      'a flow whose queue is known only on the way',
      flowOf([{ block: 'set-working-queue', parameters: { QueueId: '$.Name' } }, { block: 'disconnect' }]),
      'CONTACT_FLOW',
    ],
    [
      'a flow that runs while a task waits',
      flowOf([{ block: 'check-staffing', branch: 'true' }, { block: 'end-flow' }], 'CUSTOMER_QUEUE'),
      'CUSTOMER_QUEUE',
    ],
  ])('of %s', (_what, flow, flowType) => {
    const world = worldTemplate(flow, flowType, PLAIN_TASK);

    const { outcome, trace } = simulate({ flow, flowType, task: PLAIN_TASK, world });

    expect(outcome).not.toBe('stopped');
    expect(trace.filter(({ type }) => type === 'branch.taken').map(({ branch }) => branch)).not.toContain('error');
  });
});

test('queues are called what the flow’s author saw', () => {
  expect(worldTemplate(INTAKE, 'CONTACT_FLOW', PLAIN_TASK).queues?.[CLAIMS]).toMatchObject({ name: 'Claims' });
});

test('no file is made up for a flow the task goes on in', () => {
  const flow = flowOf([{ block: 'transfer-to-flow', parameters: { ContactFlowId: 'next' } }]);

  expect(worldTemplate(flow, 'CONTACT_FLOW', PLAIN_TASK)).toEqual({ flows: { next: { type: 'CONTACT_FLOW' } } });
});

test('an answer is added to what is said of a thing already', () => {
  const world = { seed: 2, flows: { next: { type: 'CUSTOMER_QUEUE' } } };

  const answered = addAnswer(world, { path: ['flows', 'next'], example: { file: 'next.json' } });

  expect(answered).toEqual({ seed: 2, flows: { next: { type: 'CUSTOMER_QUEUE', file: 'next.json' } } });
});

test('a thing the world knows by another name is answered under that one', () => {
  const world = { queues: { '5b6c': { name: 'Claims', contacts: 3 } } };

  const answered = addAnswer(world, { path: ['queues', CLAIMS, 'agents', 'staffed'], example: 1 });

  expect(answered).toEqual({ queues: { '5b6c': { name: 'Claims', contacts: 3, agents: { staffed: 1 } } } });
});
