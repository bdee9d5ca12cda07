/** The trace of a centre as a story for people. */
import { describe, expect, test } from 'vitest';
import type { CentreEvent } from '../../src/centre/index.ts';
import { centreTraceLines, formatCentreTrace } from '../../src/centre/records/formatCentreTrace.ts';
import { action, inbound, waiting } from '../actions.ts';
import { MINUTES, openOffice } from '../centre.ts';
import { ADA, FACTS, QUEUE, told, type Line } from '../metrics/told.ts';
import { busyOffice } from './busyOffice.ts';

test('a task is queued, worked on and closed', () => {
  const { centre, start } = openOffice({
    Users: [{ Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' }],
  });
  const task = start('A claim');
  centre.runFor(5000);
  centre.accept('ada', task);
  centre.runFor(2 * MINUTES);
  centre.complete('ada', task);
  centre.close('ada', task);

  expect(formatCentreTrace(centre.trace, centre.facts)).toBe(
    `
00:00:00  ada is Available
00:00:00  task-1 is created: A claim
00:00:00  task-1 starts
00:00:00  task-1  flow "Intake" starts (CONTACT_FLOW)
00:00:00  task-1  "queue" Set working queue
00:00:00  task-1    queue "Claims": Claims
00:00:00  task-1    sets $.Queue.Name = "Claims"
00:00:00  task-1    → success → "transfer"
00:00:00  task-1  "transfer" Transfer to queue
00:00:00  task-1  flow "Intake" ends: the contact is in a queue
00:00:00  task-1 is in queue Claims
00:00:00  task-1 is offered to ada
00:00:05  ada accepts task-1
00:00:05  task-1 is with ada
00:02:05  task-1 ends: AGENT_DISCONNECT
00:02:05  task-1 is closed
`.trim(),
  );
});

test('contacts that go on from another one keep its number, and tasks that are linked have their own', () => {
  const { centre, start } = openOffice({ Users: [] });
  const InstanceId = centre.facts.instance.id;
  const first = start('First');
  start('Linked', { PreviousContactId: first });
  centre.call('TransferContact', { InstanceId, ContactId: first, ContactFlowId: 'Intake' });

  const created = [...centreTraceLines(centre.trace, centre.facts)].filter((line) => line.includes('is created'));

  expect(created.map((line) => line.slice(10))).toEqual([
    'task-1 is created: First',
    'task-2 is created: Linked (linked to task-1)',
    'task-1.2 is created: First (handed on from task-1)',
  ]);
});

test('a task a flow makes is called by its name', () => {
  const making = inbound(
    action(
      'make',
      'CreateTask',
      { Name: 'Follow up', ContactFlowId: 'Waiting' },
      { next: 'end', NoMatchingError: 'end' },
    ),
  );
  const { centre, start } = openOffice(
    {
      Flows: [
        { Name: 'Making', File: 'making.json' },
        { Name: 'Waiting', File: 'waiting.json' },
      ],
    },
    { flows: { 'making.json': making, 'waiting.json': inbound(waiting('wait', 60)) } },
  );
  start('Maker', { ContactFlowId: 'Making' });
  centre.runFor(1000);

  const text = formatCentreTrace(centre.trace, centre.facts);

  expect(text).toContain('task-1    new task: task-2\n');
  expect(text).toContain('task-1    creates task task-2: Follow up\n');
});

const contact = 'one';
const created: Line = [0, 'contact.created', { contact, data: { name: 'A claim' } }];

describe('one event', () => {
  test.each<[type: CentreEvent['type'], said: Partial<CentreEvent>, line: string]>([
    ['contact.scheduled', { data: { until: FACTS.startsAt + 3_600_000 } }, 'task-1 waits until 01:00:00'],
    ['contact.rescheduled', { data: { until: FACTS.startsAt + 7_200_000 } }, 'task-1 now waits until 02:00:00'],
    ['contact.dequeued', { queue: QUEUE }, 'task-1 leaves queue Claims'],
    ['contact.missed', { agent: ADA }, 'ada misses task-1'],
    ['contact.declined', { agent: ADA }, 'ada declines task-1'],
    ['contact.paused', {}, 'task-1 is paused'],
    ['contact.resumed', {}, 'task-1 is resumed'],
    ['contact.updated', { data: { name: 'B', template: undefined } }, 'task-1 is changed: name = "B"'],
    ['contact.routed', { data: { priority: 1 } }, 'task-1 is ranked anew: priority = 1'],
    ['contact.tagged', { data: { colour: null } }, 'task-1 is tagged: colour = null'],
    ['attributes.updated', { data: { a: '1' } }, 'task-1 is given a = "1"'],
    ['contact.expired', {}, 'task-1 expires'],
    ['wait.expired', {}, 'task-1    the time is up'],
    ['flow.interrupted', { flow: 'Intake', because: 'why' }, 'task-1  flow "Intake" is broken off: why'],
    ['flow.suspended', { flow: 'Intake' }, 'task-1  flow "Intake" rests'],
    ['flow.resumed', { flow: 'Intake' }, 'task-1  flow "Intake" goes on'],
    ['run.stopped', { because: 'nobody knows' }, 'task-1  the run stops: nobody knows'],
  ])('%s', (type, said, line) => {
    const lines = [...centreTraceLines(told(created, [1, type, { contact, ...said }]), FACTS)];

    expect(lines.slice(1)).toEqual([`00:00:01  ${line}`]);
  });

  test.each<[type: CentreEvent['type'], said: Partial<CentreEvent>, line: string]>([
    ['agent.status', { agent: ADA, data: { status: 'Lunch' } }, 'ada is Lunch'],
    ['agent.nextStatus', { agent: ADA, data: { status: 'Lunch' } }, 'ada will be Lunch'],
    ['agent.busy', { agent: ADA, data: { channel: 'CHAT', contacts: 1 } }, 'ada has 1 of CHAT elsewhere'],
    ['flow.saved', { flow: 'New' }, 'flow "New" is saved'],
    ['flow.published', { flow: 'New', data: { version: 2 } }, 'flow "New" is published, version 2'],
    ['rule.failed', { because: 'no flow', data: { rule: 'Cases' } }, 'rule "Cases" fails: no flow'],
  ])('%s', (type, said, line) => {
    expect(formatCentreTrace(told([1, type, said]), FACTS)).toBe(`00:00:01  ${line}`);
  });
});

test('nothing that is told of a busy day has an id for people to read', () => {
  const { centre } = busyOffice(11, true);

  expect(formatCentreTrace(centre.trace, centre.facts)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('nothing happened in an empty trace', () => {
  expect(formatCentreTrace([], FACTS)).toBe('');
});
