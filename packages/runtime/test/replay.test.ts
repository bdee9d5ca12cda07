/** The same instance and the same deeds give the same bytes; a centre goes on from any moment it was in. */
import { describe, expect, test } from 'vitest';
import type { CentreSnapshot } from '../src/centre/index.ts';
import { action, flowOf } from './actions.ts';
import { MINUTES, openOffice, type Office } from './centre.ts';

/** Half of all tasks, by chance, wait a while before they are queued. */
const CHANCY = flowOf(
  'contactFlow',
  action('share', 'DistributeByPercentage', {}, { 'NumberLessThan 51': 'wait', NoMatchingCondition: 'queue' }),
  action('wait', 'Wait', { TimeLimitSeconds: '90' }, { WaitCompleted: 'queue', NoMatchingError: 'end' }),
  action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'transfer', NoMatchingError: 'end' }),
  action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

function open(seed: number, disorder?: number): Office {
  return openOffice(
    { Seed: seed },
    { flows: { 'intake.json': CHANCY }, ...(disorder === undefined ? {} : { disorder }) },
  );
}

/** A morning: tasks come in, and whoever is offered one works on it for a minute. */
function morning({ centre, start, events }: Office, tasks: number): void {
  for (let task = 0; task < tasks; task++) {
    start(`task ${task}`);
    centre.runFor(10_000);
    const offered = events('contact.offered').at(-1);
    const connected = new Set(events('contact.accepted').map(({ contact }) => contact));
    if (offered?.contact === undefined || connected.has(offered.contact)) continue;
    if (centre.now - offered.at >= 20_000) continue;
    centre.accept(offered.agent ?? '', offered.contact);
    centre.runFor(MINUTES);
    centre.complete(offered.agent ?? '', offered.contact);
    centre.close(offered.agent ?? '', offered.contact);
  }
}

/** What happened, as bytes. */
function bytes({ centre }: Office): string {
  return JSON.stringify(centre.trace);
}

test('the same seed gives the same bytes, another one gives others', () => {
  const [first, second, other] = [7, 7, 8].map((seed) => {
    const office = open(seed);
    morning(office, 20);
    return bytes(office);
  });

  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

describe('a centre goes on from a moment it was in', () => {
  function half(): { readonly office: Office; readonly then: CentreSnapshot } {
    const office = open(7);
    morning(office, 10);
    return { office, then: office.centre.snapshot() };
  }

  test('exactly as it did before', () => {
    const { office, then } = half();
    morning(office, 10);
    const before = bytes(office);

    office.centre.restore(then);
    morning(office, 10);

    expect(bytes(office)).toBe(before);
  });

  test('from what was written down, in another process as it were', () => {
    const { office, then } = half();
    const written = JSON.stringify(then);
    morning(office, 10);

    const another = open(7);
    another.centre.restore(JSON.parse(written) as CentreSnapshot);
    morning(another, 10);

    expect(bytes(another)).toBe(bytes(office));
  });

  test.each([1, 2, 3])('where messages come in any order, by the chance it had come to (%d)', (disorder) => {
    const office = open(7, disorder);
    morning(office, 10);
    const written = JSON.stringify(office.centre.snapshot());
    morning(office, 10);
    const before = bytes(office);

    const another = open(7, disorder);
    another.centre.restore(JSON.parse(written) as CentreSnapshot);
    morning(another, 10);

    expect(bytes(another)).toBe(before);
  });

  test('otherwise, where one fact is other', () => {
    const { office, then } = half();
    const told = office.centre.trace.length;
    morning(office, 10);
    const asItWas = [...office.centre.trace];

    office.centre.restore(then);
    office.centre.setStatus('ada', 'Offline');
    morning(office, 10);

    expect(office.centre.trace.slice(0, told)).toEqual(asItWas.slice(0, told));
    expect(office.centre.trace).not.toEqual(asItWas);
  });
});
