/** Pages that name other files and rules of the repository name them right. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages, ROOT } from './pages.ts';

const pages = readPages();

test.each(pages.map(({ path, text }) => [path, text]))('%s links to pages that are there', (path = '', text = '') => {
  const links = [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  const inside = links.filter((link) => !/^\w+:/.test(link));

  const broken = inside.filter((link) => !existsSync(join(ROOT, dirname(path), link)));

  expect(broken).toEqual([]);
});

describe('pictures', () => {
  const FOLDER = 'docs/images';
  /** So much may a clone of the repository weigh more for its pictures. */
  const MOST_BYTES = 4 * 1024 * 1024;
  const shown = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/[^\s"(`]*images\/[^\s"),`]+/g)].map(([picture]) => join(dirname(path), picture)),
  );

  test('that pages show are there, and none is there that no page shows', () => {
    const there = readdirSync(join(ROOT, FOLDER)).map((name) => join(FOLDER, name));

    expect([...new Set(shown)].toSorted()).toEqual(there.toSorted());
  });

  test('are light', () => {
    const sizes = readdirSync(join(ROOT, FOLDER)).map((name) => statSync(join(ROOT, FOLDER, name)).size);

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });
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
