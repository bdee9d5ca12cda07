/** The life of a task from StartTaskContact to its record (task-contacts §3, §4.4). */
import { describe, expect, test } from 'vitest';
import type { AgentState } from '../src/centre/agent/agentState.ts';
import { reduceAgent } from '../src/centre/agent/reduceAgent.ts';
import { send } from '../src/centre/port/port.ts';
import { action, flowOf, inbound } from './actions.ts';
import { MINUTES, OFFICE, openOffice } from './centre.ts';
import { openClaims, refusalOf } from './operations/office.ts';

test('a task is queued, offered, accepted, worked on and closed', () => {
  const { centre, start, lifeOf } = openOffice();

  const task = start();
  centre.accept('ada', task);
  centre.runFor(10 * MINUTES);
  centre.complete('ada', task);
  centre.runFor(MINUTES);
  centre.close('ada', task);

  expect(lifeOf(task)).toEqual([
    'created',
    'started',
    'changed',
    'queued',
    'offered',
    'accepted',
    'connected',
    'disconnected',
    'completed',
  ]);
  expect(centre.home.stuck).toEqual([]);
});

test('an offer nobody answers goes to the next agent after twenty seconds, and keeps the first one’s slot', () => {
  const { centre, start, events } = openOffice();

  const task = start();
  centre.runFor(20_000);

  const offers = events('contact.offered');
  expect(
    offers.map(({ agent, at }) => [centre.facts.agents.byId(agent ?? '')?.name, (at - centre.facts.startsAt) / 1000]),
  ).toEqual([
    ['ada', 0],
    ['ben', 20],
  ]);
  centre.accept('ben', task);
  expect(events('contact.missed')).toHaveLength(1);
});

test('a customer queue flow goes on until an agent accepts', () => {
  const { centre, start, events } = openOffice({ Users: [{ Username: 'ada', RoutingProfileId: 'Back office' }] });

  const task = start('A claim', { ContactFlowId: 'Intake with hooks' });
  centre.runFor(90 * MINUTES);
  centre.setStatus('ada', 'Available');
  centre.accept('ada', task);

  expect(events('wait.expired')).toHaveLength(1);
  expect(events('flow.interrupted')).toHaveLength(1);
  centre.runFor(10_000);
  expect(events('contact.connected').map(({ at }) => at - centre.facts.startsAt)).toEqual([90 * MINUTES + 10_000]);
});

test('a task nobody takes expires after seven days', () => {
  const { centre, start, events } = openOffice({ Users: [] });

  start();
  centre.runToEnd();

  const [end] = events('contact.disconnected');
  expect(end?.data).toEqual({ reason: 'EXPIRED' });
  expect(end && end.at - centre.facts.startsAt).toBe(7 * 24 * 60 * MINUTES);
});

test('a flow that runs when a task with an agent is resumed cannot take it from him', () => {
  const queueing = flowOf(
    'contactFlow',
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'transfer', NoMatchingError: 'end' }),
    action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
    action('end', 'EndFlowExecution'),
  );
  const { centre, start, events } = openOffice(
    { Flows: [...(OFFICE.Flows ?? []), { Name: 'Holding on', File: 'queueing.json' }] },
    { flows: { 'queueing.json': queueing } },
  );
  const InstanceId = centre.facts.instance.id;
  const ContactId = start();
  centre.accept('ada', ContactId);
  centre.call('PauseContact', { InstanceId, ContactId });

  centre.call('ResumeContact', { InstanceId, ContactId, ContactFlowId: 'Holding on' });

  expect(centre.home.stuck).toEqual([]);
  expect(events('contact.queued')).toHaveLength(1);
  expect(events('branch.taken').at(-1)).toMatchObject({ because: 'the task is with an agent' });
  expect(centre.home.peek({ kind: 'chain', key: ContactId })).toMatchObject({
    contacts: [{ life: { phase: 'active', place: 'connected' } }],
  });
});

