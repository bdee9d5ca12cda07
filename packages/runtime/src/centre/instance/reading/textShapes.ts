/** Kinds of text that an instance file has: what each looks like to an editor, and what makes it good. */
import { parseFlowType, TASK_FLOW_TYPES } from '@switchyard/blocks';
import { Temporal } from 'temporal-polyfill';
import { parseDuration } from '../../../world/duration.ts';
import type { TextShape } from './shape.ts';
import { parseWeek, WEEK_PATTERN } from './week.ts';

type Said = Pick<TextShape, 'about' | 'most'>;

export function text(example: string, said: Said = {}): TextShape {
  return { kind: 'text', example, ...said };
}

/** A moment says its time zone: without one it would be another on every machine. A bare date is its midnight in UTC. */
export function moment(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: '2026-01-05T09:00:00Z',
    expected: 'a moment with its time zone',
    pattern: MOMENT_PATTERN,
    holds: isMoment,
  };
}

/** Whether a text is a moment, written so that every machine reads the same. */
export function isMoment(value: string): boolean {
  if (!new RegExp(MOMENT_PATTERN, 'u').test(value)) return false;
  return succeeds(() => (value.includes('T') ? Temporal.Instant.from(value) : Temporal.PlainDate.from(value)));
}

const MOMENT_PATTERN = String.raw`^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$`;

export function date(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: '2026-12-24',
    expected: 'a date',
    pattern: String.raw`^\d{4}-\d\d-\d\d$`,
    holds: (value) => succeeds(() => Temporal.PlainDate.from(value)),
  };
}

export function zone(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: 'Europe/London',
    expected: 'a time zone of the IANA database',
    pattern: String.raw`^[A-Za-z][A-Za-z0-9_+/-]*$`,
    holds: (value) => succeeds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)),
  };
}

export function duration(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: '2 seconds',
    expected: 'a length of time',
    pattern: String.raw`^\s*\d`,
    holds: (value) => parseDuration(value) !== undefined,
  };
}

/** A moment, or a time since the simulation began. */
export function sometime(about?: string): TextShape {
  return {
    kind: 'text',
    name: 'moment',
    ...(about === undefined ? {} : { about }),
    example: '5 minutes',
    expected: 'a moment such as "2026-01-05T09:05:00Z", or a time since the beginning',
    holds: (value) => parseDuration(value) !== undefined || isMoment(value),
  };
}

export function week(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: 'Mon-Fri 09:00-17:00; Sat 10:00-12:00',
    expected: 'days and times, or "always",',
    pattern: WEEK_PATTERN,
    holds: (value) => parseWeek(value) !== undefined,
  };
}

export function flowType(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: 'CONTACT_FLOW',
    expected: `a flow type (tasks run ${TASK_FLOW_TYPES.join(', ')})`,
    pattern: '^[A-Za-z_]+$',
    holds: (value) => parseFlowType(value) !== undefined,
  };
}

export function endpoint(about: string): TextShape {
  return {
    kind: 'text',
    about,
    example: 'http://localhost:9000/2015-03-31/functions/function/invocations',
    expected: 'the address of an endpoint',
    pattern: '^https?://',
    holds: (value) => URL.canParse(value),
  };
}

/** A file below the folder of the instance file, which may be moved as a whole. */
export function file(example: string, extension: string, about: string): TextShape {
  return {
    kind: 'text',
    about,
    example,
    expected: 'a file of the folder',
    pattern: `^(?!/|[A-Za-z]:|.*\\\\)(?!(?:.*/)?\\.\\.(?:/|$)).+\\.${extension}$`,
  };
}

// helpers

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
