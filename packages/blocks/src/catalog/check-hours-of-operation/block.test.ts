import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { checkHoursOfOperation } from './block.ts';

const OFFICE = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/operating-hours/7a1d';
const CLAIMS = { kind: 'queue', id: 'claims' } as const;

testBehavior(checkHoursOfOperation, behavior, [
  {
    given: 'hours of operation',
    parameters: { HoursOfOperationId: OFFICE },
    then: ask({ asks: 'hours', hours: OFFICE }),
  },
  {
    given: 'hours of operation and a working queue: the hours count',
    contact: { workingQueue: CLAIMS },
    parameters: { HoursOfOperationId: OFFICE },
    then: ask({ asks: 'hours', hours: OFFICE }),
  },
  {
    given: 'no hours: those of the working queue',
    contact: { workingQueue: CLAIMS },
    then: ask({ asks: 'hours', queue: CLAIMS }),
  },
  { given: 'neither hours nor a working queue', then: take('error'), because: /no hours .* no working queue/ },
  {
    given: 'an agent’s queue, which has no hours',
    contact: { workingQueue: { kind: 'agent', id: 'kim' } },
    then: take('error'),
    because: /agent’s queue has no hours/,
  },
  {
    given: 'a reference to nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { HoursOfOperationId: null },
    then: take('error'),
    because: /no value/,
  },
  { given: 'an open office', hears: { heard: 'hours', open: true }, then: take('inHours') },
  { given: 'a closed office', hears: { heard: 'hours', open: false }, then: take('outOfHours') },
  {
    given: 'hours nobody knows',
    hears: { heard: 'failed', why: 'there are no hours of operation "office"' },
    then: take('error'),
    because: /no hours of operation "office"/,
  },
]);

testParameters(checkHoursOfOperation, {
  accept: [
    {},
    { HoursOfOperationId: OFFICE },
    { HoursOfOperationId: '7a1d0000-0000-4000-8000-0000000000a1' },
    { HoursOfOperationId: '$.Attributes.hours' },
  ],
  reject: [
    [{ HoursOfOperationId: 'hours-$.Attributes.country' }, 'HoursOfOperationId'],
    [{ HoursOfOperationId: '$.Nowhere.hours' }, 'HoursOfOperationId'],
    [{ HoursOfOperationId: ['7a1d'] }, 'HoursOfOperationId'],
    [{ HoursOfOperationId: OFFICE.replace('operating-hours', 'queue') }, 'HoursOfOperationId'],
    [{ HoursOfOperationId: 'Office hours' }, 'HoursOfOperationId'],
  ],
  warn: [
    // A name of the service's own that nobody has documented yet is kept (flow-language §2.3, §9).
    [{ CheckOverride: 'Holidays' }, 'CheckOverride'],
  ],
});

const OPEN = ['Equals', 'True'] as const;
const CLOSED = ['Equals', 'False'] as const;

testTransitions(checkHoursOfOperation, {
  accept: [
    { conditions: [OPEN, CLOSED], errors: ['NoMatchingError'] },
    { conditions: [CLOSED, OPEN], errors: ['NoMatchingError'] },
  ],
  reject: [
    [{ conditions: [CLOSED], errors: ['NoMatchingError'] }, /missing branch "In hours"/],
    [{ conditions: [OPEN], errors: ['NoMatchingError'] }, /missing branch "Out of hours"/],
    [{ conditions: [OPEN, CLOSED] }, /missing branch "Error"/],
    [{ conditions: [OPEN, CLOSED], errors: ['NoMatchingError'], next: false }, /missing "NextAction"/],
    [
      { conditions: [OPEN, CLOSED], errors: ['NoMatchingError', 'NoMatchingCondition'] },
      /unexpected error "NoMatchingCondition"/,
    ],
    [
      { conditions: [OPEN, CLOSED, ['NumberGreaterThan', '0']], errors: ['NoMatchingError'] },
      /unexpected condition NumberGreaterThan "0"/,
    ],
    [{ conditions: [OPEN, CLOSED, OPEN], errors: ['NoMatchingError'] }, /duplicate condition Equals "True"/],
  ],
  warn: [
    // The branch of an override with a name (flow-language §2.3).
    [{ conditions: [OPEN, CLOSED, ['Equals', 'Holidays']], errors: ['NoMatchingError'] }, /unknown result "Holidays"/],
  ],
});

testFlowTypes(checkHoursOfOperation, {
  CONTACT_FLOW: 'allowed',
  CUSTOMER_QUEUE: 'allowed',
  AGENT_WHISPER: 'error',
  QUEUE_TRANSFER: 'allowed',
  AGENT_TRANSFER: 'allowed',
});

describe('the line on the block', () => {
  test.each([
    [{}, 'Hours of the working queue'],
    [{ HoursOfOperationId: OFFICE }, 'Hours: 7a1d'],
    [{ HoursOfOperationId: '$.Attributes.hours' }, 'Hours: hours'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(checkHoursOfOperation.summary(parameters, [])).toBe(line);
  });
});
