/** Whether data from a disk has the shape of problems. */
import { isObject, type Fix, type Place, type Problem, type RelatedPlace, type TextRange } from '@switchyard/blocks';

/** A problem with its place, as it is found in one file. */
export function isPlacedProblem(value: unknown): boolean {
  return fits(value, { ...PROBLEM, ...PLACE });
}

/** A problem between flows, with the file it is in. */
export function isProjectProblem(value: unknown): boolean {
  return fits(value, { ...PROBLEM, file: isText });
}

// helpers

type Check = (value: unknown) => boolean;

/** A check for every member there can be, so that one more cannot be forgotten here. */
type Checks<Value> = { readonly [Name in keyof Required<Value>]: Check };

function fits(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (!isObject(value) || !Object.keys(value).every((name) => Object.hasOwn(checks, name))) return false;
  return Object.entries(checks).every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined));
}

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isPointer: Check = (value) => typeof value === 'string' && /^(?:\/|$)/.test(value);
const isOffset: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isCounted: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
const isSeverity: Check = (value) => value === 'error' || value === 'warning' || value === 'info';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const RANGE: Checks<TextRange> = { start: isOffset, end: isOffset };

const RELATED: Checks<RelatedPlace> = {
  message: isText,
  pointer: isPointer,
  atName: optional(isFlag),
  file: optional(isText),
};

const isJson: Check = (value) => value !== undefined;

const EDITS: readonly Readonly<Record<string, Check>>[] = [
  { set: isPointer, value: isJson },
  { insert: isPointer, value: isJson },
  { remove: isPointer },
  { rename: isPointer, to: isText },
];

const FIX: Checks<Fix> = {
  title: isText,
  kind: (value) => value === 'safe' || value === 'suggestion',
  edits: listOf((value) => EDITS.some((edit) => fits(value, edit))),
};

const PROBLEM: Checks<Problem> = {
  rule: isText,
  severity: isSeverity,
  message: isText,
  pointer: isPointer,
  atName: optional(isFlag),
  block: optional(isText),
  type: optional(isText),
  field: optional(isText),
  branch: optional(isText),
  service: optional(isText),
  related: optional(listOf((value) => fits(value, RELATED))),
  fix: optional((value) => fits(value, FIX)),
  range: optional((value) => fits(value, RANGE)),
};

const PLACE: Checks<Place> = { line: isCounted, column: isCounted, endLine: isCounted, endColumn: isCounted };
