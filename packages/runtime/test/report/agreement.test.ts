/**
 * Every number of a report is what the records, and for agents the moments of the trace, come to when somebody counts
 * them again in the plainest way: one after the other, second by second.
 */
import { assert, boolean, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { contactRecords, loadReport, runPlan, type ContactCentre, type ContactRecord } from '../../src/centre/index.ts';
import { action, flowOf } from '../actions.ts';
import { openOffice } from '../centre.ts';

const LEVELS = [0, 20, 60, 300];
const HOUR = 3_600_000;

/** What of a day is left to chance. All its times are whole seconds, as those of records are. */
const DAYS = record({
  seed: integer({ min: 1, max: 1000 }),
  agents: integer({ min: 1, max: 3 }),
  slots: integer({ min: 1, max: 2 }),
  declines: constantFrom(0, 20),
  misses: constantFrom(0, 20),
  closesAfter: constantFrom('0 seconds', '45 seconds'),
  moves: boolean(),
  toEnd: boolean(),
});

type Day = typeof DAYS extends Arbitrary<infer Chosen> ? Chosen : never;

/** After two minutes of waiting, on to Appeals. */
const MOVING = flowOf(
  'customerQueue',
  action('wait', 'Wait', { TimeLimitSeconds: '120' }, { WaitCompleted: 'move', NoMatchingError: 'stay' }),
  action(
    'move',
    'DequeueContactAndTransferToQueue',
    { QueueId: 'Appeals' },
    { next: 'stay', QueueAtCapacity: 'stay', NoMatchingError: 'stay' },
  ),
  action('stay', 'EndFlowExecution'),
);

const INTAKE_MOVING = flowOf(
  'contactFlow',
  action(
    'while waiting',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: 'Moving' } },
    { next: 'go on', NoMatchingError: 'go on' },
  ),
  action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

function centreAfter({ seed, agents, slots, declines, misses, closesAfter, moves, toEnd }: Day): ContactCentre {
  const { centre } = openOffice(
    {
      Seed: seed,
      Queues: [{ Name: 'Claims' }, { Name: 'Appeals' }],
      RoutingProfiles: [
        {
          Name: 'Back office',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: slots }],
          QueueConfigs: ['Claims', 'Appeals'].map((QueueId, place) => {
            return { QueueReference: { QueueId }, Priority: place + 1, Delay: 0 };
          }),
        },
      ],
      Users: Array.from({ length: agents }, (_, number) => {
        return { Username: `agent ${number}`, RoutingProfileId: 'Back office', Status: 'Available' };
      }),
      Flows: [
        { Name: 'Intake', File: 'intake.json' },
        { Name: 'Intake that moves', File: 'intakeMoving.json' },
        { Name: 'Moving', File: 'moving.json' },
      ],
    },
    { flows: { 'moving.json': MOVING, 'intakeMoving.json': INTAKE_MOVING } },
  );
  const ContactFlowId = moves ? 'Intake that moves' : 'Intake';
  const expiry = { ValueMap: { ExpiryDuration: { ValueInteger: 4 } } };
  runPlan(centre, {
    Steps: [1, 2, 3].flatMap((number) => [
      { At: '10 minutes', Call: 'StartTaskContact', With: { Name: 'Stopped', ContactFlowId }, As: `task ${number}` },
      {
        At: `${10 + number} minutes`,
        Call: 'StopContact',
        With: { ContactId: { ContactOf: `task ${number}` } },
      },
    ]),
    Arrivals: [
      { For: '90 minutes', Every: ['20 seconds', '4 minutes'], With: { Name: 'Claim', ContactFlowId } },
      {
        At: '70 minutes',
        Tasks: 8,
        With: { Name: 'Soon over', ContactFlowId, SegmentAttributes: { 'connect:ContactExpiry': expiry } },
      },
    ],
    Work: {
      '*': {
        AcceptsAfter: ['1 second', '15 seconds'],
        WorksFor: ['1 minute', '6 minutes'],
        ClosesAfter: closesAfter,
        Declines: declines,
        Misses: misses,
      },
    },
    Shifts: { 'agent 0': { Hours: [{ When: 'daily 09:00-09:40' }, { When: 'daily 09:50-18:00' }] } },
    ...(toEnd ? {} : { RunFor: '100 minutes' }),
  });
  return centre;
}

