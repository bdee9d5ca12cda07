/** What the world answers, and what it says it was not told. */
import { describe, expect, test } from 'vitest';
import type { Answer, Question } from '@switchyard/blocks';
import { RunStopped, type Stop } from '../errors.ts';
import { createWorld } from './world.ts';
import type { LambdaData, WorldData } from './worldData.ts';

const MINUTE = 60_000;
const CLAIMS = { kind: 'queue', id: 'claims' } as const;
const MARIA = { kind: 'agent', id: 'maria' } as const;

/** The answer some time after the run began. */
function heard(data: WorldData, question: Question, elapsed = 0): Answer {
  const world = createWorld(data);
  return world.ask(question, world.startsAt + elapsed).answer;
}

function stopOf(data: WorldData, question: Question): Stop | undefined {
  try {
    heard(data, question);
    return undefined;
  } catch (error) {
    if (error instanceof RunStopped) return error.stop;
    throw error;
  }
}

const lambda = (limit = 3): Question => ({
  asks: 'lambda',
  function: 'arn:aws:lambda:eu-central-1:111122223333:function:look-up',
  parameters: {},
  timeLimitSeconds: limit,
  synchronous: true,
  responseType: 'STRING_MAP',
});

describe('a queue', () => {
  test.each<[given: string, data: WorldData, answer: Answer]>([
    ['is called by its id', { queues: { claims: {} } }, { heard: 'queue', name: 'claims', arn: 'claims' }],
    [
      'has a name and an ARN where the world says',
      { queues: { claims: { name: 'Claims', arn: 'arn:claims' } } },
      { heard: 'queue', name: 'Claims', arn: 'arn:claims' },
    ],
    ['may not exist', { queues: { claims: null } }, { heard: 'failed', why: 'there is no queue "claims"' }],
  ])('%s', (_given, data, answer) => {
    expect(heard(data, { asks: 'queue', target: CLAIMS })).toEqual(answer);
  });
});

describe('one number of a queue', () => {
  const data: WorldData = {
    queues: {
      claims: {
        contacts: [3, { after: '10 minutes', is: 0 }],
        oldestContactAge: ['299 seconds', { after: '10 minutes', is: '0s' }],
        agents: { available: 0, staffed: [0, { after: '4 minutes', is: 2 }] },
      },
    },
    agents: { maria: { contacts: 1 } },
  };
  const ask = (
    metric: Extract<Question, { asks: 'metric' }>['metric'],
    elapsed = 0,
    queue: typeof CLAIMS | typeof MARIA = CLAIMS,
  ) => heard(data, { asks: 'metric', metric, queue }, elapsed);

  test('counts the contacts that wait now', () => {
    expect(ask('NumberOfContactsInQueue')).toEqual({ heard: 'metric', value: 3 });
    expect(ask('NumberOfContactsInQueue', 10 * MINUTE)).toEqual({ heard: 'metric', value: 0 });
    expect(ask('NumberOfContactsInQueue', 0, MARIA)).toEqual({ heard: 'metric', value: 1 });
  });

  test('is an age in milliseconds, whatever the metric is called (flow-language §2.4)', () => {
    expect(ask('OldestContactInQueueAgeSeconds')).toEqual({ heard: 'metric', value: 299_000 });
    expect(ask('OldestContactInQueueAgeSeconds', 10 * MINUTE)).toEqual({ heard: 'metric', value: 0 });
  });

  test('counts agents by their state, as time goes by', () => {
    expect(ask('NumberOfAgentsAvailable')).toEqual({ heard: 'metric', value: 0 });
    expect(ask('NumberOfAgentsStaffed', 4 * MINUTE - 1)).toEqual({ heard: 'metric', value: 0 });
    expect(ask('NumberOfAgentsStaffed', 4 * MINUTE)).toEqual({ heard: 'metric', value: 2 });
  });

  test('of a queue that does not exist fails', () => {
    const question = { asks: 'metric', metric: 'NumberOfContactsInQueue', queue: CLAIMS } as const;

    expect(heard({ queues: { claims: null } }, question)).toMatchObject({ heard: 'failed' });
  });
});

