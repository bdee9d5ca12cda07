/** One task through its flows: the moments of its life that no single block decides. */
import { describe, expect, test } from 'vitest';
import { setOwn, type ActionJson, type FlowJson } from '@switchyard/blocks';
import { action, flowOf, inbound, setting, waiting } from '../test/actions.ts';
import { simulate, type SimulateOptions, type Simulation } from './simulate.ts';
import { PLAIN_TASK } from './task.ts';
import { formatOffset } from './trace/formatTrace.ts';
import type { TraceType } from './trace/trace.ts';

const queue = (Identifier: string, id: string, next = 'enqueue') =>
  action(Identifier, 'UpdateContactTargetQueue', { QueueId: id }, { next, NoMatchingError: 'end' });
const enqueue = (full = 'end') =>
  action('enqueue', 'TransferContactToQueue', {}, { QueueAtCapacity: full, NoMatchingError: 'end' });
const hook = (Identifier: string, name: 'CustomerQueue' | 'CustomerRemaining', flow: string, next: string) =>
  action(Identifier, 'UpdateContactEventHooks', { EventHooks: { [name]: flow } }, { next, NoMatchingError: 'end' });
const onwards = (flow: string) =>
  action('onwards', 'TransferToFlow', { ContactFlowId: flow }, { NoMatchingError: 'end' });
const loop = (Identifier: string, times: number, again: string, done: string) =>
  action(Identifier, 'Loop', { LoopCount: String(times) }, { ContinueLooping: again, DoneLooping: done });

/** What happened of one kind: the block, the branch or the reason of each. */
function told({ trace }: Simulation, type: TraceType, say: 'block' | 'branch' | 'because' | 'contact'): unknown[] {
  return trace.filter((event) => event.type === type).map((event) => event[say]);
}

/** How the run came to rest, and when. */
function rest({ outcome, because, startedAt, endedAt }: Simulation): string {
  return `${outcome} after ${formatOffset(endedAt - startedAt)}: ${because}`;
}

const loaded = (flow: FlowJson) => ({ flow });

describe('a flow tasks do not run', () => {
  test.each(['customerHold', 'customerWhisper', 'outboundWhisper', 'agentHold', 'campaign', 'module'])(
    'such as %s is refused before anything happens',
    (type) => {
      const { outcome, stop, trace, blocksRun } = simulate({ flow: flowOf(type, action('end', 'EndFlowExecution')) });

      expect({ outcome, kind: stop?.kind, trace, blocksRun }).toEqual({
        outcome: 'stopped',
        kind: 'refused',
        trace: [],
        blocksRun: 0,
      });
      expect(stop?.message).toMatch(/tasks do not run those\. A task runs inbound, customer queue, agent whisper/);
    },
  );

  test('is not gone on in: the block takes its error branch, whatever the world calls the flow', () => {
    const simulation = simulate({
      flow: inbound(onwards('hold')),
      world: { flows: { hold: { type: 'CONTACT_FLOW' } } },
      flows: { hold: loaded(flowOf('customerHold', action('end', 'EndFlowExecution'))) },
    });

    expect(told(simulation, 'branch.taken', 'because')).toEqual([
      'expected an inbound or transfer flow, found Customer hold flow',
    ]);
  });

  test.each([
    ['a Wait in a whisper', 'agentWhisper', waiting('wait', 5), 'warning'],
    ['a working queue in a customer queue flow', 'customerQueue', queue('claims', 'claims', 'end'), 'error'],
    [
      'the Type of another flow type',
      'contactFlow',
      { ...enqueue(), Type: 'DequeueContactAndTransferToQueue' },
      'error',
    ],
  ])('so is one with %s, where both sources agree', (_what, type, block, severity) => {
    const { stop } = simulate({ flow: flowOf(type, block, action('end', 'EndFlowExecution')) });

    expect(stop?.kind).toBe(severity === 'error' ? 'refused' : undefined);
  });
});

