/** A person at the keyboard: reaches things by Tab, and knows them by what is read out. */
import type { Page } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 200;

type Role = Parameters<Page['getByRole']>[0];

export function keyboardOf(page: Page) {
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  /** Presses Tab until this is focused. */
  async function goTo(role: Role, name: string): Promise<void> {
    const wanted = page.getByRole(role, { name, exact: true }).first();
    await wanted.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to the ${role} "${name}".`);
  }

  return {
    press,
    goTo,
    type: (text: string): Promise<void> => page.keyboard.type(text),
    /** Chooses from the focused list by its first letters. */
    pick: (letters: string): Promise<void> => page.keyboard.type(letters),
  };
}
