/** The page about records and metrics: its example does what it says, and it tells of every metric there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CURRENT_METRIC_NAMES } from '../packages/runtime/src/centre/metrics/currentMetrics.ts';
import { HISTORICAL_METRIC_NAMES } from '../packages/runtime/src/centre/metrics/historicalMetrics.ts';
import { fencesOf, readPages, ROOT } from './pages.ts';

const [page] = readPages().filter(({ path }) => path === 'docs/records.md');
if (!page) throw new Error('There is no page about records.');
const fences = fencesOf(page);

test('the example is run, and prints what the page shows', async () => {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(words.join(' '));
  });

  await import('./records-page/example.ts');
  log.mockRestore();

  const [example, shown] = fences;
  expect(example?.body).toBe(readFileSync(join(ROOT, 'test/records-page/example.ts'), 'utf8'));
  expect(`${printed.join('\n').replaceAll('\r\n', '\n')}\n`).toBe(shown?.body);
});

test('every metric is in a table', () => {
  const told = new Set([...page.text.matchAll(/`([A-Z]+(?:_[A-Z0-9]+)+)`/g)].map(([, name = '']) => name));

  expect([...CURRENT_METRIC_NAMES, ...HISTORICAL_METRIC_NAMES].filter((name) => !told.has(name))).toEqual([]);
});
