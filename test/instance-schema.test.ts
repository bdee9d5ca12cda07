/** The schema of the instance file and its reader agree: an editor underlines what is wrong in itself, and no more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readInstance } from '@switchyard/runtime/centre';
import { DOUBTFUL, MISSHAPEN, RIGHT, WRONG_AS_A_WHOLE } from '../packages/runtime/test/instance/files.ts';

const warnings: string[] = [];
const warn = (message: unknown): void => void warnings.push(String(message));
const ajv = new Ajv2020({ strict: true, logger: { log: warn, warn, error: warn } });
const fits = ajv.compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/instance.schema.json'), 'utf8')) as object,
);

/** What the schema refuses, each with its place; nothing for a file that fits. */
function refusals(file: unknown): string[] {
  fits(file);
  return (fits.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

test('a strict validator takes the schema', () => {
  expect(warnings).toEqual([]);
});

describe('the schema takes', () => {
  test.each([...RIGHT, ...DOUBTFUL].map(([what, file]) => [what, file] as const))('%s', (_what, file) => {
    expect(refusals(file)).toEqual([]);
  });
});

describe('the schema refuses', () => {
  test.each(MISSHAPEN.map(([what, file]) => [what, file] as const))('%s', (_what, file) => {
    expect(refusals(file)).not.toEqual([]);
  });
});

describe('the schema leaves to the reader what only the whole file, or a calendar, shows', () => {
  test.each(WRONG_AS_A_WHOLE.map(([what, file]) => [what, file] as const))('%s', (_what, file) => {
    expect(refusals(file)).toEqual([]);
  });
});

describe('whatever the schema refuses, the reader refuses, wherever a hand slips', () => {
  test.each(RIGHT)('%s', (_what, file) => {
    const stricter = slippedIn(file).filter((slipped) => {
      const { problems } = readInstance(slipped);
      return refusals(slipped).length > 0 && !problems.some(({ severity }) => severity === 'error');
    });

    expect(stricter).toEqual([]);
  });
});

// helpers

/** What a slip of the hand may put where something else belongs. */
const SLIPS: readonly unknown[] = [
  '',
  'x',
  '0',
  'Claims',
  'always',
  'MONDAY',
  '2026-12-24',
  'x'.repeat(200),
  // A character that counts for two where halves of pairs are counted.
  '\u{1F4DE}'.repeat(127),
  0,
  1,
  -1,
  2.5,
  24,
  100,
  1e19,
  true,
  null,
  [],
  {},
  ['x'],
  [{}],
  { Name: 'x' },
  { Queue: {} },
  { Id: 'x' },
  { QueueId: 'Claims' },
  { QueueSummaryList: [{}] },
];

/** Every file that differs in one value, or has one member or item less. */
function slippedIn(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => [
      value.toSpliced(index, 1),
      ...[...SLIPS, ...slippedIn(item)].map((slip) => value.with(index, slip)),
    ]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    return [
      rest,
      { ...rest, [`${name}s`]: item },
      ...[...SLIPS, ...slippedIn(item)].map((slip) => ({ ...value, [name]: slip })),
    ];
  });
}
