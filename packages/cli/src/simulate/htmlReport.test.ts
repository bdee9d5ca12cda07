import { ContactCentre, loadReport, runPlan } from '@switchyard/runtime/centre';
import { expect, test } from 'vitest';
import { readPage } from '../../test/readPage.ts';
import { htmlReport } from './htmlReport.ts';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

function pageOf(queue: string, agent: string) {
  const centre = new ContactCentre(
    {
      Queues: [{ Name: queue }],
      RoutingProfiles: [
        {
          Name: 'All',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
          QueueConfigs: [{ QueueReference: { QueueId: queue }, Priority: 1, Delay: 0 }],
        },
      ],
      Users: [{ Username: agent, RoutingProfileId: 'All', Status: 'Available' }],
      Flows: [{ Name: 'Intake', File: 'intake.json' }],
    },
    {
      flows: {
        'intake.json': {
          Version: '2019-10-30',
          StartAction: 'queue',
          Metadata: { name: 'Intake', type: 'contactFlow' },
          Actions: [
            {
              Identifier: 'queue',
              Type: 'UpdateContactTargetQueue',
              Parameters: { QueueId: queue },
              Transitions: {
                NextAction: 'transfer',
                Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
                Conditions: [],
              },
            },
            {
              Identifier: 'transfer',
              Type: 'TransferContactToQueue',
              Parameters: {},
              Transitions: { NextAction: 'end', Errors: [], Conditions: [] },
            },
            { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
          ],
        },
      },
    },
  );
  runPlan(centre, {
    Arrivals: [{ At: '0 seconds', Tasks: 3, With: { Name: 'A claim', ContactFlowId: 'Intake' } }],
    Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: '10 minutes' } },
  });
  return readPage(htmlReport(loadReport(centre.trace, centre.facts, centre.now)));
}

test('a report has a chart of every kind, and a table with the same numbers', () => {
  const { elements, texts } = pageOf('Claims', 'ada');
  const named = (name: string) => elements.filter((one) => one.name === name).length;

  expect([named('svg'), named('table')]).toEqual([4, 4]);
  expect(texts).toEqual(expect.arrayContaining(['Claims', 'ada', '10:00', '20:00']));
});

test('pictures have a name for who cannot see them', () => {
  const { elements } = pageOf('Claims', 'ada');

  const pictures = elements.filter(({ name }) => name === 'svg');
  expect(pictures.map(({ attributes }) => [attributes['role'], attributes['aria-label'] === ''])).toEqual(
    pictures.map(() => ['img', false]),
  );
});

test('names of queues and agents can be no markup', () => {
  const plain = pageOf('Claims', 'ada');
  const hostile = pageOf(HOSTILE, HOSTILE);

  expect(hostile.texts).toContain(HOSTILE);
  expect(hostile.names).toEqual(plain.names);
  expect(hostile.elements.length).toBe(plain.elements.length);
});

test('a page loads nothing from elsewhere and runs nothing', () => {
  const { elements, names } = pageOf('Claims', 'ada');

  expect(['script', 'link', 'img', 'iframe', 'object'].filter((name) => names.has(name))).toEqual([]);
  expect(
    elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => /^on|^src|href/.test(key)),
  ).toEqual([]);
});
