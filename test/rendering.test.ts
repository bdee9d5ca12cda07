/** The pictures in docs/rendering.md are what the command draws; `UPDATE_DOCS=1` draws them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../packages/cli/src/run.ts';
import { ROOT } from './pages.ts';

const STORY = 'packages/blocks/test/diffs/three-attempts-then-a-person';
const PICTURES = [
  ['bank-call-backs', ['examples/bank-call-backs/flow.json']],
  ['what-changed', [`${STORY}/after.json`, '--diff', `${STORY}/before.json`]],
] as const;

test.each(PICTURES.flatMap(([name, words]) => ['light', 'dark'].map((theme) => ({ name, words, theme }))))(
  '$name, $theme',
  async ({ name, words, theme }) => {
    const file = join(ROOT, `docs/images/${name}-${theme}.svg`);

    const svg = await render([...words, '--theme', theme]);

    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, svg);
    expect(svg).toBe(readFileSync(file, 'utf8'));
    expect(readFileSync(join(ROOT, 'docs/rendering.md'), 'utf8')).toContain(`images/${name}-${theme}.svg`);
  },
);

// helpers

async function render(words: readonly string[]): Promise<string> {
  let stdout = '';
  await run(['render', ...words], {
    folder: ROOT,
    env: {},
    colours: false,
    width: 120,
    out: (text) => (stdout += text),
    err: () => {},
    readStdin: async () => new Uint8Array(),
  });
  return stdout;
}
