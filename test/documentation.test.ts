/** Pages that name other files and rules of the repository name them right. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages, ROOT } from './pages.ts';

const pages = readPages();

test.each(pages.map(({ path, text }) => [path, text]))('%s links to pages that are there', (path = '', text = '') => {
  const links = [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  const inside = links.filter((link) => !/^\w+:/.test(link));

  const broken = inside.filter((link) => !existsSync(join(ROOT, dirname(path), link)));

  expect(broken).toEqual([]);
});

test('the architecture page tells the dependency rules in the linter’s own sentences', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const told = [...page.matchAll(/\|\s*([a-z]+(?:-[a-z]+)+: [^|]+?)\s*\|/g)].map(([, rule = '']) => rule);
  const kept = new Set(
    [...readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8').matchAll(/"message": "(.+?)"/g)].map(
      ([, rule = '']) => rule,
    ),
  );

  expect(told.filter((rule) => !kept.has(rule))).toEqual([]);
  expect([...kept].filter((rule) => !told.includes(rule))).toEqual([]);
});

test('every decision is in the list of decisions', () => {
  const folder = join(ROOT, 'docs/decisions');
  const list = readFileSync(join(folder, 'README.md'), 'utf8');
  const decisions = readdirSync(folder).filter((name) => name !== 'README.md');

  expect(decisions.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});
