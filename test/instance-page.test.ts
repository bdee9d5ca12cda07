/** Examples of the page about instance files are instance files, and say what the page says they say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS, readInstance } from '@switchyard/runtime/centre';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { fencesOf, readPages, ROOT } from './pages.ts';

const [page] = readPages().filter(({ path }) => path === 'docs/instance.md');
if (!page) throw new Error('There is no page about instance files.');
const fences = fencesOf(page);

/** Each example, with the problems the page shows below it. */
const examples = fences.flatMap(({ language, body }, index) => {
  if (language !== 'json') return [];
  const next = fences[index + 1];
  const problems = next?.language === 'text' ? next.body.trimEnd().split('\n') : [];
  return [{ called: `example ${index + 1}`, file: JSON.parse(body) as unknown, problems }];
});

describe('an example is read, with the problems shown below it', () => {
  test.each(examples)('$called', ({ file, problems }) => {
    const found = readInstance(file).problems;

    expect(found.map(({ severity, pointer, message }) => `${severity} ${pointer}: ${message}`)).toEqual(problems);
  });
});

describe('an editor takes it', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/instance.schema.json'), 'utf8')) as object;
  const fits = new Ajv2020({ strict: true }).compile(schema);

  test.each(examples)('$called', ({ file }) => {
    expect(fits(file)).toBe(true);
  });
});

test('every limit is in the table, with what holds unless said', () => {
  const rows = [...page.text.matchAll(/^\| `(\w+)` *\| (\S+) +\|/gm)].map(([, name = '', value = '']) => [name, value]);
  const shown = new Map(rows as [string, string][]);

  const told = Object.entries(DEFAULT_LIMITS).map(([name, value]) => [
    name,
    typeof value === 'number'
      ? value.toLocaleString('en-US')
      : typeof value === 'string'
        ? `\`${value}\``
        : String(value),
  ]);

  expect(told.filter(([name = '', value]) => shown.get(name) !== value)).toEqual([]);
});
