import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { CLAIMS, flowOf, INTAKE } from '../testFlows.ts';
import type { WorldThing } from './worldField.ts';
import { findInForm, problemsBeside, worldForm } from './worldForm.ts';

const form = (world: unknown, flow: FlowJson = INTAKE) => worldForm(world, flow, 'CONTACT_FLOW');

function thingAt(world: unknown, path: readonly string[], flow: FlowJson = INTAKE): WorldThing {
  const { thing } = findInForm(form(world, flow), path);
  if (!thing) throw new Error(`nothing stands at ${path.join('/')}`);
  return thing;
}

const labels = (fields: readonly { label: string }[]): string[] => fields.map(({ label }) => label);

describe('at first the form shows only what the flow asks', () => {
  test.each<[what: string, flow: FlowJson, titles: string[]]>([
    ['nothing but the time', flowOf([{ block: 'wait' }]), ['When it starts']],
    ['a queue', INTAKE, ['When it starts', 'Queues']],
    [
      'hours of operation',
      flowOf([{ block: 'check-hours-of-operation', parameters: { HoursOfOperationId: 'Office' } }]),
      ['When it starts', 'Hours of operation'],
    ],
    [
      'a Lambda function',
      flowOf([{ block: 'invoke-lambda-function', parameters: { LambdaFunctionARN: 'lookUp' } }]),
      ['When it starts', 'Lambda functions'],
    ],
    [
      'another flow',
      flowOf([{ block: 'transfer-to-flow', parameters: { ContactFlowId: 'next' } }]),
      ['When it starts', 'Other flows'],
    ],
    [
      'a new task',
      flowOf([{ block: 'create-task', parameters: { TaskTemplateId: 'template' } }]),
      ['When it starts', 'Task templates', 'New tasks'],
    ],
    ['chance', flowOf([{ block: 'distribute-by-percentage' }]), ['When it starts', 'Chance']],
  ])('%s', (_what, flow, titles) => {
    expect(form({}, flow).map(({ title }) => title)).toEqual(titles);
  });

  test('of a queue, with the rest behind it', () => {
    const { fields, more } = thingAt({ queues: { [CLAIMS]: {} } }, ['queues', CLAIMS]);

    expect(labels(fields)).toEqual([
      'Agents staffed',
      'Contacts waiting',
      'Maximum contacts',
      'An agent accepts after',
    ]);
    expect(labels(more)).toEqual([
      'Agents available',
      'Agents online',
      'Oldest waiting for',
      'Hours of operation of the queue',
      'Name',
    ]);
  });

  test('where the task stands, for a flow that runs later in its life', () => {
    const flow = flowOf([{ block: 'wait' }], 'CUSTOMER_QUEUE');

    expect(worldForm({}, flow, 'CUSTOMER_QUEUE').map(({ title }) => title)).toContain('Where the task stands');
  });
});

describe('what the world says beside that is shown too', () => {
  test.each<[world: object, title: string]>([
    [{ seed: 7 }, 'Chance'],
    [{ tasksFail: 'no more tasks' }, 'New tasks'],
    [{ contact: { queue: 'Claims' } }, 'Where the task stands'],
    [{ agents: { jane: {} } }, 'Agents'],
    [{ hours: { Holidays: 'closed' } }, 'Hours of operation'],
  ])('%j', (world, title) => {
    expect(form(world).map((group) => group.title)).toContain(title);
  });

  test('but not the hours of a queue nobody asks for', () => {
    const world = { queues: { [CLAIMS]: { hours: 'Always open' } }, hours: { 'Always open': 'open' } };

    expect(form(world).map(({ title }) => title)).not.toContain('Hours of operation');
  });

  test('and hours a queue is said to have, where a block asks the queue', () => {
    const flow = flowOf([
      { block: 'set-working-queue', parameters: { QueueId: CLAIMS } },
      { block: 'check-hours-of-operation' },
    ]);

    expect(thingAt({ queues: { [CLAIMS]: { hours: 'Late' } } }, ['hours', 'Late'], flow).stands).toBe('unsaid');
  });
});

