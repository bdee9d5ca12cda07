/** `docs/rules.md` has a row for every rule, which leads to the rule's page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@switchyard/blocks/validate';
import { expect, test } from 'vitest';

const DOCS = join(import.meta.dirname, '../docs');
const rows = readFileSync(join(DOCS, 'rules.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ['));

test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { severity, summary }) => {
  const found = rows.filter((row) => row.startsWith(`| [${id}](`));

  expect(found).toHaveLength(1);
  const [, link = ''] = /\]\(([^)]+)\)/.exec(found[0] ?? '') ?? [];
  expect(existsSync(join(DOCS, link))).toBe(true);
  expect(found[0]).toContain(`| ${severity} |`);
  expect(found[0]).toContain(`| ${summary} |`);
});
