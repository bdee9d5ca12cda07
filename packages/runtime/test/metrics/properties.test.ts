/** What holds of metrics whatever happens (task-contacts §8): nothing is lost, nothing is counted twice. */
import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { ContactCentre } from '../../src/centre/index.ts';
import { currentReport } from '../../src/centre/metrics/currentReport.ts';
import type { CurrentMetricName } from '../../src/centre/metrics/currentMetrics.ts';
import { historicalReport, type DimensionName } from '../../src/centre/metrics/historicalReport.ts';
import type { HistoricalMetricName } from '../../src/centre/metrics/historicalMetrics.ts';
import { contactRecords } from '../../src/centre/records/contactRecords.ts';
import { busyOffice } from '../records/busyOffice.ts';

const SEED = integer({ min: 1, max: 1e6 });
const RUNS = { numRuns: 8, seed: 1 };

test('handled are those who came to a queue without the abandoned and those who still wait', () => {
  assert(
    property(SEED, (seed) => {
      const { centre } = busyOffice(seed, false, { unruly: false });

      const { queued, handled, abandoned, waiting } = balanceOf(centre);

      expect(handled).toBe(queued - abandoned - waiting);
    }),
    RUNS,
  );
});

test('where tasks are also moved, handed over and paused, those are all that is missing', () => {
  assert(
    property(SEED, (seed) => {
      const { centre } = busyOffice(seed, false, seed % 2 === 0 ? { disorder: seed } : {});
      const records = [...contactRecords(centre.trace, centre.facts, { open: true })];
      const unanswered = records.filter(({ Queue, Agent }) => Queue !== null && Agent === null);

      const { queued, handled, abandoned, waiting } = balanceOf(centre);
      const wentOn = unanswered.filter(
        ({ NextContactId }) => methodOf(records, NextContactId)?.endsWith('TRANSFER') === true,
      );
      const setAside = unanswered.filter(
        ({ Queue, DisconnectTimestamp }) => DisconnectTimestamp === null && Queue?.DequeueTimestamp !== null,
      );

      expect(handled).toBe(queued - abandoned - waiting - wentOn.length - setAside.length);
    }),
    RUNS,
  );
});

const SUMMED: readonly HistoricalMetricName[] = [
  'CONTACTS_QUEUED',
  'CONTACTS_QUEUED_BY_ENQUEUE',
  'CONTACTS_ABANDONED',
  'CONTACTS_TRANSFERRED_OUT_FROM_QUEUE',
];

test('what is counted in each queue comes to what is counted in all', () => {
  assert(
    property(SEED, (seed) => {
      const { centre } = busyOffice(seed, true);

      expect(sumOver(centre, SUMMED, ['QUEUE'])).toEqual(sumOver(centre, SUMMED, []));
      const waiting: readonly CurrentMetricName[] = ['CONTACTS_IN_QUEUE', 'SLOTS_ACTIVE', 'AGENTS_AFTER_CONTACT_WORK'];
      const now = (groupings: readonly 'QUEUE'[]) =>
        add(currentReport(centre.trace, centre.facts, { metrics: waiting, groupings }, centre.now));
      expect(now(['QUEUE'])).toEqual(now([]));
    }),
    RUNS,
  );
});

test('every contact is counted once: by one agent, and in one stretch of time', () => {
  assert(
    property(SEED, (seed) => {
      const { centre, contacts } = busyOffice(seed, true);
      const { startsAt } = centre.facts;
      const minutes = Array.from({ length: 30 }, (_, minute) => ({
        from: startsAt + minute * 60_000,
        to: startsAt + (minute + 1) * 60_000,
      }));
      const parts = [...minutes, { from: startsAt + 30 * 60_000, to: centre.now + 1 }];
      const metrics: readonly HistoricalMetricName[] = [
        'CONTACTS_CREATED',
        'SUM_CONTACTS_DISCONNECTED',
        'CONTACTS_HANDLED',
      ];

      const whole = sumOver(centre, metrics, []);

      expect(whole.slice(0, 2)).toEqual([contacts.length, contacts.length]);
      expect(sumOver(centre, metrics, [], parts)).toEqual(whole);
      expect(sumOver(centre, ['CONTACTS_HANDLED'], ['AGENT'])).toEqual([whole[2]]);
    }),
    RUNS,
  );
});

