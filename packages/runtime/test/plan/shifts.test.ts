/** Agents who come and go by the clocks of their time zone. */
import { expect, test } from 'vitest';
import { runPlan, type PlanData } from '../../src/centre/index.ts';
import { openOffice } from '../centre.ts';

const LUNCH = [
  { Name: 'Available', Type: 'ROUTABLE' as const },
  { Name: 'Lunch', Type: 'CUSTOM' as const },
  { Name: 'Offline', Type: 'OFFLINE' as const },
];

function statuses(Start: string, plan: PlanData, agent = 'ada') {
  const { centre, events } = openOffice({ Start, AgentStatuses: LUNCH });
  runPlan(centre, plan);
  return events('agent.status')
    .filter((event) => event.agent === centre.facts.agents.find(agent)?.id)
    .map(({ at, data }) => `${new Date(at).toISOString().slice(5, 16)} ${String(data?.['status'])}`)
    .slice(1);
}

test('an agent is there in his hours, and away in his break', () => {
  const plan: PlanData = {
    Shifts: {
      ada: { Hours: [{ When: 'Mon-Fri 09:00-17:00' }, { When: 'daily 12:00-12:30', Status: 'Lunch' }] },
    },
    RunFor: '2 days',
  };

  // The second of January 2026 is a Friday, and after it comes a weekend.
  expect(statuses('2026-01-02T08:00:00Z', plan)).toEqual([
    '01-02T08:00 Offline',
    '01-02T09:00 Available',
    '01-02T12:00 Lunch',
    '01-02T12:30 Available',
    '01-02T17:00 Offline',
    '01-03T12:00 Lunch',
    '01-03T12:30 Offline',
  ]);
  expect(statuses('2026-01-02T08:00:00Z', plan, 'ben')).toEqual([]);
});

test('everybody else has the shift of *', () => {
  const Shifts = { ada: { Hours: [{ When: 'always' }] }, '*': { Hours: [], Otherwise: 'Lunch' } };

  expect(statuses('2026-01-02T08:00:00Z', { Shifts, RunFor: '1 day' }, 'ben')).toEqual(['01-02T08:00 Lunch']);
});

test('a shift keeps its hours when clocks go forward', () => {
  const Shifts = { ada: { TimeZone: 'Europe/Berlin', Hours: [{ When: 'daily 09:00-17:00' }] } };

  // On the 29th of March 2026 Berlin goes from one hour ahead of UTC to two.
  expect(statuses('2026-03-28T12:00:00Z', { Shifts, RunFor: '30 hours' })).toEqual([
    '03-28T12:00 Available',
    '03-28T16:00 Offline',
    '03-29T07:00 Available',
    '03-29T15:00 Offline',
  ]);
});

test('a task waits for the agents to come, and shifts alone keep nothing running', () => {
  const { centre, events } = openOffice({ Start: '2026-01-03T09:00:00Z' });

  runPlan(centre, {
    Arrivals: [{ At: '0 seconds', With: { Name: 'A claim', ContactFlowId: 'Intake' } }],
    Shifts: { '*': { Hours: [{ When: 'Mon 09:00-10:00' }] } },
    Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: '5 minutes' } },
  });

  expect(events('contact.connected').map(({ at }) => new Date(at).toISOString())).toEqual(['2026-01-05T09:00:00.000Z']);
  expect(new Date(centre.now).toISOString()).toBe('2026-01-05T09:05:00.000Z');
});

test('whoever goes home closes his tasks, and nothing is left to be refused', () => {
  const { centre, events } = openOffice();

  const { refusals } = runPlan(centre, {
    Arrivals: [{ At: '0 seconds', With: { Name: 'A claim', ContactFlowId: 'Intake' } }],
    Shifts: { '*': { Hours: [{ When: 'Mon 09:00-10:00' }] } },
    Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: '55 minutes', ClosesAfter: '10 minutes' } },
  });

  expect(events('contact.completed').map(({ at }) => new Date(at).toISOString())).toEqual(['2026-01-05T10:00:00.000Z']);
  expect(refusals).toEqual([]);
});