describe('all numbers of a queue', () => {
  test('are ages in whole seconds, and agents only where the world says (flow-language §2.10)', () => {
    const data: WorldData = {
      queues: { claims: { name: 'Claims', contacts: 4, oldestContactAge: '90.5 seconds', agents: { staffed: 2 } } },
    };

    expect(heard(data, { asks: 'metrics', queue: CLAIMS })).toEqual({
      heard: 'metrics',
      metrics: {
        Queue: { Name: 'Claims', ARN: 'claims', Size: 4, OldestContactAge: 90 },
        Agents: { Staffed: { Count: 2 } },
      },
    });
  });

  test.each<[given: string, data: WorldData]>([
    ['nobody waits and nobody works', { queues: { claims: { contacts: 0 } } }],
    ['it does not exist', { queues: { claims: null } }],
  ])('are not there where %s', (_given, data) => {
    expect(heard(data, { asks: 'metrics', queue: CLAIMS })).toMatchObject({ heard: 'failed' });
  });
});

describe('hours of operation', () => {
  test.each<[given: string, data: WorldData, question: Question, answer: object]>([
    ['are open', { hours: { office: 'open' } }, { asks: 'hours', hours: 'office' }, { heard: 'hours', open: true }],
    [
      'are those of the queue, where none are asked for',
      { hours: { office: 'closed' }, queues: { claims: { hours: 'office' } } },
      { asks: 'hours', queue: CLAIMS },
      { heard: 'hours', open: false },
    ],
    ['may not exist', { hours: { office: null } }, { asks: 'hours', hours: 'office' }, { heard: 'failed' }],
    [
      'of a queue that does not exist fail',
      { queues: { claims: null } },
      { asks: 'hours', queue: CLAIMS },
      { heard: 'failed' },
    ],
  ])('%s', (_given, data, question, answer) => {
    expect(heard(data, question)).toMatchObject(answer);
  });

  test('open while time goes by', () => {
    const data: WorldData = { hours: { office: ['closed', { after: '1 hour', is: 'open' }] } };

    expect(heard(data, { asks: 'hours', hours: 'office' }, 60 * MINUTE - 1)).toMatchObject({ open: false });
    expect(heard(data, { asks: 'hours', hours: 'office' }, 60 * MINUTE)).toMatchObject({ open: true });
  });
});

describe('a Lambda function', () => {
  test.each<[given: string, stands: LambdaData | null, answer: object, afterMs: number]>([
    ['answers at once', { returns: { tier: 'gold' } }, { heard: 'lambda', result: { tier: 'gold' } }, 0],
    ['answers after a while', { returns: {}, after: '2 seconds' }, { heard: 'lambda' }, 2000],
    ['may take all of its time limit', { returns: {}, after: '3 seconds' }, { heard: 'lambda' }, 3000],
    [
      'is given up after its time limit',
      { returns: {}, after: '3001 ms' },
      { heard: 'failed', why: 'no answer within 3 s' },
      3000,
    ],
    ['may never answer', { timesOut: true }, { heard: 'failed', why: 'no answer within 3 s' }, 3000],
    ['may fail', { fails: 'throttled', after: '1 second' }, { heard: 'failed', why: 'throttled' }, 1000],
    ['may not exist', null, { heard: 'failed', why: 'there is no such function' }, 0],
  ])('%s', (_given, stands, answer, afterMs) => {
    const world = createWorld({ lambdas: { 'look-up': stands } });

    const { answer: said, afterMs: later } = world.ask(lambda(), world.startsAt);

    expect(said).toMatchObject(answer);
    expect(later).toBe(afterMs);
  });

  test('answers from a list, one after the other, and the last one stays', () => {
    const world = createWorld({
      lambdas: { 'look-up': [{ fails: 'throttled' }, { returns: { n: '1' } }, { returns: { n: '2' } }] },
    });

    const said = [1, 2, 3, 4].map(() => world.ask(lambda(), world.startsAt).answer);

    expect(said).toMatchObject([
      { heard: 'failed' },
      { result: { n: '1' } },
      { result: { n: '2' } },
      { result: { n: '2' } },
    ]);
  });

  test('that nobody waits for is started at once, whatever it will answer', () => {
    const world = createWorld({ lambdas: { 'look-up': { timesOut: true } } });

    const said = world.ask({ ...lambda(), synchronous: false } as Question, world.startsAt);

    expect(said).toEqual({ answer: { heard: 'lambda', result: null, invocationId: 'invocation-1' }, afterMs: 0 });
  });
});