describe('the same question', () => {
  const flow = inbound(
    loop('again', 20, 'draw', 'end'),
    action('draw', 'DistributeByPercentage', {}, { 'NumberLessThan 51': 'again', NoMatchingCondition: 'again' }),
  );
  const branches = (options: Partial<SimulateOptions>): unknown[] =>
    told(simulate({ flow, ...options }), 'branch.taken', 'branch');

  test('has the same answer', () => {
    expect(simulate({ flow, seed: 4 })).toEqual(simulate({ flow, seed: 4 }));
  });

  test('with another seed has another', () => {
    expect(branches({ seed: 5 })).not.toEqual(branches({ seed: 4 }));
  });

  test('takes the seed of the world, unless it is asked with one', () => {
    expect(branches({ world: { seed: 5 } })).toEqual(branches({ seed: 5 }));
    expect(branches({ world: { seed: 5 }, seed: 4 })).toEqual(branches({ seed: 4 }));
  });

  test('comes to the same without a trace', () => {
    const { trace, ...untold } = simulate({ flow, seed: 4, trace: false });
    const { trace: whole, ...told } = simulate({ flow, seed: 4 });

    expect(untold).toEqual(told);
    expect([trace.length, whole.length > 0]).toEqual([0, true]);
  });
});

describe('loops', () => {
  test.each([
    [0, ['complete']],
    [1, ['looping', 'complete']],
    [2, ['looping', 'looping', 'complete']],
  ])('go round %d times (flow-language §2.12)', (times, branches) => {
    const simulation = simulate({ flow: inbound(loop('round', times, 'round', 'end')) });

    expect(told(simulation, 'branch.taken', 'branch')).toEqual(branches);
  });

  test('count each for itself, and begin again after they were complete', () => {
    const flow = inbound(loop('outer', 2, 'inner', 'end'), loop('inner', 2, 'inner', 'outer'));

    const simulation = simulate({ flow });

    expect(told(simulation, 'block.entered', 'block').join(' ')).toBe(
      'outer inner inner inner outer inner inner inner outer end',
    );
  });

  test('of another flow count anew, though they are called the same', () => {
    const first = inbound(loop('round', 3, 'onwards', 'end'), onwards('second'));
    const second = inbound(loop('round', 2, 'round', 'end'));

    const simulation = simulate({ flow: first, flows: { second: loaded(second) } });

    expect(told(simulation, 'branch.taken', 'branch')).toEqual(['looping', 'looping', 'looping', 'complete']);
  });

  test('may be called what every object inherits', () => {
    const simulation = simulate({ flow: inbound(loop('__proto__', 2, '__proto__', 'end')) });

    expect(told(simulation, 'branch.taken', 'branch')).toEqual(['looping', 'looping', 'complete']);
  });
});

