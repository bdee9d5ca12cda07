/** The life of a task from StartTaskContact to its record (task-contacts §3, §4.4). */
import { expect, test } from 'vitest';
import { action, flowOf } from './actions.ts';
import { MINUTES, OFFICE, openOffice } from './centre.ts';

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
    contacts: { [ContactId]: { life: { phase: 'active', place: 'connected' } } },
  });
});
