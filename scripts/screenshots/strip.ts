/** Frames of a story side by side, each with its time and its caption, as one picture. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { dataUrlOf } from './camera.ts';
import type { Frame } from './story.ts';

const COLUMNS = 3;
const WIDTH = 1920;
const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

export async function drawStrip(
  browser: Browser,
  frames: readonly Frame[],
  { dark }: { readonly dark: boolean },
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 1080 } });
  const font = await readFile(createRequire(import.meta.url).resolve(FONT));
  await page.setContent(`<style>${styleOf(font, dark)}</style><ol>${frames.map(figureOf).join('')}</ol>`);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const picture = await page.locator('ol').screenshot();
  await page.close();
  return picture;
}

// helpers

function figureOf({ at, caption, picture }: Frame): string {
  const time = `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
  return `<li><img src="${dataUrlOf(picture)}"><p><b>${time}</b> ${caption}</p></li>`;
}

function styleOf(font: Buffer, dark: boolean): string {
  const [paper, ink, time, line] = dark
    ? ['#15181a', '#e8eaec', '#5cc7b2', '#3a4044']
    : ['#ffffff', '#1c2022', '#0f6659', '#d5d9dc'];
  return `
    @font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${font.toString('base64')}); }
    body { margin: 0; font: 500 21px/1.3 Inter; color: ${ink}; background: ${paper}; }
    ol { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 26px 24px; margin: 0; padding: 24px; list-style: none; background: ${paper}; }
    img { display: block; width: 100%; border: 1px solid ${line}; border-radius: 8px; box-sizing: border-box; }
    p { margin: 10px 2px 0; }
    b { margin-right: 8px; color: ${time}; font-variant-numeric: tabular-nums; }`;
}
