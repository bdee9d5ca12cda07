import type { Page } from 'playwright-core';

/** Opens a flow by its address, and answers what is asked about it. */
export async function openByAddress(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (hash) => {
      document.querySelector('.canvas')?.setAttribute('data-left', '');
      location.hash = hash;
    },
    `#/flow/${path.split('/').map(encodeURIComponent).join('/')}`,
  );
  // Another flow is another canvas.
  const shown = page.locator('.canvas:not([data-left]) .entry-node');
  const answer = page.getByRole('dialog').getByRole('button', { name: /^Open (flow|anyway)$/ });
  await answer.or(shown).first().waitFor();
  while (await answer.isVisible()) await answer.click();
  await shown.waitFor();
}
