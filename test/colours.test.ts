/** Pictures have the colours of the designer: one set of names, in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { THEMES, type Theme } from '@switchyard/drawing/svg';

const TOKENS = readFileSync(join(import.meta.dirname, '../packages/designer/src/styles/tokens.css'), 'utf8');
const [LIGHT = '', DARK = ''] = TOKENS.split("[data-theme='dark']");

test.each<[Theme, string]>([
  ['light', LIGHT],
  ['dark', DARK],
])('in %s', (theme, css) => {
  const told = Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  );

  expect(told).toMatchObject(THEMES[theme]);
});