describe('attributes', () => {
  const store = (attributes: Record<string, string>, more: Partial<SimulateOptions> = {}): Simulation =>
    simulate({
      flow: inbound(setting('set', attributes, 'end', 'failed'), action('failed', 'EndFlowExecution')),
      ...more,
    });
  const task = (Attributes: Record<string, string>) => ({ ...PLAIN_TASK, Attributes });

  // 32,768 bytes in all, of keys and values together (flow-language §2.13).
  test.each<[given: string, attributes: Record<string, string>, branch: string]>([
    ['exactly as many bytes as fit', { k: 'x'.repeat(32_767) }, 'success'],
    ['one byte more', { k: 'x'.repeat(32_768) }, 'error'],
    ['two-byte characters that fit', { k: 'é'.repeat(16_383) }, 'success'],
    ['one two-byte character more', { k: 'é'.repeat(16_384) }, 'error'],
    ['three-byte characters that fit', { kk: '€'.repeat(10_922) }, 'success'],
    ['one three-byte character more', { kk: '€'.repeat(10_923) }, 'error'],
    ['four-byte characters that fit', { kkkk: '🙂'.repeat(8191) }, 'success'],
    ['one four-byte character more', { kkkk: '🙂'.repeat(8192) }, 'error'],
    ['keys that weigh as much as values', { ['ü'.repeat(16_384)]: '' }, 'success'],
    ['a key too heavy', { ['ü'.repeat(16_384)]: 'x' }, 'error'],
  ])('%s', (_given, attributes, branch) => {
    const simulation = store(attributes);

    expect(told(simulation, 'branch.taken', 'branch')).toEqual([branch]);
    expect(simulation.contact.attributes).toEqual(branch === 'success' ? attributes : {});
  });

  test('are set all or none', () => {
    const { contact } = store({ tier: 'gold', note: 'x'.repeat(40_000) }, { task: task({ tier: 'silver' }) });

    expect(contact.attributes).toEqual({ tier: 'silver' });
  });

  test('weigh together with those there are', () => {
    const given = task({ old: 'x'.repeat(32_000) });

    expect(told(store({ new: 'x'.repeat(762) }, { task: given }), 'branch.taken', 'branch')).toEqual(['success']);
    expect(told(store({ new: 'x'.repeat(763) }, { task: given }), 'branch.taken', 'branch')).toEqual(['error']);
  });

  test('make room where they replace longer ones', () => {
    const { contact } = store({ old: 'short' }, { task: task({ old: 'x'.repeat(32_000), other: 'y'.repeat(700) }) });

    expect(contact.attributes).toEqual({ old: 'short', other: 'y'.repeat(700) });
  });

  test('are read before any is written', () => {
    const { contact } = store({ a: '$.Attributes.b', b: '$.Attributes.a' }, { task: task({ a: '1', b: '2' }) });

    expect(contact.attributes).toEqual({ a: '2', b: '1' });
  });

  test('keep a key with the empty text', () => {
    const { contact } = store({ tier: '', missing: '$.Attributes.none' }, { task: task({ tier: 'gold' }) });

    expect(contact.attributes).toEqual({ tier: '', missing: '' });
  });

  test('may have keys made from references, and keys every object inherits', () => {
    const rows: Record<string, string> = { 'round_$.Attributes.n': 'done' };
    setOwn(rows, '__proto__', 'kept');

    const { contact } = store(rows, { task: task({ n: '3' }) });

    expect(Object.entries(contact.attributes)).toEqual([
      ['n', '3'],
      ['round_3', 'done'],
      ['__proto__', 'kept'],
    ]);
  });
});

describe('a task', () => {
  const START = Date.UTC(2026, 0, 5, 9) / 1000;
  const scheduled = (ScheduledTime: number, flow = inbound(action('end', 'EndFlowExecution'))): Simulation =>
    simulate({ flow, task: { ...PLAIN_TASK, ScheduledTime } });

  test.each([
    ['now', START, '00:00:00'],
    ['in a minute', START + 60, '00:01:00'],
    ['in six days', START + 6 * 86_400, '6d 00:00:00'],
    ['in half a second', START + 0.5, '00:00:00.500'],
  ])('scheduled for %s starts then', (_when, time, after) => {
    const { trace, startedAt } = scheduled(time);

    const begins = trace.find(({ type }) => type === 'flow.started');

    expect(formatOffset((begins?.at ?? 0) - startedAt)).toBe(after);
  });

  // StartTaskContact refuses these (task-contacts §1.5).
  test.each([
    ['in the past', START - 1],
    ['more than six days ahead', START + 6 * 86_400 + 1],
    ['for a moment no clock shows', 1e300],
  ])('scheduled %s is refused', (_when, time) => {
    const { outcome, stop } = scheduled(time);

    expect({ outcome, kind: stop?.kind }).toEqual({ outcome: 'stopped', kind: 'refused' });
    expect(stop?.message).toMatch(
      /^Expected a ScheduledTime from 1767603600 \(2026-01-05T09:00:00Z\) to 1768122000 \(2026-01-11T09:00:00Z\), found /,
    );
  });

  test('that waits for longer than 7 days expires while it waits', () => {
    const flow = inbound(waiting('long', 600_000, 'longer'), waiting('longer', 600_000));

    expect(rest(simulate({ flow }))).toBe('ended after 7d 00:00:00: EXPIRED');
  });

  test('that has waited exactly 7 days has expired', () => {
    expect(rest(simulate({ flow: inbound(waiting('week', 604_800)) }))).toBe('ended after 7d 00:00:00: EXPIRED');
  });

  test('that is scheduled lives 7 days from its start', () => {
    const flow = inbound(waiting('long', 600_000, 'longer'), waiting('longer', 600_000));

    expect(rest(scheduled(START + 86_400, flow))).toBe('ended after 8d 00:00:00: EXPIRED');
  });
});

