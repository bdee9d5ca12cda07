/**
 * The designer in German: nothing of the English catalogue is left, nothing is cut off, and the words of Amazon Connect
 * are marked as English.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { de } from '../src/texts/de.ts';
import { en } from '../src/texts/en.ts';
import { violationsOn } from './axe.ts';
import { BROKEN_FLOW, sampleFlow } from './files.ts';
import { blockOn } from './hands.ts';
import { begin } from './journey.ts';

test('a system that prefers German sees every screen in German', async () => {
  const { page, served } = await begin(
    { 'refunds.json': await sampleFlow(), 'broken.json': BROKEN_FLOW },
    { locale: 'de-AT', width: 1280 },
  );
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  const check = async (screen: string): Promise<void> => {
    expect.soft(await englishOn(page), `${screen}: English texts`).toEqual([]);
    expect.soft(await cutOffOn(page), `${screen}: cut off`).toEqual([]);
    expect.soft(await violationsOn(page), `${screen}: violations`).toEqual([]);
  };

  // the list of flows
  await page.getByRole('row', { name: /broken\.json/ }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await check('home');
  await button(de.home.newFlow).click();
  await button(de.home.createFlow).click();
  await check('a new flow');
  await button(de.home.cancel).click();
  await page.getByRole('link', { name: 'broken' }).click();
  await page.getByRole('dialog').waitFor();
  await check('a broken file');
  await button(de.files.close).click();

  // a flow
  await page.goto(`${served.url}#/flow/refunds.json`);
  await blockOn(page, 'Mark as large').click();
  await page.getByLabel(de.properties.blockName).first().waitFor();
  await check('a block');
  await blockOn(page, 'Check the amount').click();
  await button(de.properties.addCondition(de.properties.condition)).click();
  await page.locator('.status-problems').click();
  await page.getByRole('region', { name: de.problems.errors }).waitFor();
  await check('conditions, and problems');
  await button(de.bottom.closeLowerPanel).click();
  await button(de.toolbar.more).click();
  await page.getByRole('menu').waitFor();
  await check('the menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await check('the commands');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: de.commandPalette.keyboardShortcuts }).waitFor();
  await check('the shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: de.screen.history, exact: true }).click();
  await check('the history');
  await page.getByRole('tab', { name: de.left.outline, exact: true }).click();
  await page.getByRole('treeitem').first().waitFor();
  await check('the outline');

  // a run
  await button(de.toolbar.run).click();
  await page.getByRole('form', { name: de.simulation.startATask }).waitFor();
  await check('the form of a run');
  await page.keyboard.press('F10');
  await page.getByRole('region', { name: de.simulation.runControls }).waitFor();
  await page.keyboard.press('Shift+F8');
  await page.getByRole('region', { name: de.simulation.howTheRunEnded }).waitFor();
  await check('a run that ended');
});

test('the language is chosen, at once and for the next visit', async () => {
  const { page } = await begin({ 'refunds.json': await sampleFlow() });
  await page.getByRole('button', { name: en.language.title, exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();

  await page.getByRole('button', { name: de.home.newFlow }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');

  await page.reload();
  await page.getByRole('button', { name: de.home.newFlow }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('English');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: en.home.newFlow }).waitFor();
});

// helpers

/** So short a word may be another language's too, or a name; and around a name much may be said by chance. */
const SHORTEST = 4;
const SHORTEST_AROUND = 14;

/** English texts that German has not; of texts that are made with something, what surrounds it. */
function englishTexts(): string[] {
  const folders = Object.keys(en) as (keyof typeof en)[];
  const german = new Set(folders.flatMap((folder) => Object.values(de[folder]).map(patternOf)));
  const english = folders.flatMap((folder) => Object.values(en[folder]).map(patternOf));
  return [...new Set(english)].filter(
    (one) =>
      !german.has(one) && one.replaceAll('(.+)', '').length >= (one.includes('(.+)') ? SHORTEST_AROUND : SHORTEST),
  );
}

/** A text as a regular expression: `(.+)` where something is put in. */
function patternOf(text: unknown): string {
  const marks = ['⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩'];
  const words = typeof text === 'function' ? (text as (...given: string[]) => unknown)(...marks) : text;
  return (Array.isArray(words) ? words.join('') : String(words))
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/⟨\d⟩|NaN/g, '(.+)');
}

/** What the page says in English that the catalogue says in German, but for what is marked as English. */
async function englishOn(page: Page): Promise<string[]> {
  return page.evaluate((patterns) => {
    const english = patterns.map((pattern) => new RegExp(`^${pattern}$`, 's'));
    const said: string[] = [];
    const isOurs = (element: Element): boolean =>
      element.closest('[lang=en], .block-title, code, pre, kbd, script, style') === null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement && isOurs(node.parentElement)) said.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-roledescription']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (isOurs(element)) said.push(element.getAttribute(name) ?? '');
      }
    }
    return [...new Set(said.map((one) => one.trim()))].filter((one) => english.some((pattern) => pattern.test(one)));
  }, englishTexts());
}

/** Labels of which not all is seen. What people wrote themselves may be as long as they like. */
async function cutOffOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const labels = document.querySelectorAll<HTMLElement>(
      'button, [role=tab], [role=menuitem], label, legend, summary, th, h2, h3, .field-label, .field-help',
    );
    return [...labels].flatMap((label) => {
      const { left, right, width } = label.getBoundingClientRect();
      const isSeen = width > 1 && label.checkVisibility() && !label.closest('.canvas, .flow-tabs, .visually-hidden');
      const overflows = label.scrollWidth > label.clientWidth + 1 && getComputedStyle(label).display !== 'inline';
      return isSeen && (overflows || left < 0 || right > innerWidth) ? [label.textContent ?? ''] : [];
    });
  });
}
