/** A plan: what comes upon a contact centre, and how its agents work. */
import { documentKind } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { instanceShape } from '../../src/centre/instance/reading/instanceShape.ts';
import { planShape } from '../../src/centre/plan/planShape.ts';
import { readPlan, runPlan, type CentreEvent, type PlanData } from '../../src/centre/index.ts';
import { MINUTES, openOffice } from '../centre.ts';
import { openClaims } from '../operations/office.ts';

const CLAIM = { Name: 'Claim {number}', ContactFlowId: 'Intake' };

describe('agents who work in a style', () => {
  test('accept, work and close in their time', () => {
    const { centre, events } = openOffice();

    runPlan(centre, {
      Steps: [{ At: '1 minute', Call: 'StartTaskContact', With: { ...CLAIM, Name: 'A claim' } }],
      Work: { ada: { AcceptsAfter: '10 seconds', WorksFor: '4 minutes', ClosesAfter: '30 seconds' } },
    });

    const times = (['contact.offered', 'contact.connected', 'contact.disconnected', 'contact.completed'] as const).map(
      (type) => (events(type)[0]?.at ?? 0) - centre.facts.startsAt,
    );
    expect(times).toEqual([1, 1 + 10 / 60, 5 + 10 / 60, 5 + 40 / 60].map((minutes) => minutes * MINUTES));
  });

  test('work through all that comes in a morning', () => {
    const { centre, events } = openOffice();

    const { refusals } = runPlan(centre, {
      Arrivals: [{ For: '4 hours', Every: ['30 seconds', '4 minutes'], With: CLAIM }],
      Work: {
        '*': {
          AcceptsAfter: ['2 seconds', '19 seconds'],
          WorksFor: ['2 minutes', '6 minutes'],
          Declines: 5,
          Misses: 5,
        },
      },
    });

    const created = events('contact.created');
    expect(refusals).toEqual([]);
    expect(created.length).toBeGreaterThan(60);
    expect(created[0]?.data?.['name']).toBe('Claim 1');
    expect(events('contact.completed')).toHaveLength(created.length);
    expect(events('contact.disconnected').every(({ data }) => data?.['reason'] === 'AGENT_DISCONNECT')).toBe(true);
    expect(events('contact.missed').length).toBeGreaterThan(0);
    expect(events('contact.declined').length).toBeGreaterThan(0);
  });

  test('do so the same way each time', () => {
    const [first, second] = [1, 2].map(() => {
      const { centre } = openOffice();
      runPlan(centre, {
        Arrivals: [{ For: '1 hour', Every: ['30 seconds', '4 minutes'], With: CLAIM }],
        Work: { '*': { WorksFor: ['2 minutes', '6 minutes'], Misses: 20 } },
      });
      return JSON.stringify(centre.trace);
    });

    expect(second).toBe(first);
  });
});

test('chance decides the same for a task whoever works on it, and however many agents there are', () => {
  const [two, three] = [
    ['ada', 'ben'],
    ['ada', 'ben', 'eve'],
  ].map((names) => {
    const { centre, events } = openOffice({
      Users: names.map((Username) => ({ Username, RoutingProfileId: 'Back office', Status: 'Available' })),
    });
    runPlan(centre, {
      Arrivals: [{ For: '4 hours', Rate: '30 an hour', With: CLAIM }],
      Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: { Exponential: '5 minutes' } } },
    });
    const connected = new Map(events('contact.connected').map(({ contact, at }) => [contact, at]));
    const created = events('contact.created').map(({ contact, at, data }) => ({ contact, at, name: data?.['name'] }));
    return {
      agents: new Set(events('contact.connected').map(({ agent }) => agent)).size,
      comes: created.map(({ at, name }) => [name, at]),
      works: new Map(
        events('contact.disconnected').map(({ contact, at }) => [
          created.find((one) => one.contact === contact)?.name,
          at - (connected.get(contact) ?? 0),
        ]),
      ),
    };
  });

  expect([two?.agents, three?.agents]).toEqual([2, 3]);
  expect(three?.comes).toEqual(two?.comes);
  expect(three?.works).toEqual(new Map([...(three?.works.keys() ?? [])].map((name) => [name, two?.works.get(name)])));
});

