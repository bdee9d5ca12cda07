import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { begin } from './journey.ts';
import { folderOfScreens, REFUSALS, SCREENS } from './screens.ts';

test('no screen, panel or dialog has a violation of WCAG 2.2 AA, in light and in dark', async () => {
  const { page, served, takeRefusals } = await begin(await folderOfScreens());

  for (const [screen, goThere] of SCREENS) {
    await goThere({ page, served });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violationsOn(page), `${screen}, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  expect(takeRefusals()).toEqual(REFUSALS);
});