describe('another flow', () => {
  test.each<[given: string, data: WorldData, answer: object]>([
    ['has a type', { flows: { next: { type: 'customerQueue' } } }, { heard: 'flow', type: 'CUSTOMER_QUEUE' }],
    ['is an inbound flow unless said', { flows: { next: {} } }, { heard: 'flow', type: 'CONTACT_FLOW' }],
    ['may not exist', { flows: { next: null } }, { heard: 'failed', why: 'there is no flow "next"' }],
  ])('%s', (_given, data, answer) => {
    expect(heard(data, { asks: 'flow', flow: 'next' })).toMatchObject(answer);
  });
});

describe('a new task', () => {
  const newTask = (more: object): Question => ({
    asks: 'task',
    task: { name: 'Follow up', attributes: {}, references: {}, ...more },
  });

  test.each<[given: string, data: WorldData, question: Question, answer: object]>([
    [
      'gets an id of its own',
      { flows: { next: {} } },
      newTask({ flow: 'next' }),
      { heard: 'task', contactId: 'task-1' },
    ],
    ['is made from a template', { templates: { t: {} } }, newTask({ template: 't' }), { heard: 'task' }],
    ['needs its flow', { flows: { next: null } }, newTask({ flow: 'next' }), { why: 'there is no flow "next"' }],
    ['needs its template', { templates: { t: null } }, newTask({ template: 't' }), { why: 'there is no template "t"' }],
    [
      'needs its template beside its flow',
      { flows: { next: {} }, templates: { t: null } },
      newTask({ flow: 'next', template: 't' }),
      { why: 'there is no template "t"' },
    ],
    [
      'is made from a template and a flow',
      { flows: { next: {} }, templates: { t: {} } },
      newTask({ flow: 'next', template: 't' }),
      { heard: 'task' },
    ],
    ['may be refused', { tasksFail: 'quota' }, newTask({ flow: 'next' }), { heard: 'failed', why: 'quota' }],
  ])('%s', (_given, data, question, answer) => {
    expect(heard(data, question)).toMatchObject(answer);
  });
});

describe('a queue takes a contact', () => {
  test.each<[given: string, data: WorldData, target: typeof CLAIMS | typeof MARIA, heard: string]>([
    ['that is the third of three', { queues: { claims: { maximumContacts: 3, contacts: 2 } } }, CLAIMS, 'queue'],
    ['but not a fourth', { queues: { claims: { maximumContacts: 3, contacts: 3 } } }, CLAIMS, 'atCapacity'],
    ['but none where none may wait', { queues: { claims: { maximumContacts: 0 } } }, CLAIMS, 'atCapacity'],
    ['up to the quota of the instance', { queues: { claims: { contacts: 2499 } } }, CLAIMS, 'queue'],
    ['but not beyond', { queues: { claims: { contacts: 2500 } } }, CLAIMS, 'atCapacity'],
    ['as an agent’s tenth', { agents: { maria: { contacts: 9 } } }, MARIA, 'queue'],
    ['but not as an agent’s eleventh', { agents: { maria: { contacts: 10 } } }, MARIA, 'atCapacity'],
    ['only where it exists', { queues: { claims: null } }, CLAIMS, 'failed'],
  ])('%s', (_given, data, target, answer) => {
    const world = createWorld(data);

    expect(world.admit(target, world.startsAt).heard).toBe(answer);
  });

  test('once others have left it', () => {
    const world = createWorld({
      queues: { claims: { maximumContacts: 1, contacts: [1, { after: '1 minute', is: 0 }] } },
    });

    expect(world.admit(CLAIMS, world.startsAt + MINUTE - 1).heard).toBe('atCapacity');
    expect(world.admit(CLAIMS, world.startsAt + MINUTE).heard).toBe('queue');
  });
});

