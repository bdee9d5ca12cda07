/** The page about operations tells of those there are, and its example does what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { operations } from '../packages/runtime/src/centre/operations/operations.ts';
import { fencesOf, readPages, ROOT } from './pages.ts';

const [page] = readPages().filter(({ path }) => path === 'docs/operations.md');
if (!page) throw new Error('There is no page about operations.');
const fences = fencesOf(page);

test('every operation is in the table, with where it is reached', () => {
  const rows = [...page.text.matchAll(/^\| (\w+) +\| `(\w+ \/[^`]*)`/gm)].map(([, name = '', wire = '']) => [
    name,
    wire,
  ]);

  const there = Object.values(operations).map(({ name, wire }) => [name, `${wire.method} ${wire.path}`]);

  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(there));
});

test('the example is run, and prints what the page shows', async () => {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(words.join(' '));
  });

  await import('./operations-page/example.ts');
  log.mockRestore();

  const [example, shown] = fences;
  expect(example?.body).toBe(readFileSync(join(ROOT, 'test/operations-page/example.ts'), 'utf8'));
  expect(`${printed.join('\n')}\n`).toBe(shown?.body);
});