describe('the disconnect flow', () => {
  const first = inbound(hook('at-the-end', 'CustomerRemaining', 'after', 'end'));

  test('runs on a new contact of the same chain, once, and sees what was set', () => {
    const flow = inbound(
      setting('before', { seen: 'yes' }, 'at-the-end'),
      hook('at-the-end', 'CustomerRemaining', 'after', 'end'),
    );
    const after = inbound(setting('after', { how: '$.InitiationMethod', previous: '$.PreviousContactId' }));

    const simulation = simulate({ flow, flows: { after: loaded(after) } });

    expect(told(simulation, 'contact.ended', 'contact')).toEqual(['task-1', 'task-2']);
    expect(simulation.contact).toMatchObject({
      id: 'task-2',
      initialId: 'task-1',
      previousId: 'task-1',
      attributes: { seen: 'yes', how: 'DISCONNECT', previous: 'task-1' },
    });
  });

  test('that sets itself again does not run again', () => {
    const simulation = simulate({ flow: first, flows: { after: loaded(first) } });

    expect(told(simulation, 'flow.started', 'contact')).toEqual(['task-1', 'task-2']);
  });

  test('has 7 days of its own', () => {
    const flow = inbound(hook('at-the-end', 'CustomerRemaining', 'after', 'wait'), waiting('wait', 604_800));
    const after = inbound(waiting('long', 600_000, 'longer'), waiting('longer', 600_000));

    expect(rest(simulate({ flow, flows: { after: loaded(after) } }))).toBe('ended after 14d 00:00:00: EXPIRED');
  });

  test('has to be an inbound flow', () => {
    const after = flowOf('customerQueue', action('stay', 'EndFlowExecution'));

    const simulation = simulate({ flow: first, flows: { after: loaded(after) } });

    expect(told(simulation, 'branch.taken', 'branch')).toEqual(['error']);
    expect(told(simulation, 'contact.ended', 'contact')).toEqual(['task-1']);
  });

  test('that is not loaded stops the run, and says where to name its file', () => {
    const { stop } = simulate({ flow: first, world: { flows: { after: { type: 'CONTACT_FLOW' } } } });

    expect(stop).toMatchObject({
      kind: 'unanswered',
      missing: { path: ['flows', 'after'], example: { file: 'after.json' } },
    });
  });
});

