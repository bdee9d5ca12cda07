/** As many agents as a plan asks for, whoever the instance has. */
import { describe, expect, test } from 'vitest';
import { ContactCentre, readPlan, runPlan, staff, type PlanData } from '../../src/centre/index.ts';
import { FLOWS, OFFICE, openOffice } from '../centre.ts';

const CLAIMS = { At: '0 seconds', Tasks: 20, With: { Name: 'Claim {number}', ContactFlowId: 'Intake' } } as const;

/** Who took tasks. */
function takers(plan: PlanData) {
  const { facts } = openOffice().centre;
  const staffed = staff(OFFICE, { Arrivals: [CLAIMS], Work: { '*': { WorksFor: '5 minutes' } }, ...plan }, facts);
  const centre = new ContactCentre(staffed.instance, { flows: FLOWS });
  runPlan(centre, staffed.plan);
  const connected = centre.trace.filter(({ type }) => type === 'contact.connected').map(({ agent }) => agent);
  return centre.facts.agents.all.filter(({ id }) => connected.includes(id)).map(({ name }) => name);
}

describe('of a routing profile', () => {
  test.each([
    [{}, ['ada', 'ben']],
    [{ 'Back office': 1 }, ['ada']],
    [{ 'Back office': 2 }, ['ada', 'ben']],
    [{ 'Back office': 4 }, ['ada', 'ben', 'Back office 3', 'Back office 4']],
  ])('%j agents are its own users, and then others', (Agents, names) => {
    expect(takers({ Agents })).toEqual(names);
  });

  test('those who are not wanted stay away whatever the shift of everybody is', () => {
    expect(takers({ Agents: { 'Back office': 1 }, Shifts: { '*': { Hours: [{ When: 'always' }] } } })).toEqual(['ada']);
  });

  test('nobody is there where none are wanted', () => {
    expect(takers({ Agents: { 'Back office': 0 }, RunFor: '1 hour' })).toEqual([]);
  });
});

test('a centre whose agents were not seen to runs no plan that asks for them', () => {
  const { centre } = openOffice();

  expect(() => runPlan(centre, { Agents: { 'Back office': 3 } })).toThrow('staff(instance, plan, facts) first');
});

test('a plan asks for agents of profiles there are', () => {
  const { facts } = openOffice().centre;

  expect(readPlan({ Agents: { 'Front office': 3 } }, facts).problems).toEqual([
    {
      severity: 'error',
      pointer: '/Agents/Front office',
      message: 'Unknown routing profile "Front office", expected one of "Back office".',
    },
  ]);
});