describe('an agent who leaves during the whisper (§3.7)', () => {
  test('leaves the task in its queue, where it goes on waiting and is offered to the next', () => {
    const { centre, start, events, lifeOf } = openOffice();
    const [ada, ben] = ['ada', 'ben'].map((name) => centre.facts.agents.find(name)?.id);
    const task = start('A claim', { ContactFlowId: 'Intake with hooks' });
    centre.accept('ada', task);
    centre.runFor(5000);

    centre.complete('ada', task);

    expect(lifeOf(task).slice(-3)).toEqual(['accepted', 'left', 'offered']);
    expect(events('contact.offered').map(({ agent }) => agent)).toEqual([ada, ben]);
    expect(events('flow.started').map(({ data }) => data?.['purpose'])).toEqual([
      'main',
      'main',
      'customerQueue',
      'agentWhisper',
      'customerQueue',
    ]);
    centre.accept('ben', task);
    centre.runFor(10_000);
    expect(events('contact.connected')).toMatchObject([{ agent: ben }]);
    expect(events('contact.queued')).toHaveLength(1);
  });

  test('has his slot free at once', () => {
    const { centre, start, events } = openOffice({ Users: OFFICE.Users?.slice(0, 1) ?? [] });
    const task = start('A claim', { ContactFlowId: 'Intake with hooks' });
    centre.accept('ada', task);

    centre.complete('ada', task);

    expect(events('contact.offered')).toHaveLength(2);
  });
});

test('a whisper lasts two minutes at most, and then the task is with the agent (§3.7)', () => {
  const longWhisper = flowOf(
    'agentWhisper',
    action('wait', 'Wait', { TimeLimitSeconds: '600' }, { WaitCompleted: 'end', NoMatchingError: 'end' }),
    action('end', 'EndFlowExecution'),
  );
  const { centre, start, events } = openOffice({}, { flows: { 'whisper.json': longWhisper } });
  const task = start('A claim', { ContactFlowId: 'Intake with hooks' });
  centre.accept('ada', task);

  centre.runFor(2 * MINUTES - 1);
  expect(events('contact.connected')).toEqual([]);
  centre.runFor(1);

  expect(events('contact.connected')).toHaveLength(1);
});

test('a flow that runs when a task is paused cannot queue it (§3.5)', () => {
  const { centre, start, events } = openOffice();
  const InstanceId = centre.facts.instance.id;
  const ContactId = start('A claim', { ContactFlowId: 'Intake' });

  centre.call('PauseContact', { InstanceId, ContactId, ContactFlowId: 'Intake' });

  expect(centre.home.stuck).toEqual([]);
  expect(events('contact.queued')).toHaveLength(1);
  expect(events('branch.taken').filter(({ because }) => because === 'the task is paused')).toHaveLength(1);
});

test('an agent who accepts by himself has the task, whatever order messages come in (§4.4)', () => {
  const Users = [
    {
      Username: 'ada',
      RoutingProfileId: 'Back office',
      Status: 'Available',
      AutoAcceptConfigs: [{ Channel: 'TASK' as const, AutoAccept: true }],
    },
  ];
  for (let disorder = 1; disorder <= 60; disorder++) {
    const { start, events, centre } = openOffice({ Users }, { disorder });
    const tasks = [start(), start(), start()];

    for (const task of tasks) {
      centre.complete('ada', task);
      centre.close('ada', task);
    }

    expect(events('contact.completed').map(({ contact }) => contact)).toEqual(tasks);
  }
});

test('after-contact work counts as an active task beside the contact that goes on (§9)', () => {
  const { centre, call, start } = openClaims({ TaskTemplates: [], Limits: { activeTasks: 2 } });
  const task = start();
  centre.accept('ada', task);
  const request = { Name: 'One more', ContactFlowId: 'Intake' };

  centre.transfer('ada', task, 'Ben');
  expect(refusalOf(() => call('StartTaskContact', request))).toBe('ServiceQuotaExceeded');
  centre.close('ada', task);

  expect(call('StartTaskContact', request).ContactId).toBeDefined();
});