describe('another flow', () => {
  test('is of the type its own file says, where the world names only the file', () => {
    const flow = inbound(hook('while-waiting', 'CustomerQueue', 'waiting', 'end'));
    const file = flowOf('customerQueue', action('stay', 'EndFlowExecution'));

    const simulation = simulate({
      flow,
      world: { flows: { waiting: { file: 'waiting.json' } } },
      flows: { waiting: loaded(file) },
    });

    expect(told(simulation, 'branch.taken', 'branch')).toEqual(['success']);
  });

  test('is of the type the world says, where its file says none', () => {
    const flow = inbound(
      queue('claims', 'claims', 'while-waiting'),
      hook('while-waiting', 'CustomerQueue', 'waiting', 'enqueue'),
      enqueue(),
    );
    const { Metadata: _none, ...file } = flowOf('customerQueue', action('stay', 'EndFlowExecution'));

    const simulation = simulate({
      flow,
      world: { queues: { claims: {} }, flows: { waiting: { type: 'CUSTOMER_QUEUE', file: 'waiting.json' } } },
      flows: { waiting: loaded(file) },
    });

    expect(rest(simulation)).toBe('queued after 00:00:00: it waits in queue claims');
  });

  test('begins without flow attributes, Lambda answers and loop counts, and keeps the rest (flow-language §2.17)', () => {
    const flow = inbound(
      setting('attributes', { kept: 'yes' }, 'flow-attributes'),
      action('flow-attributes', 'UpdateFlowAttributes', { FlowAttributes: { lost: { Value: 'x' } } }, { next: 'call' }),
      action(
        'call',
        'InvokeLambdaFunction',
        { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '3' },
        { next: 'priority' },
      ),
      action('priority', 'UpdateContactRoutingBehavior', { QueuePriority: '1' }, { next: 'claims' }),
      queue('claims', 'claims', 'onwards'),
      onwards('second'),
    );

    const { contact } = simulate({
      flow,
      world: { lambdas: { f: { returns: { lost: 'x' } } }, queues: { claims: {} } },
      flows: { second: loaded(inbound(waiting('wait', 5))) },
    });

    expect(contact).toMatchObject({
      attributes: { kept: 'yes' },
      priority: 1,
      workingQueue: { id: 'claims' },
      flowAttributes: {},
      external: null,
      loopCounts: {},
    });
  });

  test('that hands back and forth for ever is stopped after 100 hand-overs', () => {
    const there = inbound(onwards('back'));
    const back = inbound(onwards('there'));

    const { outcome, stop, blocksRun } = simulate({ flow: there, flows: { there: loaded(there), back: loaded(back) } });

    expect({ outcome, kind: stop?.kind, blocksRun }).toEqual({
      outcome: 'stopped',
      kind: 'too-many-transfers',
      blocksRun: 101,
    });
  });
});

describe('a flow that goes round without waiting', () => {
  const round = inbound(
    setting('in', { a: '1' }, 'one'),
    setting('one', { a: '2' }, 'two'),
    setting('two', { a: '3' }, 'one'),
  );

  test('is stopped, and told by the blocks it goes round', () => {
    const { stop, contact } = simulate({ flow: round, circleLimit: 50 });

    expect(stop?.kind).toBe('circle');
    expect(stop?.message).toMatch(/^The flow goes round without waiting: 50 blocks ran and no time passed\./);
    expect(stop?.message).toMatch(
      /The circle is "(?:one" → "two|two" → "one)"\. Add a Wait, or a way out such as Loop\.$/,
    );
    expect(contact.attributes).toMatchObject({ a: expect.stringMatching(/[23]/) as string });
  });

  test('is stopped after 10,000 blocks unless said', () => {
    expect(simulate({ flow: round, trace: false }).blocksRun).toBeGreaterThanOrEqual(10_000);
  });

  test('is no circle where it is only long', () => {
    const line = Array.from({ length: 80 }, (_, index) =>
      setting(`b${index}`, { a: '1' }, index < 79 ? `b${index + 1}` : 'end'),
    );

    expect(simulate({ flow: inbound(...line), circleLimit: 50 }).outcome).toBe('ended');
  });

  test('is stopped as well where a little time passes each time', () => {
    const flow = inbound(waiting('wait', 1, 'again'), waiting('again', 1, 'wait'));

    const { stop, blocksRun } = simulate({ flow, blockLimit: 1000, trace: false });

    expect({ kind: stop?.kind, block: stop?.block, blocksRun }).toEqual({
      kind: 'circle',
      block: 'wait',
      blocksRun: 1000,
    });
    expect(stop?.message).toBe(
      'The flow goes round and round: 1000 blocks ran in 16 minutes 40 seconds, and the task is not over. ' +
        'Add a longer Wait, or a way out such as Loop.',
    );
  });

  test('is no circle where time passes', () => {
    const flow = inbound(waiting('wait', 60, 'wait'));

    expect(rest(simulate({ flow, circleLimit: 50, trace: false }))).toBe('ended after 7d 00:00:00: EXPIRED');
  });
});