test('counts, waits and service levels, in all, by queue and by hour, are those of the records', () => {
  assert(
    property(DAYS, (day) => {
      const { trace, facts, now } = centreAfter(day);
      const records = [...contactRecords(trace, facts, { open: true })];

      const report = loadReport(trace, facts, now, { serviceLevels: LEVELS });

      const { all, queues, periods } = report;
      expect(report.contacts).toBe(records.length);
      expect(report.open).toBe(records.filter(({ DisconnectTimestamp }) => DisconnectTimestamp === null).length);
      expect(report.tasksStarted).toBe(records.filter(({ InitiationMethod }) => InitiationMethod === 'API').length);
      expect(new Map(report.ended.map(({ reason, contacts }) => [reason, contacts]))).toEqual(endingsOf(records));
      expect(all).toEqual(measuresOf(records, records));
      const names = new Set(records.flatMap(({ Queue }) => (Queue ? [Queue.Name] : [])));
      expect(queues.map(({ queue }) => queue)).toEqual([...names].toSorted((one, other) => (one < other ? -1 : 1)));
      for (const { queue, ...measures } of queues) {
        const there = records.filter(({ Queue }) => Queue?.Name === queue);
        expect(measures).toEqual(measuresOf(there, records));
      }
      for (const { from, created, occupancyPercent: _, ...measures } of periods) {
        const start = Date.parse(from);
        const isIn = (time: string | null | undefined): boolean =>
          typeof time === 'string' && Date.parse(time) >= start && Date.parse(time) < start + HOUR;
        expect(created).toBe(records.filter(({ InitiationTimestamp }) => isIn(InitiationTimestamp)).length);
        expect(measures).toEqual(measuresOf(records, records, isIn));
      }
      expect(periods.reduce((sum, { created }) => sum + created, 0)).toBe(records.length);
    }),
    { numRuns: 12, seed: 1 },
  );
});

test('occupancy, time online, handle time and offers are those of every second of every agent', () => {
  assert(
    property(DAYS, (day) => {
      const centre = centreAfter({ ...day, toEnd: false });
      const { trace, facts, now } = centre;
      const records = [...contactRecords(trace, facts, { open: true })];

      const report = loadReport(trace, facts, now);

      const seconds = facts.agents.all.map(({ id }) => secondsOf(id, centre));
      for (const [place, { id, name }] of facts.agents.all.entries()) {
        const found = report.agents.find(({ agent }) => agent === name);
        const mine = records.filter(({ Agent }) => Agent?.Username === name);
        const done = mine.filter(({ Agent }) => Agent?.AfterContactWorkEndTimestamp != null).map(handleTimeOf);
        expect(found).toEqual({
          agent: name,
          handled: mine.length,
          averageHandleSeconds: done.length === 0 ? null : expect.closeTo(meanOf(done), 6),
          notAnswered: unansweredBy(id, centre),
          onlineSeconds: seconds[place]?.filter(({ online }) => online).length,
          occupancyPercent: closeTo(occupancyOf(seconds[place] ?? [])),
        });
      }
      expect(report.occupancyPercent).toEqual(closeTo(occupancyOf(seconds.flat())));
      for (const { from, occupancyPercent } of report.periods) {
        const first = (Date.parse(from) - facts.startsAt) / 1000;
        const hour = seconds.flatMap((all) => all.filter(({ second }) => second >= first && second < first + 3600));
        expect(occupancyPercent).toEqual(closeTo(occupancyOf(hour)));
      }
    }),
    { numRuns: 8, seed: 2 },
  );
});

test('blocks ran and branches were taken as often as the trace tells it', () => {
  assert(
    property(DAYS, (day) => {
      const { trace, facts, now } = centreAfter(day);
      const times = (type: string, where: object): number =>
        trace.filter(
          (event) =>
            event.type === type && Object.entries(where).every(([name, value]) => event[name as 'flow'] === value),
        ).length;

      const { flows } = loadReport(trace, facts, now);

      let blocksRun = 0;
      for (const { flow: name, blocks } of flows) {
        const flow = facts.flows.find(name)?.id;
        for (const { block, entered, branches } of blocks) {
          blocksRun += entered;
          expect(entered).toBe(times('block.entered', { flow, block }));
          for (const { branch, taken } of branches) expect(taken).toBe(times('branch.taken', { flow, block, branch }));
          // A block is left once for each time it ran, unless its contact ended there, or is there still.
          expect(branches.reduce((sum, { taken }) => sum + taken, 0)).toBeLessThanOrEqual(entered);
        }
      }
      expect(blocksRun).toBe(times('block.entered', {}));
    }),
    { numRuns: 6, seed: 3 },
  );
});

// helpers

/** Whether something happened in the stretch that is looked at; the whole run unless said. */
type IsIn = (time: string | null | undefined) => boolean;

const ALWAYS: IsIn = (time) => typeof time === 'string';