describe('a thing', () => {
  test.each<[world: object, stands: WorldThing['stands'], words: string]>([
    [{}, 'unsaid', 'Not said yet'],
    [{ queues: { [CLAIMS]: null } }, 'none', 'There is no such queue'],
    [{ queues: { [CLAIMS]: {} } }, 'said', 'There is one'],
    [{ queues: { [CLAIMS]: { contacts: 3, agents: { staffed: 1 } } } }, 'said', '1 staffed, 3 waiting'],
    [
      {
        queues: { [CLAIMS]: { agents: { staffed: [0, { after: '4 minutes', is: 1 }] }, agentAcceptsAfter: '1 hour' } },
      },
      'said',
      '0 staffed (1 after 4 minutes), an agent accepts after 1 hour',
    ],
  ])('in %j is %s: %s', (world, stands, words) => {
    expect(thingAt(world, ['queues', CLAIMS])).toMatchObject({ stands, words });
  });

  test.each<[standIn: unknown, words: string]>([
    [{ returns: { tier: 'gold', age: '7' } }, 'Returns tier, age'],
    [{ returns: { order: { id: 1 } }, after: '2 seconds' }, 'Returns JSON after 2 seconds'],
    [{ fails: 'throttled' }, 'Fails'],
    [{ timesOut: true }, 'Times out'],
    [[{ fails: 'throttled' }, { returns: {} }], 'Fails, then returns nothing'],
    [null, 'There is no such function'],
  ])('that is a Lambda function answering %j: %s', (standIn, words) => {
    const flow = flowOf([{ block: 'invoke-lambda-function', parameters: { LambdaFunctionARN: 'lookUp' } }]);

    expect(thingAt({ lambdas: { lookUp: standIn } }, ['lambdas', 'lookUp'], flow).words).toBe(words);
  });

  test.each<[hours: unknown, words: string]>([
    ['open', 'Open'],
    [['closed', { after: '2 hours', is: 'open' }], 'Closed (open after 2 hours)'],
    [{ TimeZone: 'Europe/London', Config: [] }, 'Weekly hours, Europe/London'],
    [null, 'There are no such hours'],
  ])('that is hours %j: %s', (hours, words) => {
    const flow = flowOf([{ block: 'check-hours-of-operation', parameters: { HoursOfOperationId: 'Office' } }]);

    expect(thingAt({ hours: { Office: hours } }, ['hours', 'Office'], flow).words).toBe(words);
  });

  test.each<[what: string, queue: object, title: string]>([
    ['the name the flow’s author saw', {}, 'Claims'],
    ['a name the world gives it', { name: 'Claims (night)' }, 'Claims (night)'],
    ['and not its own id', { name: '5b6c' }, 'Claims'],
  ])('is called by %s', (_what, queue, title) => {
    expect(thingAt({ queues: { [CLAIMS]: queue } }, ['queues', CLAIMS]).title).toBe(title);
  });

  test('is called by its short id where nobody named it', () => {
    const flow = flowOf([{ block: 'set-working-queue', parameters: { QueueId: CLAIMS } }]);

    expect(thingAt({}, ['queues', CLAIMS], flow)).toMatchObject({ title: '5b6c', blocks: ['Set working queue'] });
  });

  test('stands once, under the name the world has for it', () => {
    const groups = form({ queues: { Claims: { arn: CLAIMS } } });

    expect(groups.flatMap(({ things }) => things).map(({ path }) => path)).toEqual([['queues', 'Claims']]);
  });
});

test.each<[path: string[], field: string | undefined]>([
  [['queues', CLAIMS, 'agents', 'staffed'], 'Agents staffed'],
  [['queues', CLAIMS, 'agents', 'online'], 'Agents online'],
  [['queues', CLAIMS], undefined],
])('%j leads to the field %s', (path, field) => {
  expect(findInForm(form({ queues: { [CLAIMS]: {} } }), path).field?.label).toBe(field);
});

test('problems no field shows are told beside the form', () => {
  const staffed = { pointer: '/queues/Claims/agents/staffed/1/after' };
  const unknown = { pointer: '/queues/Claims/colour' };

  expect(problemsBeside(form({ queues: { Claims: {} } }), [staffed, unknown])).toEqual([unknown]);
});

test('a world that is shaped oddly is shown as far as it goes', () => {
  const odd = { queues: [], hours: 'open', lambdas: { lookUp: 7 }, flows: { next: [] }, agents: { jane: 'here' } };

  expect(() => form(odd)).not.toThrow();
});