describe('a task in a queue', () => {
  const flow = inbound(
    queue('first', 'first', 'while-waiting'),
    hook('while-waiting', 'CustomerQueue', 'waiting', 'enqueue'),
    enqueue(),
  );
  const move = (to: string, failed = 'stay') =>
    action(
      'move',
      'DequeueContactAndTransferToQueue',
      { QueueId: to },
      { QueueAtCapacity: failed, NoMatchingError: failed },
    );
  const stay = action('stay', 'EndFlowExecution');
  const waitingFlow = (...actions: readonly ActionJson[]) => ({
    waiting: loaded(flowOf('customerQueue', ...actions, stay)),
  });
  const movesOnce = waitingFlow(
    waiting('ten-minutes', 600, 'seen'),
    action('seen', 'Compare', { ComparisonValue: '$.InitiationMethod' }, { API: 'move', NoMatchingCondition: 'stay' }),
    move('second'),
  );

  test('is moved to another by its customer queue flow, as a new contact', () => {
    const simulation = simulate({
      flow,
      flows: movesOnce,
      world: { queues: { first: {}, second: { name: 'Second' } } },
    });

    expect(rest(simulation)).toBe('queued after 00:20:00: it waits in queue Second');
    expect(simulation.contact).toMatchObject({
      id: 'task-2',
      previousId: 'task-1',
      initiationMethod: 'QUEUE_TRANSFER',
    });
  });

  test('leaves behind the agents of the queue it was in', () => {
    const simulation = simulate({
      flow,
      flows: movesOnce,
      world: { queues: { first: { agentAcceptsAfter: '15 minutes' }, second: {} } },
    });

    expect(rest(simulation)).toBe('queued after 00:20:00: it waits in queue second');
  });

  test('whose flow is not loaded waits without it, and the trace says so', () => {
    const simulation = simulate({
      flow,
      world: { queues: { first: {} }, flows: { waiting: { type: 'CUSTOMER_QUEUE' } } },
    });

    expect(told(simulation, 'contact.queued', 'because')).toEqual(['its flow "waiting" is not loaded, so none runs']);
    expect(rest(simulation)).toBe('queued after 00:00:00: it waits in queue first');
  });

  test('stays where it is when the other is full', () => {
    const simulation = simulate({
      flow,
      flows: waitingFlow(move('second')),
      world: { queues: { first: { name: 'First' }, second: { maximumContacts: 1, contacts: 1 } } },
    });

    expect(told(simulation, 'branch.taken', 'branch')).toEqual(['success', 'success', 'atCapacity']);
    expect(rest(simulation)).toBe('queued after 00:00:00: it waits in queue First');
  });

  test('is moved at most 11 times (flow-language §2.18)', () => {
    const simulation = simulate({
      flow,
      flows: waitingFlow(move('second')),
      world: { queues: { first: {}, second: {} } },
    });

    expect(simulation.contact.id).toBe('task-12');
    expect(told(simulation, 'branch.taken', 'because').at(-1)).toMatch(/at most 11 times/);
    expect(rest(simulation)).toBe('queued after 00:00:00: it waits in queue second');
  });

  test('is taken by an agent while its flow waits', () => {
    const simulation = simulate({
      flow,
      flows: waitingFlow(waiting('hour', 3600, 'stay')),
      world: { queues: { first: { agentAcceptsAfter: '5 minutes' } } },
    });

    expect(rest(simulation)).toBe('connected after 00:05:00: an agent accepted it');
    expect(simulation.contact.queue).toBeUndefined();
  });

  test('ends there after 7 days where nobody comes', () => {
    const simulation = simulate({
      flow,
      flows: waitingFlow(waiting('week', 604_800, 'stay')),
      world: { queues: { first: {} } },
    });

    expect(rest(simulation)).toBe('ended after 7d 00:00:00: EXPIRED');
  });

  test('cannot enter another by an ordinary transfer', () => {
    const other = flowOf('queueTransfer', enqueue('end'), action('end', 'DisconnectParticipant'));

    const simulation = simulate({ flow: other, world: { queues: { first: {} } } });

    expect(told(simulation, 'branch.taken', 'because')).toEqual(['the contact has no working queue']);
  });
});

