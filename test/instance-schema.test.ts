/** The schema of the instance file and its reader agree: an editor underlines what is wrong in itself, and no more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
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
