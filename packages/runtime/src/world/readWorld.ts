/** A world file, checked: what is of a wrong shape or misspelt is told with its place, before anything runs. */
import { isObject, pointerTo, TASK_FLOW_TYPES, parseFlowType } from '@switchyard/blocks';
import { Temporal } from 'temporal-polyfill';
import type { FileProblem } from '../task.ts';
import { parseDuration } from './duration.ts';
import type { WorldData } from './worldData.ts';

type Path = readonly (string | number)[];
type Check = (value: unknown, path: Path, problems: FileProblem[]) => void;

/**
 * Reads a world from JSON.
 *
 * @returns the world, or every problem with its place; never throws
 */
export function readWorld(
  value: unknown,
): { world: WorldData; problems: readonly [] } | { world: undefined; problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  WORLD(value, [], problems);
  return problems.length > 0 ? { world: undefined, problems } : { world: value as WorldData, problems: [] };
}

// helpers: a check for each shape, made from smaller ones

const text: Check = is((value) => typeof value === 'string', 'text');
const count: Check = is((value) => isWhole(value, Infinity), 'a whole number from 0');
const flag: Check = is((value) => typeof value === 'boolean', 'true or false');
const anything: Check = () => {};
const length: Check = is(
  (value) => typeof value === 'string' && parseDuration(value) !== undefined,
  'a length of time such as "4 minutes"',
);
const moment: Check = is(isMoment, 'a moment such as "2026-01-05T09:00:00Z"');
const date: Check = is(isDate, 'a date such as "2026-12-24"');
const zone: Check = is(isZone, 'a time zone such as "Europe/London"');
const flowType: Check = is((value) => parseFlowType(value) !== undefined, `a flow type: ${TASK_FLOW_TYPES.join(', ')}`);
const day: Check = is(
  (value) =>
    ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].some((day) => day === value),
  'a day such as "MONDAY"',
);
const hour: Check = is((value) => isWhole(value, 23), 'a whole number from 0 to 23');
const minute: Check = is((value) => isWhole(value, 59), 'a whole number from 0 to 59');
const time: Check = members({ Hours: hour, Minutes: minute }, ['Hours', 'Minutes']);
const week: Check = listOf(members({ Day: day, StartTime: time, EndTime: time }, ['Day', 'StartTime', 'EndTime']));

const QUEUE: Check = members({
  name: text,
  arn: text,
  hours: text,
  maximumContacts: count,
  contacts: changing(count),
  oldestContactAge: changing(length),
  agents: members({ available: changing(count), staffed: changing(count), online: changing(count) }),
  agentAcceptsAfter: length,
});

const WEEKLY: Check = members(
  {
    TimeZone: zone,
    Config: week,
    Overrides: listOf(
      members({ EffectiveFrom: date, EffectiveTill: date, Config: week }, ['EffectiveFrom', 'EffectiveTill', 'Config']),
    ),
    // Members of an exported instance that do not matter here.
    Name: text,
    Description: text,
    HoursOfOperationId: text,
    HoursOfOperationArn: text,
    Tags: anything,
  },
  ['TimeZone', 'Config'],
);
const OPEN_OR_CLOSED: Check = is((value) => value === 'open' || value === 'closed', '"open" or "closed"');
const HOURS: Check = (value, path, problems) =>
  (isObject(value) ? WEEKLY : changing(OPEN_OR_CLOSED))(value, path, problems);

const LAMBDA: Check = members({ returns: anything, fails: text, timesOut: flag, after: length });
const LAMBDAS: Check = (value, path, problems) => {
  if (!Array.isArray(value)) return LAMBDA(value, path, problems);
  if (value.length === 0) problems.push({ pointer: pointerTo(path), message: 'Expected a first answer.' });
  return listOf(LAMBDA)(value, path, problems);
};

const WORLD: Check = members({
  start: moment,
  seed: is(Number.isInteger, 'a whole number'),
  instance: members({ arn: text, region: text }),
  queues: each(QUEUE),
  agents: each(QUEUE),
  hours: each(HOURS),
  lambdas: each(LAMBDAS),
  flows: each(members({ type: flowType, file: text })),
  templates: each(is(isObject, 'a JSON object')),
  tasksFail: text,
  contact: members({
    queue: text,
    agent: members({ UserName: text, FirstName: text, LastName: text, ARN: text }),
  }),
});

function is(holds: (value: unknown) => boolean, expected: string): Check {
  return (value, path, problems) => {
    if (!holds(value)) problems.push({ pointer: pointerTo(path), message: `Expected ${expected}.` });
  };
}

function members(known: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path, problems) => {
    if (!isObject(value)) return void problems.push({ pointer: pointerTo(path), message: 'Expected a JSON object.' });
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(known, name)) known[name]?.(value[name], [...path, name], problems);
      else {
        const message = `Unknown member "${name}", expected one of ${Object.keys(known).join(', ')}.`;
        problems.push({ pointer: pointerTo([...path, name]), message });
      }
    }
    for (const name of required) {
      if (!Object.hasOwn(value, name))
        problems.push({ pointer: pointerTo(path), message: `Missing member "${name}".` });
    }
  };
}

/** Things by what flows call them; null says that there is no such thing. */
function each(check: Check): Check {
  return (value, path, problems) => {
    if (!isObject(value)) return void problems.push({ pointer: pointerTo(path), message: 'Expected a JSON object.' });
    for (const [name, thing] of Object.entries(value)) if (thing !== null) check(thing, [...path, name], problems);
  };
}

function listOf(check: Check): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value)) return void problems.push({ pointer: pointerTo(path), message: 'Expected a list.' });
    value.forEach((item, index) => check(item, [...path, index], problems));
  };
}

/** A value, or a list that begins with one and goes on with changes. */
function changing(check: Check): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value)) return check(value, path, problems);
    const change = members({ after: length, is: check }, ['after', 'is']);
    if (value.length === 0) problems.push({ pointer: pointerTo(path), message: 'Expected a first value.' });
    value.forEach((item, index) => (index === 0 ? check : change)(item, [...path, index], problems));
  };
}

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

/** A moment says its time zone: without one it would be another moment on every machine. A bare date is its midnight in UTC. */
function isMoment(value: unknown): boolean {
  if (isDate(value)) return true;
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;
  return typeof value === 'string' && shape.test(value) && succeeds(() => Temporal.Instant.from(value));
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && succeeds(() => Temporal.PlainDate.from(value));
}

function isZone(value: unknown): boolean {
  return (
    typeof value === 'string' && succeeds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value))
  );
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