describe('a flow that runs later in a contact’s life', () => {
  const compare = (reference: string) =>
    action(
      'compare',
      'UpdateContactAttributes',
      { Attributes: { found: reference } },
      { next: 'stay', NoMatchingError: 'stay' },
    );
  const found = (type: string, reference: string, world: SimulateOptions['world'] = {}): string | undefined =>
    simulate({ flow: flowOf(type, compare(reference), action('stay', 'EndFlowExecution')), world }).contact.attributes[
      'found'
    ];

  test.each(['customerQueue', 'queueTransfer', 'agentTransfer', 'agentWhisper'])(
    'finds the queue the world places it in, as the world calls it: %s',
    (type) => {
      const world = { contact: { queue: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c' } };

      expect(found(type, '$.Queue.Name', world)).toBe('5b6c');
      expect(found(type, '$.Queue.Name', { ...world, queues: { '5b6c': { name: 'Claims' } } })).toBe('Claims');
    },
  );

  test.each([
    ['contactFlow', 'API'],
    ['queueTransfer', 'TRANSFER'],
    ['agentTransfer', 'TRANSFER'],
  ])('knows how it came about: %s by %s (task-contacts §3.2)', (type, method) => {
    expect(found(type, '$.InitiationMethod')).toBe(method);
  });

  test.each([
    ['agentWhisper', 'maria'],
    ['agentTransfer', 'maria'],
    ['contactFlow', ''],
    ['customerQueue', ''],
    ['queueTransfer', ''],
  ])('knows its agent only where there is one: %s (flow-language §1.7.2)', (type, name) => {
    const world = { contact: { agent: { UserName: 'maria', FirstName: 'Maria' } } };

    expect(found(type, '$.Agent.UserName', world)).toBe(name);
  });

  test('hands the task to the agent it is for', () => {
    const flow = flowOf(
      'agentTransfer',
      action(
        'agent',
        'UpdateContactTargetQueue',
        { AgentId: '$.Agent.UserName' },
        { next: 'enqueue', NoMatchingError: 'end' },
      ),
      enqueue(),
      action('end', 'DisconnectParticipant'),
    );

    const simulation = simulate({
      flow,
      world: { contact: { agent: { UserName: 'maria' } }, agents: { maria: { name: 'Maria' } } },
    });

    expect(rest(simulation)).toBe('queued after 00:00:00: it waits in queue Maria');
  });
});

describe('a Lambda function', () => {
  const call = action(
    'call',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '8' },
    { next: 'open', NoMatchingError: 'end' },
  );
  const open = action(
    'open',
    'CheckHoursOfOperation',
    { HoursOfOperationId: 'office' },
    { True: 'end', False: 'end', NoMatchingError: 'end' },
  );

  test.each([
    ['1005 ms', '1.005 seconds'],
    ['400 ms', '0.4 seconds'],
    ['2 seconds', '2 seconds'],
  ])('that answers after %s is waited for as long: %s', (after, words) => {
    const { trace } = simulate({ flow: inbound(call, open), world: { lambdas: { f: { returns: {}, after } } } });

    expect(trace.find(({ type }) => type === 'answer.awaited')?.data?.['for']).toBe(words);
  });

  test('answers to the millisecond, and time goes on from there', () => {
    const simulation = simulate({
      flow: inbound(call, open),
      world: {
        lambdas: { f: { returns: {}, after: '1005 ms' } },
        hours: { office: { TimeZone: 'Europe/London', Config: [] } },
      },
    });

    expect(rest(simulation)).toBe('ended after 00:00:01.005: CONTACT_FLOW_DISCONNECT');
  });
});
