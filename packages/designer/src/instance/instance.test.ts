/** What forms know of an instance file (docs/instance.md). */
import { describe, expect, test } from 'vitest';
import { createInstanceStore } from './instanceStore.ts';
import type { KnownInstance, ResourceKind } from './knownInstance.ts';
import { readKnownInstance } from './readKnownInstance.ts';

const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d';
const FILE = JSON.stringify({
  Instance: { Arn: ARN },
  HoursOfOperations: [{ Name: 'Office hours', HoursOfOperationId: 'office', TimeZone: 'UTC', Config: 'always' }],
  Queues: [{ Name: 'Claims', QueueId: 'claims' }],
  RoutingProfiles: [{ Name: 'Back office', QueueConfigs: ['Claims'] }],
  Users: [{ Username: 'ada', Id: 'ada-1', RoutingProfileId: 'Back office' }],
  Flows: [{ Name: 'While waiting', Id: 'waiting', Type: 'CUSTOMER_QUEUE', File: 'waiting.json' }],
  TaskTemplates: [{ Name: 'Call-back', Id: 'call-back', ContactFlowId: 'waiting' }],
  LambdaFunctions: [
    {
      Arn: 'look-up',
      Answers: [{ Returns: { tier: 'gold', customer: { name: 'Ada' } } }, { Fails: 'down' }],
    },
  ],
});

function known(): KnownInstance {
  const reading = readKnownInstance(FILE, 'instance.json');
  if ('why' in reading) throw new Error(reading.why);
  return reading.instance;
}

describe('an instance', () => {
  test.each<[kind: ResourceKind, called: readonly string[], name: string, arn: string]>([
    ['queue', ['Claims', 'claims', `${ARN}/queue/claims`], 'Claims', `${ARN}/queue/claims`],
    ['agent', ['ada', 'ada-1'], 'ada', `${ARN}/agent/ada-1`],
    [
      'flow',
      ['While waiting', 'waiting', `${ARN}/contact-flow/waiting:$LATEST`],
      'While waiting',
      `${ARN}/contact-flow/waiting`,
    ],
    ['hours', ['Office hours', 'office'], 'Office hours', `${ARN}/operating-hours/office`],
    ['template', ['Call-back'], 'Call-back', `${ARN}/task-template/call-back`],
    ['lambda', ['look-up'], 'look-up', 'arn:aws:lambda:eu-central-1:111122223333:function:look-up'],
  ])('knows its %s by id, ARN and name', (kind, called, name, arn) => {
    for (const one of called) expect(known().find(kind, one)).toMatchObject({ name, arn });
    expect(known().all[kind].map((one) => one.name)).toEqual([name]);
    expect(known().find(kind, 'nobody')).toBeUndefined();
  });

  test('says of a flow of which type it is', () => {
    expect(known().find('flow', 'waiting')?.detail).toBe('Customer queue flow');
  });

  test('knows what its Lambda functions answer', () => {
    expect(known().answersOf('arn:aws:lambda:eu-central-1:111122223333:function:look-up')).toEqual([
      'customer.name',
      'tier',
    ]);
    expect(known().answersOf('another')).toEqual([]);
  });

  test.each([
    ['{', /is not JSON/],
    ['{ "Queues": [{ "Name": 1 }] }', /^instance\.json, at \/Queues\/0\/Name: /],
  ])('that cannot be used says why: %s', (text, why) => {
    const reading = readKnownInstance(text, 'instance.json');
    expect('why' in reading ? reading.why : '').toMatch(why);
  });
});

test('the forms have the instance that was taken last, or none', async () => {
  const { store, take } = createInstanceStore();

  await take({ path: 'instance.json', text: FILE });
  expect(store.getState().instance?.all.queue).toHaveLength(1);

  await take({ path: 'instance.json', text: '[]' });
  expect(store.getState()).toMatchObject({ instance: undefined, why: expect.stringContaining('instance.json') });

  await take(undefined);
  expect(store.getState()).toEqual({ instance: undefined, why: undefined });
});
