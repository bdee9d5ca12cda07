/**
 * How real flows read in the outline, as a screen reader has them: each is written down in `outlines/`, and was read
 * before it was kept. `UPDATE_OUTLINES=1` writes them anew; the difference is the review.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS, corpusIsThere, fileOf } from './files.ts';
import { beginWith } from './journey.ts';

const OUTLINES = join(import.meta.dirname, 'outlines');

test.skipIf(!corpusIsThere).each([
  ['unreached', 'aws-samples__amazon-connect-experience-builder/contact-flow-dtmf0__SEB---DTMF-0.json'],
  ['fork', 'amazon-connect__amazon-connect-snippets/SolutionHelperHandler.json'],
  ['way-back', 'aws-samples__amazon-connect-power-dialer/View-Dialer-DispositionCodes.json'],
])('a real flow, %s, reads as it is written down', async (name, path) => {
  const { page } = await beginWith('flow.json', await fileOf(CORPUS, path));
  await page.getByRole('tab', { name: 'Outline' }).click();

  const read = withoutProblems(await page.getByRole('tree').ariaSnapshot());

  if (process.env['UPDATE_OUTLINES'] === '1') await writeFile(join(OUTLINES, `${name}.txt`), `${read}\n`);
  expect(`${read}\n`).toBe(await fileOf(OUTLINES, `${name}.txt`));
});

// helpers

/** The tree by its levels. What is wrong with blocks is the rules' to say, and they may learn more. */
function withoutProblems(tree: string): string {
  return tree
    .split('\n')
    .filter((line) => line.includes('treeitem '))
    .map((line) => {
      const [, name = line.trim(), states = ''] = /treeitem "(.*)"((?: \[[^\]]+\])+)/.exec(line) ?? [];
      const level = Number(/\[level=(\d+)\]/.exec(states)?.[1] ?? 1);
      return '  '.repeat(level - 1) + name.replaceAll(/, \d+ (?:error|warning|note)s?/g, '');
    })
    .join('\n');
}
