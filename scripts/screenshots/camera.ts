/** How pictures are taken: the same designer gives the same bytes, whenever and however often they are taken. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { visit, type Look } from '../../packages/designer/e2e/support.ts';

/** It is always this moment in a picture. */
export const NOW = new Date('2026-03-02T10:00:00Z');

const QUALITY = 0.86;
const MOST_TRIES = 40;

/** A page on the designer that says the same time for good. */
export async function visitAt(browser: Browser, url: string, look: Look): Promise<Page> {
  const { page } = await visit(browser, 'about:blank', look);
  await page.clock.setFixedTime(NOW);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** A picture of what is shown, as PNG, once nothing changes any more: what was last said has faded, what is worked out is there. */
export async function shoot(page: Page): Promise<Buffer> {
  // The pointer leaves nothing highlighted.
  await page.mouse.move(0, 0);
  await page.locator('.note').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  let last = await page.screenshot();
  for (let alike = 0, tries = 0; alike < 2 && tries < MOST_TRIES; tries++) {
    await pause(120);
    const next = await page.screenshot();
    alike = next.equals(last) ? alike + 1 : 0;
    last = next;
  }
  return last;
}

/** The same picture as WebP, about a third of the size. */
export async function toWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [dataUrlOf(png), QUALITY] as const,
  );
  await page.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

export function dataUrlOf(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
