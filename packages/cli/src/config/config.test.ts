/** A configuration is judged twice, by editors through the schema and by the command line: both say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { configShape } from './config.ts';
import { checkShape } from './shape.ts';

const schema = readFileSync(join(import.meta.dirname, '../../../../schemas/config.schema.json'), 'utf8');
const fits = new Ajv2020({ strict: true }).compile(JSON.parse(schema));

describe('a configuration is right', () => {
  test.each<[string, unknown]>([
    ['that says nothing', {}],
    ['with a preset', { preset: 'service' }],
    ['with severities', { rules: { 'unknown-target': 'off', 'acme/mine': 'info' } }],
    ['with options', { rules: { version: { severity: 'error', options: { most: 3 } }, 'start-action': {} } }],
    ['with files', { files: ['a/**'], ignore: [], flowTypes: { 'a/**': 'customerQueue' }, complete: false }],
    ['with entries and names', { entries: ['Intake', 'flows/*.json'], names: { 'flows/a.json': ['9f8e'] } }],
    ['with overrides', { overrides: [{ files: ['a'], preset: 'tasks', rules: {}, inputs: ['x'] }] }],
    ['with rules of one’s own', { plugins: ['./a.mjs'], inputs: ['customerId'] }],
    ['that says what fails', { failOn: 'info', maxWarnings: 0 }],
    ['that says what is kept', { cache: false }],
    [
      'with suppressions',
      { suppress: [{ files: ['**'], rule: 'version', block: 'b', reason: 'Old.', until: '2027-01-31' }] },
    ],
  ])('%s', (_what, config) => {
    expect(checkShape(configShape, config)).toEqual([]);
    expect(fits(config) || fits.errors).toBe(true);
  });
});

describe('a configuration is told', () => {
  test.each<[string, unknown, string, string]>([
    ['that is no object', [], '', 'Expected an object, found a list.'],
    ['that is nothing', null, '', 'Expected an object, found null.'],
    ['with a member misspelt', { ruls: {} }, '/ruls', 'Unknown member "ruls"; did you mean "rules"?'],
    [
      'with a word misspelt',
      { preset: 'task' },
      '/preset',
      'Expected one of "service", "tasks", "recommended" for "preset", found "task"; did you mean "tasks"?',
    ],
    [
      'with a severity that is none',
      { rules: { version: 2 } },
      '/rules/version',
      'Expected one of "off", "error", "warning", "info" for "rules.version", found 2.',
    ],
    [
      'with text for a list',
      { overrides: [{ files: '**' }] },
      '/overrides/0/files',
      'Expected a list for "overrides[0].files", found "**".',
    ],
    ['without what is needed', { overrides: [{}] }, '/overrides/0', 'Missing "files" for "overrides[0]".'],
    [
      'with an empty text',
      { plugins: [''] },
      '/plugins/0',
      'Expected text such as "./rules/names.mjs" for "plugins[0]", found empty text.',
    ],
    [
      'with a number below none',
      { maxWarnings: -1 },
      '/maxWarnings',
      'Expected a whole number such as 0 for "maxWarnings", found -1.',
    ],
    [
      'with text for yes or no',
      { complete: 'yes' },
      '/complete',
      'Expected true or false for "complete", found "yes".',
    ],
    [
      'with a day that is none',
      { suppress: [{ files: [], rule: 'version', reason: 'Old.', until: 'May' }] },
      '/suppress/0/until',
      'Expected a day such as "2027-01-31" for "suppress[0].until", found "May".',
    ],
  ])('%s', (_what, config, pointer, message) => {
    expect(checkShape(configShape, config)).toMatchObject([{ pointer, message }]);
    expect(fits(config)).toBe(false);
  });

  test('with each thing that is wrong', () => {
    const config = { preset: 1, files: [2], rules: { version: { severity: 'no', more: 1 } } };

    expect(checkShape(configShape, config).map(({ pointer }) => pointer)).toEqual([
      '/preset',
      '/files/0',
      '/rules/version/severity',
      '/rules/version/more',
    ]);
  });
});
