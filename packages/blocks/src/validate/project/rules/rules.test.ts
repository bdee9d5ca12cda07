/** The rules over several flows are the folders, and the folders are alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { projectRules } from './index.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every folder is a rule, and every rule a folder of its name', () => {
  expect(projectRules.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
});

test('no rule over one flow has the same name', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(projectRules.filter(({ id }) => ids.has(id))).toEqual([]);
});

describe.each(projectRules.map((rule) => [rule.id, rule] as const))('%s', (id, { summary }) => {
  test('says in one sentence what holds when it finds nothing', () => {
    expect(summary).toMatch(/^[A-Z][^.]*\.$/);
  });

  // The table of `testProjectRule` does not type-check without an invalid row.
  test('has a table of what it tells', () => {
    const text = readFileSync(join(import.meta.dirname, id, 'rule.test.ts'), 'utf8');
    expect(text).toMatch(/^testProjectRule\(\w+, \{/m);
  });
});