test('an agent who goes away is not offered what was on its way to him (§4.2)', () => {
  const { centre } = openOffice();
  const key = centre.facts.agents.find('ada')?.id ?? '';
  const env = { key, now: 0, facts: centre.facts };
  const asking = { round: 1, queues: [], bids: {}, chosen: 'task' };
  const chosen = { ...(centre.home.peek({ kind: 'agent', key }) as AgentState), rounds: 1, asking };
  const offline = centre.facts.statuses.find('Offline')?.id ?? '';
  const gone = reduceAgent(chosen, { type: 'status.set', status: offline }, env).state;

  const { state, effects } = reduceAgent(
    gone,
    { type: 'contact.taken', queue: 'claims', chain: 'task', contactId: 'task', round: 1 },
    env,
  );

  expect(state.slots).toEqual({});
  expect(effects).toContainEqual(send('queue', 'claims', expect.objectContaining({ type: 'contact.returned' })));
});

test('a new next status takes the place of the one before', () => {
  const { centre, start, events } = openOffice({
    AgentStatuses: ['Available', 'Lunch', 'Training', 'Offline'].map((Name) => ({
      Name,
      Type: Name === 'Available' ? 'ROUTABLE' : Name === 'Offline' ? 'OFFLINE' : 'CUSTOM',
    })),
    Users: OFFICE.Users?.slice(0, 1) ?? [],
  });
  const task = start();
  centre.accept('ada', task);
  centre.setStatus('ada', 'Lunch');
  centre.complete('ada', task);

  centre.setStatus('ada', 'Training');

  expect(events('agent.status').map(({ data }) => data?.['status'])).toEqual(['Available', 'Training']);
});

describe('a flow that a pause breaks off (§3.5)', () => {
  const LOOPING = inbound(
    action('twice', 'Loop', { LoopCount: '2' }, { ContinueLooping: 'wait', DoneLooping: 'end' }),
    action('wait', 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'twice', NoMatchingError: 'end' }),
  );
  const MOMENT = flowOf('contactFlow', action('stay', 'EndFlowExecution'));

  function open() {
    const office = openClaims({}, { flows: { 'holding.json': LOOPING, 'intake.json': MOMENT } });
    return { ...office, task: office.start('A claim', { ContactFlowId: 'Holding' }) };
  }

  /** When the two rounds of a minute are over, in seconds since the beginning. */
  function endOf({ centre, events }: ReturnType<typeof open>): number {
    centre.runFor(10 * MINUTES);
    return ((events('contact.disconnected')[0]?.at ?? 0) - centre.facts.startsAt) / 1000;
  }

  test('waits no longer than it would have, and goes on where it stood', () => {
    const office = open();
    office.centre.runFor(70_000);
    office.call('PauseContact', { ContactId: office.task });
    office.centre.runFor(10_000);
    office.call('ResumeContact', { ContactId: office.task });

    expect(endOf(office)).toBe(120);
  });

  test('goes on at once where its wait was over while it rested', () => {
    const office = open();
    office.centre.runFor(70_000);
    office.call('PauseContact', { ContactId: office.task });
    office.centre.runFor(80_000);
    office.call('ResumeContact', { ContactId: office.task });

    expect(endOf(office)).toBe(150);
  });

  test('goes on with what it knew, when the flows for both moments are over', () => {
    const office = open();
    office.centre.runFor(70_000);
    office.call('PauseContact', { ContactId: office.task, ContactFlowId: 'Intake' });
    office.centre.runFor(10_000);
    office.call('ResumeContact', { ContactId: office.task, ContactFlowId: 'Intake' });

    expect(office.events('flow.resumed')).toHaveLength(1);
    expect(endOf(office)).toBe(120);
  });

  test('goes on no more when the flow of its resumption queued the task', () => {
    const office = openClaims({ Users: [] }, { flows: { 'holding.json': LOOPING } });
    const task = office.start('A claim', { ContactFlowId: 'Holding' });
    office.call('PauseContact', { ContactId: task });
    office.call('ResumeContact', { ContactId: task, ContactFlowId: 'Intake' });

    office.centre.runFor(10 * MINUTES);

    expect(office.events('flow.resumed')).toEqual([]);
    expect(office.lifeOf(task).at(-1)).toBe('queued');
  });
});
