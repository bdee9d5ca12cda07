/** The rules are the folders, and the folders are alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from './index.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every folder is a rule, and every rule a folder of its name', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
});

test('findings about one block are told in this order: the file, what a block is, its parameters, its branches', () => {
  expect(rules.map(({ id }) => id)).toEqual([
    'legacy-export',
    'version',
    'flow-shape',
    'module-settings',
    'start-action',
    'too-many-actions',
    'content-length',

    'identifier',
    'duplicate-identifier',
    'unknown-type',
    'foreign-block',
    'flow-type',

    'missing-parameter',
    'exclusive-parameters',
    'unresolved-resource',
    'invalid-parameter',
    'unknown-parameter',

    'missing-branch',
    'unexpected-branch',
    'conditions',
    'unconnected-branch',
    'unknown-target',
    'never-taken-branch',
    'unreachable-block',
    'cycle-without-wait',
    'cycle-without-exit',
    'loop-without-return',
    'error-to-itself',
    'needless-check',
    'missing-queue-flow',
    'hours-of-agent-queue',

    'missing-working-queue',
    'external-before-lambda',
    'external-replaced',
    'attribute-never-set',
    'flow-attribute-lost',
    'loop-reference-outside',
    'never-true',
    'shadowed-condition',

    'placeholder-left',
    'several-accounts',
    'secret-in-value',
    'personal-data',
    'default-name',
    'missing-description',
    'long-flow',
  ]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { summary }) => {
  test('says in one sentence what holds when it finds nothing', () => {
    expect(summary).toMatch(/^[A-Z][^.]*\.$/);
  });

  // The table of `testRule` does not type-check without an invalid row.
  test('has a table of what it tells', () => {
    expect(readFileSync(join(import.meta.dirname, id, 'rule.test.ts'), 'utf8')).toMatch(/^testRule\(\w+, \{/m);
  });
});