test('steps name tasks, and do things to them', () => {
  const { centre, lifeOf } = openOffice();

  const { refusals, tasks } = runPlan(centre, {
    Steps: [
      { At: '0 seconds', Call: 'StartTaskContact', With: { ...CLAIM, Name: 'Mine' }, As: 'mine' },
      { At: '5 seconds', Agent: 'ada', Does: 'accept', Task: 'mine' },
      { At: '1 minute', Call: 'StopContact', With: { ContactId: { ContactOf: 'mine' } } },
    ],
    RunFor: '2 minutes',
  });

  expect(refusals).toEqual([]);
  expect(lifeOf(tasks.get('mine') ?? '')).toContain('connected');
  expect(centre.now - centre.facts.startsAt).toBe(2 * MINUTES);
});

test('agents pause, resume, hand on and make tasks; a deed for a task is for the contact it has gone on as', () => {
  const { centre, events } = openClaims({ TaskTemplates: [] });

  const { refusals, tasks } = runPlan(centre, {
    Steps: [
      { At: '0 seconds', Call: 'StartTaskContact', With: { ...CLAIM, Name: 'Mine' }, As: 'mine' },
      { At: '5 seconds', Agent: 'ada', Does: 'accept', Task: 'mine' },
      { At: '1 minute', Agent: 'ada', Does: 'pause', Task: 'mine' },
      { At: '2 minutes', Agent: 'ada', Does: 'resume', Task: 'mine' },
      { At: '3 minutes', Agent: 'ben', Does: 'set status', Status: 'Available' },
      { At: '3 minutes', Agent: 'ada', Does: 'transfer', Task: 'mine', QuickConnect: 'Ben' },
      { At: '3 minutes 5 seconds', Agent: 'ben', Does: 'accept', Task: 'mine' },
      { At: '4 minutes', Agent: 'ben', Does: 'complete', Task: 'mine' },
      { At: '4 minutes', Agent: 'ben', Does: 'close', Task: 'mine' },
      { At: '4 minutes', Agent: 'ada', Does: 'close', Task: 'mine' },
      { At: '5 minutes', Agent: 'ada', Does: 'create task', With: { Name: 'New', QuickConnectId: 'Ben' }, As: 'new' },
      { At: '5 minutes 5 seconds', Agent: 'ben', Does: 'accept', Task: 'new' },
    ],
    RunFor: '6 minutes',
  });

  expect(refusals).toEqual([]);
  const minutes = (types: readonly CentreEvent['type'][]) => {
    return types.map((type) => ((events(type)[0]?.at ?? 0) - centre.facts.startsAt) / MINUTES);
  };
  expect(minutes(['contact.paused', 'contact.resumed', 'contact.transferred'])).toEqual([1, 2, 3]);
  expect(events('contact.completed').map(({ contact }) => contact)).toEqual([
    centre.trace.find(({ type }) => type === 'contact.transferred')?.to,
    tasks.get('mine'),
  ]);
  expect(events('contact.connected').map(({ agent }) => centre.facts.agents.byId(agent ?? '')?.name)).toEqual([
    'ada',
    'ben',
    'ben',
  ]);
});

test('what the service refuses is told, and the plan goes on', () => {
  const { centre, events } = openOffice();

  const { refusals } = runPlan(centre, {
    Steps: [
      { At: '0 seconds', Call: 'StartTaskContact', With: { Name: 'No flow' } },
      { At: '1 second', Call: 'StartTaskContact', With: CLAIM },
    ],
    RunFor: '1 minute',
  });

  expect(refusals.map(({ tried, error }) => [tried, error.name])).toEqual([
    ['StartTaskContact', 'InvalidRequestException'],
  ]);
  expect(events('contact.created')).toHaveLength(1);
});

