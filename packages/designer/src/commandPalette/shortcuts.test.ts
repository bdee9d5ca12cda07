/** The sheet of shortcuts names every key that is listened to, and no two actions share one without a reason. */
import { describe, expect, test } from 'vitest';
import { createMenu } from '../menu.ts';
import { shownKey } from '../menuItem.ts';
import { RUN_KEYS } from '../simulation/runKeys.ts';
import { noFiles } from '../testing/noFiles.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { shortcutsOf } from './shortcuts.ts';

const menu = createMenu(createTestDesigner(), noFiles());
const sheet = shortcutsOf(menu);
const shown = new Set(sheet.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)));

test('every key of the menu and of a run is on it', () => {
  for (const key of menu.flatMap(({ keys }) => keys)) expect(shown).toContain(shownKey(key));
  for (const { shown: key } of RUN_KEYS) expect(shown).toContain(key);
});

test('every item of the menu stands in a section', () => {
  expect(menu.filter(({ section }) => section === undefined).map(({ id }) => id)).toEqual([]);
  expect(sheet.map(({ section }) => section)).not.toContain('More');
});

describe('a key means one thing', () => {
  const keys = [...new Set(menu.flatMap((item) => item.keys))];

  test.each(keys)('%s', (key) => {
    const items = menu.filter((item) => item.inside === undefined && item.keys.includes(key));
    // Escape leaves whatever was come into last.
    expect(items.length).toBeLessThanOrEqual(key === 'Escape' ? 2 : 1);
  });
});