test('at the end of a run, metrics are what its records come to', () => {
  assert(
    property(SEED, (seed) => {
      const { centre } = busyOffice(seed, true);
      const records = [...contactRecords(centre.trace, centre.facts)];
      const handled = records.flatMap(({ Agent }) => (Agent ? [Agent] : []));
      const queued = records.flatMap(({ Queue }) => (Queue ? [Queue] : []));

      const expected: readonly (readonly [HistoricalMetricName, number])[] = [
        ['CONTACTS_CREATED', records.length],
        ['CONTACTS_QUEUED', queued.length],
        ['CONTACTS_QUEUED_BY_ENQUEUE', queued.length],
        ['CONTACTS_HANDLED', handled.length],
        ['CONTACTS_HANDLED_BY_CONNECTED_TO_AGENT', handled.length],
        [
          'SUM_HANDLE_TIME',
          sum(
            handled,
            ({ AgentInteractionDuration, AgentPauseDuration, AfterContactWorkDuration }) =>
              (AgentInteractionDuration ?? 0) + AgentPauseDuration + (AfterContactWorkDuration ?? 0),
          ),
        ],
        ['SUM_AFTER_CONTACT_WORK_TIME', sum(handled, ({ AfterContactWorkDuration }) => AfterContactWorkDuration ?? 0)],
        ['MAX_QUEUED_TIME', queued.reduce((most, { Duration }) => Math.max(most, Duration ?? 0), 0)],
        ['SUM_CONTACTS_DISCONNECTED', records.filter(({ DisconnectTimestamp }) => DisconnectTimestamp !== null).length],
        [
          'CONTACTS_ABANDONED',
          records.filter(
            ({ Queue, Agent, NextContactId }) =>
              Queue !== null && Agent === null && methodOf(records, NextContactId)?.endsWith('TRANSFER') !== true,
          ).length,
        ],
      ];

      const names = expected.map(([name]) => name);
      const values = sumOver(centre, names, []);
      expect(names.map((name, place) => [name, values[place] ?? 0])).toEqual(expected);
    }),
    RUNS,
  );
});

// helpers

/** Of a centre at this moment, how many came to a queue and what became of them. */
function balanceOf(centre: ContactCentre) {
  const names = [
    'CONTACTS_QUEUED_BY_ENQUEUE',
    'CONTACTS_HANDLED_BY_CONNECTED_TO_AGENT',
    'CONTACTS_ABANDONED',
  ] as const satisfies readonly HistoricalMetricName[];
  const [queued = 0, handled = 0, abandoned = 0] = sumOver(centre, names, []);
  const [waiting = 0] = add(currentReport(centre.trace, centre.facts, { metrics: ['CONTACTS_IN_QUEUE'] }, centre.now));
  return { queued, handled, abandoned, waiting };
}

function sumOver(
  { trace, facts, now }: ContactCentre,
  names: readonly HistoricalMetricName[],
  groupings: readonly DimensionName[],
  intervals = [{ from: facts.startsAt, to: now + 1 }],
): readonly number[] {
  return add(historicalReport(trace, facts, { intervals, groupings, metrics: names.map((name) => ({ name })) }));
}

function add(rows: readonly { readonly values: readonly (number | null)[] }[]): readonly number[] {
  const [first, ...rest] = rows.map(({ values }) => values.map((value) => value ?? 0));
  return rest.reduce((sums, values) => sums.map((one, place) => one + (values[place] ?? 0)), first ?? []);
}

function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

function methodOf(
  records: readonly { readonly ContactId: string; readonly InitiationMethod: string }[],
  id: string | null,
): string | undefined {
  return records.find(({ ContactId }) => ContactId === id)?.InitiationMethod;
}
