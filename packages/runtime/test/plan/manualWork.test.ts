/** Agents who take tasks from queues for manual assignment by themselves (task-contacts §4.1). */
import { expect, test } from 'vitest';
import { runPlan, type PlanData } from '../../src/centre/index.ts';
import { openOffice } from '../centre.ts';

/** Ada and Ben take from Claims by themselves; nothing is routed to them. */
function taken(plan: PlanData) {
  const { centre, events } = openOffice({
    AgentStatuses: [
      { Name: 'Available', Type: 'ROUTABLE' },
      { Name: 'Lunch', Type: 'CUSTOM' },
      { Name: 'Offline', Type: 'OFFLINE' },
    ],
    RoutingProfiles: [
      {
        Name: 'Back office',
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
        ManualAssignmentQueueConfigs: [{ QueueReference: { QueueId: 'Claims' } }],
      },
    ],
  });
  const { refusals } = runPlan(centre, { RunFor: '1 hour', ...plan });
  const names = new Map(events('contact.created').map(({ contact, data }) => [contact, data?.['name']]));

  expect(refusals).toEqual([]);
  return events('contact.connected').map(({ at, agent, contact }) => {
    const seconds = (at - centre.facts.startsAt) / 1000;
    return `${seconds}: ${centre.facts.agents.byId(agent ?? '')?.name} has ${String(names.get(contact))}`;
  });
}

const three: PlanData['Arrivals'] = [
  { At: ['0 seconds', '10 seconds', '20 seconds'], With: { Name: 'Claim {number}', ContactFlowId: 'Intake' } },
];

test('take one after their time, and the next when they have a slot for it', () => {
  expect(taken({ Arrivals: three, Work: { '*': { TakesAfter: '30 seconds', WorksFor: '2 minutes' } } })).toEqual([
    '30: ada has Claim 1',
    '40: ben has Claim 2',
    '150: ada has Claim 3',
  ]);
});

test('who is at lunch takes none until he is back', () => {
  const Steps: PlanData['Steps'] = [
    { At: '0 seconds', Agent: 'ada', Does: 'set status', Status: 'Lunch' },
    { At: '0 seconds', Agent: 'ben', Does: 'set status', Status: 'Lunch' },
    { At: '5 minutes', Agent: 'ben', Does: 'set status', Status: 'Available' },
  ];

  const work = { '*': { TakesAfter: '30 seconds', WorksFor: '2 minutes' } };
  expect(taken({ Steps, Arrivals: three, Work: work })).toEqual([
    '300: ben has Claim 1',
    '420: ben has Claim 2',
    '540: ben has Claim 3',
  ]);
});

test('nobody takes any unless it is said', () => {
  expect(taken({ Arrivals: three, Work: { '*': { WorksFor: '2 minutes' } } })).toEqual([]);
});