function measuresOf(records: readonly ContactRecord[], all: readonly ContactRecord[], isIn: IsIn = ALWAYS) {
  const came = records.filter(({ Queue }) => isIn(Queue?.EnqueueTimestamp));
  const gone = records.filter((one) => isIn(one.DisconnectTimestamp) && isComplete(one));
  const removed = came.filter((one) => one.Agent !== null || isAbandoned(one, all));
  const waits = came.filter(({ Agent }) => Agent !== null).map(({ Queue }) => Queue?.Duration ?? 0);
  return {
    queued: came.length,
    handled: records.filter(({ Agent }) => isIn(Agent?.ConnectedToAgentTimestamp)).length,
    abandoned: gone.filter((one) => isAbandoned(one, all)).length,
    expired: gone.filter(({ DisconnectReason }) => DisconnectReason === 'EXPIRED').length,
    serviceLevels: LEVELS.map((seconds) => {
      const inTime = removed.filter(({ Queue }) => (Queue?.Duration ?? Number.POSITIVE_INFINITY) <= seconds);
      return { seconds, percent: came.length === 0 ? null : closeTo((100 * inTime.length) / came.length) };
    }),
    waits:
      waits.length === 0
        ? null
        : {
            count: waits.length,
            mean: closeTo(meanOf(waits)),
            ...Object.fromEntries([50, 90, 95, 99].map((percent) => [`p${percent}`, percentileOf(waits, percent)])),
            max: Math.max(...waits),
          },
  };
}

/** Ended in its queue, without an agent, and did not go on elsewhere. */
function isAbandoned(
  { Queue, Agent, DisconnectTimestamp, NextContactId }: ContactRecord,
  all: readonly ContactRecord[],
) {
  const next = all.find(({ ContactId }) => ContactId === NextContactId);
  const wentOn = next?.InitiationMethod.endsWith('TRANSFER') === true;
  return Queue !== null && Agent === null && DisconnectTimestamp !== null && !wentOn;
}

/** After-contact work is over too. */
function isComplete({ Agent, DisconnectTimestamp }: ContactRecord): boolean {
  return DisconnectTimestamp !== null && (Agent === null || Agent.AfterContactWorkEndTimestamp !== null);
}

function endingsOf(records: readonly ContactRecord[]): ReadonlyMap<string, number> {
  const endings = new Map<string, number>();
  for (const { DisconnectReason } of records) {
    if (DisconnectReason !== null) endings.set(DisconnectReason, (endings.get(DisconnectReason) ?? 0) + 1);
  }
  return endings;
}

/** The least time that so many percent of all did not exceed. */
function percentileOf(times: readonly number[], percent: number): number {
  const enough = times.filter((time) => (100 * times.filter((one) => one <= time).length) / times.length >= percent);
  return Math.min(...enough);
}

function handleTimeOf({ Agent }: ContactRecord): number {
  const { AgentInteractionDuration, AgentPauseDuration = 0, AfterContactWorkDuration } = Agent ?? {};
  return (AgentInteractionDuration ?? 0) + AgentPauseDuration + (AfterContactWorkDuration ?? 0);
}

interface Second {
  readonly second: number;
  readonly online: boolean;
  readonly busy: boolean;
  readonly idle: boolean;
}

/** What an agent does in each second of the run, as the trace has it at its beginning. */
function secondsOf(agent: string, { trace, facts, now }: ContactCentre): readonly Second[] {
  const events = trace.filter((event) => event.agent === agent);
  const slots = new Map<string, unknown>();
  let type: unknown = 'OFFLINE';
  let next = 0;
  return Array.from({ length: (now - facts.startsAt) / 1000 }, (_, second) => {
    for (; (events[next]?.at ?? Number.POSITIVE_INFINITY) <= facts.startsAt + second * 1000; next++) {
      const { type: what, contact = '', data } = events[next] ?? {};
      if (what === 'agent.status') type = data?.['type'];
      if (what === 'slot.changed') slots.set(contact, data?.['phase']);
    }
    const phases = [...slots.values()];
    const busy = phases.some((phase) => phase === 'connected' || phase === 'paused' || phase === 'afterContactWork');
    const rings = phases.some((phase) => phase === 'ringing' || phase === 'accepted');
    const available = type === 'ROUTABLE';
    return { second, online: type !== 'OFFLINE', busy: busy && available, idle: available && !busy && !rings };
  });
}

function occupancyOf(seconds: readonly Second[]): number | null {
  const busy = seconds.filter((one) => one.busy).length;
  const idle = seconds.filter((one) => one.idle).length;
  return busy + idle === 0 ? null : (100 * busy) / (busy + idle);
}

/** Offers the agent did not take: neither accepted nor still there. */
function unansweredBy(agent: string, { trace }: ContactCentre): number {
  const count = (type: string): number => trace.filter((one) => one.type === type && one.agent === agent).length;
  const last = new Map<string, unknown>();
  for (const { type, contact = '', agent: of, data } of trace) {
    if (type === 'slot.changed' && of === agent) last.set(contact, data?.['phase']);
  }
  const ringing = [...last.values()].filter((phase) => phase === 'ringing').length;
  return count('contact.offered') - count('contact.accepted') - ringing;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function closeTo(value: number | null): unknown {
  // The last interval goes on to the millisecond after the run, which is not a second.
  return value === null ? null : expect.closeTo(value, 2);
}