describe('a plan file', () => {
  const { facts } = openOffice().centre;

  test('that is whole is read', () => {
    const plan: PlanData = {
      Steps: [
        { At: '2026-01-05T09:00:00Z', Call: 'StartTaskContact', With: CLAIM, As: 'one' },
        { At: '1 minute', Agent: 'ada', Does: 'accept', Task: 'one' },
        { At: '2 minutes', Agent: 'ben', Does: 'set status', Status: 'Offline' },
      ],
      Arrivals: [
        { For: '1 hour', Every: '5 minutes', With: CLAIM },
        { Name: 'claims', From: '1 hour', For: '1 hour', Rate: '30 an hour', With: CLAIM },
        {
          For: '1 day',
          Rate: { TimeZone: 'Europe/London', Hours: [{ When: 'Mon-Fri 09:00-17:00', Rate: '2.5 a minute' }] },
          With: CLAIM,
        },
        { At: ['1 hour', '2026-01-05T09:00:00Z'], Tasks: 20, Within: '10 minutes', With: CLAIM },
        { Schedule: [{ At: '1 hour', With: CLAIM }] },
      ],
      Work: {
        ada: { AcceptsAfter: { OneOf: ['2 seconds', '4 seconds'] }, WorksFor: { Exponential: '5 minutes' } },
        '*': {
          WorksFor: ['1 minute', '2 minutes'],
          ClosesAfter: { LogNormal: { Mean: '1 minute', Deviation: '30 seconds' } },
        },
      },
      Shifts: { '*': { TimeZone: 'Europe/London', Hours: [{ When: 'Mon-Fri 09:00-17:00', Status: 'Available' }] } },
      RunFor: '1 day',
    };

    expect(readPlan(plan, facts)).toEqual({ plan, problems: [] });
  });

  test.each<[what: string, plan: unknown, pointer: string, message: RegExp]>([
    ['no plan', [], '', /^Expected a plan/],
    [
      'an operation nobody knows',
      { Steps: [{ At: '1s', Call: 'StartTaskContct' }] },
      '/Steps/0/Call',
      /Did you mean "StartTaskContact"/,
    ],
    ['a time nobody understands', { RunFor: 'soon' }, '/RunFor', /^Expected a length of time/],
    ['an agent who is not there', { Work: { zoe: {} } }, '/Work/zoe', /^Unknown user "zoe"/],
    ['a step of neither kind', { Steps: [{ At: '1s' }] }, '/Steps/0', /^Expected a step/],
    ['a deed without a task', { Steps: [{ At: '1s', Agent: 'ada', Does: 'accept' }] }, '/Steps/0', /^Missing Task/],
    [
      'a task nobody starts',
      { Steps: [{ At: '1s', Agent: 'ada', Does: 'accept', Task: 'x' }] },
      '/Steps/0/Task',
      /^Unknown task "x"/,
    ],
    [
      'a quick connect nobody has',
      {
        Steps: [
          { At: '0s', Call: 'StartTaskContact', With: CLAIM, As: 'x' },
          { At: '1s', Agent: 'ada', Does: 'transfer', Task: 'x', QuickConnect: 'Legal' },
        ],
      },
      '/Steps/1',
      /^Unknown quick connect "Legal"/,
    ],
    [
      'a task an agent makes of nothing',
      { Steps: [{ At: '1s', Agent: 'ada', Does: 'create task' }] },
      '/Steps/0',
      /^Missing With/,
    ],
    [
      'a status nobody has',
      { Steps: [{ At: '1s', Agent: 'ada', Does: 'set status', Status: 'Tea' }] },
      '/Steps/0',
      /^Unknown status "Tea", expected one of "Available", "Offline"/,
    ],
    [
      'arrivals of no kind',
      { Arrivals: [{ For: '1 hour', With: CLAIM }] },
      '/Arrivals/0',
      /^Expected arrivals: \{ "For", "Every" \}, \{ "For", "Rate" \}/,
    ],
    [
      'a rate nobody understands',
      { Arrivals: [{ For: '1 hour', Rate: 'often', With: CLAIM }] },
      '/Arrivals/0/Rate',
      /^Expected a rate such as "30 an hour", found "often"/,
    ],
    [
      'a length of no kind',
      { Work: { '*': { WorksFor: { Weibull: '5 minutes' } } } },
      '/Work/*/WorksFor',
      /^Expected a length of time, the least and the most of one, or/,
    ],
    ['a shift of somebody who is not there', { Shifts: { zoe: { Hours: [] } } }, '/Shifts/zoe', /^Unknown user "zoe"/],
    [
      'a break nobody knows',
      { Shifts: { ada: { Hours: [{ When: 'daily 12:00-13:00', Status: 'Tea' }] } } },
      '/Shifts/ada/Hours/0/Status',
      /^Unknown status "Tea"/,
    ],
    [
      'a schedule that was not read',
      { Arrivals: [{ Schedule: 'monday.jsonl' }] },
      '/Arrivals/0/Schedule',
      /^Missing schedule "monday.jsonl"/,
    ],
  ])('is refused with %s', (_what, plan, pointer, message) => {
    const { problems } = readPlan(plan, facts);

    expect(problems.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(problems[0]?.message).toMatch(message);
  });
});

test.each([
  ['instance', instanceShape.members],
  ['plan', planShape.members],
])('whoever opens a file with any of the members knows it for the %s', (kind, members) => {
  const own = Object.keys(members).filter((member) => member !== '$schema');

  expect(own.map((member) => documentKind({ $schema: 'x', [member]: [] }))).toEqual(own.map(() => kind));
});
