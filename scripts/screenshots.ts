/**
 * `npm run screenshots`: the pictures in docs/images/, taken of the designer that is built now, on examples, at a moment
 * that never changes. Names may be given, to take only these: `npm run screenshots -- map story`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../packages/designer/e2e/support.ts';
import { shoot, toWebp, visitAt } from './screenshots/camera.ts';
import { serveExamples } from './screenshots/folder.ts';
import { SCENES } from './screenshots/scenes.ts';
import { drawStrip } from './screenshots/strip.ts';
import { tellStory } from './screenshots/story.ts';

const IMAGES = join(import.meta.dirname, '../docs/images');
const THEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
await mkdir(IMAGES, { recursive: true });
const browser = await launchBrowser();
for (const theme of THEMES) {
  const dark = theme === 'dark';
  for (const [name, play] of SCENES.filter(([scene]) => isWanted(scene))) {
    for (const size of SIZES) {
      const served = await serveExamples();
      const page = await visitAt(browser, served.url, { ...size, dark });
      await play(page);
      await keep(`${name}-${theme}-${size.width}`, await shoot(page));
      await page.context().close();
      await served.stop();
    }
  }
  if (isWanted('story')) {
    const served = await serveExamples();
    const page = await visitAt(browser, served.url, { width: 1120, height: 700, dark });
    const frames = await tellStory(page);
    await page.context().close();
    await served.stop();
    await keep(`story-${theme}`, await drawStrip(browser, frames, { dark }));
  }
}
await browser.close();

// helpers

async function keep(name: string, png: Buffer): Promise<void> {
  await writeFile(join(IMAGES, `${name}.webp`), await toWebp(browser, png));
  console.log(`docs/images/${name}.webp`);
}
