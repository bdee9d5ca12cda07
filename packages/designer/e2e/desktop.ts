/** What comes onto the page from outside: files that are dropped, and text that was copied elsewhere. */
import type { Page } from 'playwright-core';

/** Drops a file from the person's desktop onto the page. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: 'application/json' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await page.getByText('Drop the flow file to open it').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

/** Pastes a text that was copied elsewhere. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}
