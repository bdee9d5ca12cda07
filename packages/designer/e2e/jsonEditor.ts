/** What hands read and type in the JSON editor. */
import type { Page } from 'playwright-core';

/** What the editor has, also where it is not drawn. */
export function textOf(page: Page): Promise<string> {
  return page.locator('.cm-content').evaluate((content) => {
    const { cmTile, cmView } = content as { cmTile?: { view: Editor }; cmView?: { view: Editor } } & Element;
    return (cmTile ?? cmView)?.view.state.doc.toString() ?? '';
  });
}

interface Editor {
  readonly state: { readonly doc: { toString(): string } };
}

/** Types a text anew, with one piece of it another. */
export async function replaceIn(page: Page, old: string, next: string): Promise<void> {
  const text = await textOf(page);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text.replace(old, next));
}
