/**
 * `npm run screenshots`: the pictures in docs/images/, taken of the designer that is built now. What they show is
 * written here: the README's flow, and three real flows of the corpus where it stands beside the repository.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose } from '../packages/designer/e2e/hands.ts';
import { launchBrowser, serve, visit } from '../packages/designer/e2e/support.ts';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs/images');
const CORPUS = join(ROOT, '../shared/corpus/flows');

interface Picture {
  readonly name: string;
  /** The flow file it is of. */
  readonly flow: string;
  /** What is done before the picture is taken. */
  readonly does?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'designer', flow: join(ROOT, 'examples/bank-call-backs/flow.json'), does: halfWayThrough },
  { name: 'queue-configurations', flow: join(CORPUS, 'Pronetx__CxBlueprint/sample_queue_configurations_flow.json') },
  { name: 'disconnect-flow', flow: join(CORPUS, 'Pronetx__CxBlueprint/sample_disconnect_flow.json'), does: showWhole },
  { name: 'ab-test', flow: join(CORPUS, 'Pronetx__CxBlueprint/sample_ab_test.json'), does: selectDistribute },
];

await mkdir(IMAGES, { recursive: true });
const browser = await launchBrowser();
for (const { name, flow, does } of PICTURES) {
  if (!existsSync(flow)) {
    console.log(`Skipped ${name}: there is no ${flow}.`);
    continue;
  }
  const served = await serve({ 'flow.json': await readFile(flow, 'utf8') });
  for (const theme of ['light', 'dark'] as const) {
    const look = { dark: theme === 'dark', width: 1440, height: 900 };
    const { page, context } = await visit(browser, `${served.url}#/flow/flow.json`, look);
    await page.locator('.block-card').first().waitFor();
    await does?.(page);
    // What was last said fades away, and the pointer leaves nothing highlighted.
    await page.mouse.move(0, 0);
    await page.locator('.note').waitFor({ state: 'detached' });
    await page.screenshot({ path: join(IMAGES, `${name}-${theme}.png`) });
    await context.close();
    console.log(`docs/images/${name}-${theme}.png`);
  }
  await served.stop();
}
await browser.close();

// helpers

async function halfWayThrough(page: Page): Promise<void> {
  await showWhole(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: /^Start the run/ }).click();
  for (let step = 0; step < 5; step++) await page.keyboard.press('F10');
}

async function showWhole(page: Page): Promise<void> {
  await page.keyboard.press('Shift+1');
}

async function selectDistribute(page: Page): Promise<void> {
  await choose(page, 'Distribute by percentage');
}
