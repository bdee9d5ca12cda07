/** Pages of many runs: what is on them is what the runs say, for who sees it and who does not. */
import { ContactCentre, loadReport, runPlan, type LoadReport } from '@switchyard/runtime/centre';
import { expect, test } from 'vitest';
import { readPage } from '../../test/readPage.ts';
import { comparisonPage, runsPage, type Runs } from './runsPage.ts';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

function reportOf(seed: number, agents: number, queue: string): LoadReport {
  const action = (Identifier: string, Type: string, Parameters: Record<string, string>, next: string) => ({
    Identifier,
    Type,
    Parameters,
    Transitions: { NextAction: next, Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }], Conditions: [] },
  });
  const centre = new ContactCentre(
    {
      Seed: seed,
      Queues: [{ Name: queue }],
      RoutingProfiles: [{ Name: 'All', QueueConfigs: [{ QueueReference: { QueueId: queue }, Priority: 1, Delay: 0 }] }],
      Users: Array.from({ length: agents }, (_, number) => ({
        Username: `agent${number}`,
        RoutingProfileId: 'All',
        Status: 'Available',
      })),
      Flows: [{ Name: 'Intake', File: 'intake.json' }],
    },
    {
      flows: {
        'intake.json': {
          Version: '2019-10-30',
          StartAction: 'queue',
          Metadata: { name: 'Intake', type: 'contactFlow' },
          Actions: [
            action('queue', 'UpdateContactTargetQueue', { QueueId: queue }, 'transfer'),
            action('transfer', 'TransferContactToQueue', {}, 'end'),
            { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
          ],
        },
      },
    },
  );
  runPlan(centre, {
    Arrivals: [{ For: '3 hours', Rate: '20 an hour', With: { Name: 'A claim', ContactFlowId: 'Intake' } }],
    Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: { Exponential: '5 minutes' } } },
  });
  return loadReport(centre.trace, centre.facts, centre.now);
}

function runs(name: string, agents: number, queue = 'Claims'): Runs {
  return { name, reports: [1, 2, 3, 4].map((seed) => reportOf(seed, agents, queue)) };
}

const two = runs('two agents', 2);
const three = runs('three agents', 3);

test('a comparison tells of both, with a chart of the differences and one of each thing over time', () => {
  const { elements, texts } = readPage(comparisonPage(two, three));

  const pictures = elements.filter(({ name }) => name === 'svg').map(({ attributes }) => attributes['aria-label']);
  expect(pictures).toEqual([
    'How much the other differs from the one; the numbers are in the table “All queues”.',
    'Tasks that were queued; the numbers are in the table “Over time”.',
    'Mean wait until an agent had the task, by when it came; the numbers are in the table “Over time”.',
    'Occupancy of agents; the numbers are in the table “Over time”.',
  ]);
  expect(texts).toEqual(expect.arrayContaining([' two agents, ', ' three agents', 'mean wait', '99 % sure']));
});

test('every table that a picture names is there, with heads for its rows and columns', () => {
  const { elements, texts } = readPage(comparisonPage(two, three));

  expect(texts).toEqual(
    expect.arrayContaining(['All queues', 'Over time', 'Blocks of Intake, in a run on average', 'Run by run']),
  );
  const heads = elements.filter(({ name }) => name === 'th');
  expect(heads.every(({ attributes }) => ['col', 'row'].includes(String(attributes['scope'])))).toBe(true);
});

test('of what is the same in both, nothing is said to differ', () => {
  const { texts } = readPage(comparisonPage(two, { ...two, name: 'again' }));

  expect(texts).toContain(' nothing is sure to differ; more runs may tell');
  expect(texts.filter((text) => /^9[59] % sure$/.test(text))).toEqual([]);
});

test('runs of one variant are told with their means', () => {
  const { elements, texts } = readPage(runsPage(two));

  expect(elements.filter(({ name }) => name === 'svg')).toHaveLength(3);
  const queued = two.reports.reduce((sum, { all }) => sum + all.queued, 0) / two.reports.length;
  expect(texts.some((text) => text.startsWith(`${queued.toFixed(1)} ± `))).toBe(true);
});

test('names can be no markup, and a page loads nothing and runs nothing', () => {
  const { names, elements, texts } = readPage(comparisonPage(runs(HOSTILE, 1, HOSTILE), runs(HOSTILE, 2, HOSTILE)));

  expect(texts.some((text) => text.includes(HOSTILE))).toBe(true);
  expect(['script', 'link', 'img', 'iframe', 'object'].filter((name) => names.has(name))).toEqual([]);
  expect(
    elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => /^on|^src|href/.test(key)),
  ).toEqual([]);
});
