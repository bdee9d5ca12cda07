/** What an automatic check of accessibility finds on the page as it is shown: WCAG 2.2, levels A and AA. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each violation in a line: the rule, what is wrong, and where. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Not as a script of the page: its content security policy allows only its own.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }));
  }, LEVELS);
  return found.flatMap(({ id, help, at }) => at.map((html) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
