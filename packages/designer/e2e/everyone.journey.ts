import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleFlow } from './files.ts';
import { choose } from './hands.ts';
import { beginWith } from './journey.ts';

const open = async (width: number, height: number) => beginWith('refunds.json', await sampleFlow(), { width, height });

/** What hands need is on the screen, whole; only the canvas and the table of flows are larger, and scroll by themselves. */
async function fits(page: Page): Promise<void> {
  const { cut, wide } = await page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('button, input, h1, [role=treeitem]')].filter(
      (one) => one.checkVisibility() && !one.closest('.react-flow, .flow-table-frame, .visually-hidden'),
    );
    const isCut = ({ left, right }: DOMRect): boolean => left < -1 || right > innerWidth + 1;
    return {
      cut: shown.filter((one) => isCut(one.getBoundingClientRect())).map((one) => one.outerHTML.slice(0, 80)),
      wide: document.documentElement.scrollWidth - innerWidth,
    };
  });
  expect({ cut, wide }).toEqual({ cut: [], wide: 0 });
}

test.each([
  ['200 %', 640, 400],
  ['400 %', 320, 256],
])('at a zoom of %s all tools fit, and there is room for one panel at a time', async (_zoom, width, height) => {
  const { page } = await open(width, height);
  const panel = (name: string) => page.getByRole('tabpanel', { name, exact: true });
  await fits(page);
  expect(await page.locator('.overview').isVisible()).toBe(false);

  await page.keyboard.press('Control+Alt+O');
  await page.locator('[role=treeitem]:focus').waitFor();
  await fits(page);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel('Properties').waitFor();
  await expect.poll(() => panel('Outline').count()).toBe(0);
  await fits(page);

  await page.getByRole('button', { name: 'All flows' }).click();
  await page.getByRole('row').nth(1).waitFor();
  await fits(page);
});

test('who wants nothing to move sees nothing move', async () => {
  const { page } = await open(1280, 800);
  await choose(page, 'Office hours');
  await page.keyboard.press('Shift+Digit1');

  const moving = await page.evaluate(() => document.getAnimations().length);
  const slow = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none';
      }).length,
  );
  expect({ moving, slow }).toEqual({ moving: 0, slow: 0 });
});

test('where the system decides the colours, what is chosen can be told from the rest', async () => {
  const { page } = await open(1280, 800);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.keyboard.press('Control+Alt+O');
  await page.keyboard.press('ArrowDown');
  await page.locator('.block-card.selected').waitFor();

  const look = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
  expect(await look('[role=treeitem][aria-selected=true]', 'background-color')).not.toBe(
    await look('[role=treeitem][aria-selected=false]', 'background-color'),
  );
  expect(await look('.left-panel [role=tab][aria-selected=true]', 'border-bottom-color')).not.toBe(
    await look('.left-panel [role=tab][aria-selected=false]', 'border-bottom-color'),
  );
  expect(await look('.block-card.selected', 'outline-style')).toBe('solid');
  expect(await look('.block-card:not(.selected)', 'outline-style')).toBe('none');
});