describe('what the world was not told stops the run, and names what to add', () => {
  const QUEUE = { name: 'claims', agents: { available: 1, staffed: 1, online: 1 } };

  test.each<[what: string, data: WorldData, question: Question, path: readonly string[], example: unknown]>([
    ['a queue', {}, { asks: 'queue', target: CLAIMS }, ['queues', 'claims'], QUEUE],
    ['an agent', {}, { asks: 'queue', target: MARIA }, ['agents', 'maria'], { ...QUEUE, name: 'maria' }],
    ['hours', {}, { asks: 'hours', hours: 'office' }, ['hours', 'office'], 'open'],
    [
      'the hours of a queue',
      { queues: { claims: {} } },
      { asks: 'hours', queue: CLAIMS },
      ['queues', 'claims', 'hours'],
      'Business hours',
    ],
    [
      'hours a queue names',
      { queues: { claims: { hours: 'office' } } },
      { asks: 'hours', queue: CLAIMS },
      ['hours', 'office'],
      'open',
    ],
    [
      'how many agents are staffed',
      { queues: { claims: {} } },
      { asks: 'metric', metric: 'NumberOfAgentsStaffed', queue: CLAIMS },
      ['queues', 'claims', 'agents', 'staffed'],
      [0, { after: '4 minutes', is: 1 }],
    ],
    [
      'how many agents of one are online',
      { agents: { maria: {} } },
      { asks: 'metric', metric: 'NumberOfAgentsOnline', queue: MARIA },
      ['agents', 'maria', 'agents', 'online'],
      [0, { after: '4 minutes', is: 1 }],
    ],
    ['the numbers of a queue', {}, { asks: 'metrics', queue: CLAIMS }, ['queues', 'claims'], QUEUE],
    [
      'what a function returns',
      {},
      lambda(),
      ['lambdas', 'arn:aws:lambda:eu-central-1:111122223333:function:look-up'],
      { returns: { status: 'ok' } },
    ],
    ['which flow it is', {}, { asks: 'flow', flow: 'next' }, ['flows', 'next'], { type: 'CUSTOMER_QUEUE' }],
    [
      'whether a new task has a flow',
      {},
      { asks: 'task', task: { name: 'x', flow: 'next', attributes: {}, references: {} } },
      ['flows', 'next'],
      { type: 'CONTACT_FLOW' },
    ],
    [
      'whether there is a template',
      {},
      { asks: 'task', task: { name: 'x', template: 't', attributes: {}, references: {} } },
      ['templates', 't'],
      {},
    ],
  ])('%s', (_what, data, question, path, example) => {
    const stop = stopOf(data, question);

    expect(stop).toMatchObject({ kind: 'unanswered', question, missing: { path, example } });
    expect(stop?.message).toContain(`Add it under ${path.join(' › ')}, for example ${JSON.stringify(example)}.`);
  });
});

describe('an agent accepts', () => {
  test.each<[given: string, data: WorldData, after: number | undefined]>([
    ['some time after the contact was queued', { queues: { claims: { agentAcceptsAfter: '20 seconds' } } }, 20_000],
    ['at once', { queues: { claims: { agentAcceptsAfter: '0s' } } }, 0],
    ['never, where nobody is said to', { queues: { claims: {} } }, undefined],
  ])('%s', (_given, data, after) => {
    expect(createWorld(data).acceptsAfter(CLAIMS)).toBe(after);
  });
});
