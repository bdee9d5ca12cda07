import { dayNumber, isoDate } from '../../hours/calendar.ts';
import { effectiveHours, type EffectiveHours } from '../instance/effectiveHours.ts';
import { findThing, THING_ID } from './findThing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { invalidParameter } from './serviceError.ts';
import { ID, type Member } from './shape.ts';

export interface GetEffectiveHoursOfOperationsInput {
  readonly InstanceId: string;
  readonly HoursOfOperationId: string;
  /** Such as `2026-12-24`. */
  readonly FromDate: string;
  /** Included. */
  readonly ToDate: string;
}

export type GetEffectiveHoursOfOperationsOutput = EffectiveHours;

const DATE: Member = { is: 'text', pattern: /^\d{4}-\d\d-\d\d$/, required: true };

/** A year at a time (assumed). */
const MOST_DAYS = 366;

/** When hours of operation are open on some dates, overrides applied (task-contacts §4.6). */
export const getEffectiveHoursOfOperations = defineOperation<
  GetEffectiveHoursOfOperationsInput,
  GetEffectiveHoursOfOperationsOutput
>({
  name: 'GetEffectiveHoursOfOperations',
  wire: {
    method: 'GET',
    path: '/effective-hours-of-operations/{InstanceId}/{HoursOfOperationId}',
    query: { fromDate: 'FromDate', toDate: 'ToDate' },
  },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, HoursOfOperationId: THING_ID, FromDate: DATE, ToDate: DATE },
  run: atOnce(get),
});

// helpers

function get(input: GetEffectiveHoursOfOperationsInput, { facts }: OperationContext): EffectiveHours {
  const { HoursOfOperationId, FromDate, ToDate } = input;
  for (const [member, date] of Object.entries({ FromDate, ToDate })) {
    if (!isDate(date)) throw invalidParameter(`Expected a date there is for ${member}.`, member);
  }
  const days = dayNumber(ToDate) - dayNumber(FromDate) + 1;
  if (days < 1 || days > MOST_DAYS) {
    throw invalidParameter(`Expected 1 to ${MOST_DAYS} dates from FromDate to ToDate.`, 'ToDate');
  }
  const hours = findThing(facts.hours, 'hours of operation', HoursOfOperationId, 'HoursOfOperationId');
  return effectiveHours(hours, FromDate, ToDate);
}

/** A day the calendar has. */
function isDate(date: string): boolean {
  const day = dayNumber(date);
  return !Number.isNaN(day) && isoDate(day) === date;
}
