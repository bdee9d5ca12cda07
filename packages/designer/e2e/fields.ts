/** How each kind of field is filled in by hand. */
import { catalog, type Field, type FieldKind } from '@switchyard/blocks';
import type { Page } from 'playwright-core';
import { setting } from './hands.ts';

/** What is typed: a line of text, the words of options, or rows of words. */
export type Typed = string | readonly string[] | readonly (readonly string[])[];

type Fill = (page: Page, label: string, typed: Typed) => Promise<void>;

export function fillIn(page: Page, kind: FieldKind, label: string, typed: Typed): Promise<void> {
  return FILLS[kind](page, label, typed);
}

/** The field of a block that is labelled so. */
export function fieldOf(block: string, label: string): Field {
  const definition = catalog.find(({ title }) => title === block);
  const field = Object.values(definition?.parameters ?? {}).find((one) => one.label === label);
  if (!field) throw new Error(`Unknown field "${label}" of "${block}".`);
  return field;
}

// helpers

const type: Fill = (page, label, typed) => setting(page, label).fill(String(typed));

/** `2 hours`. */
const typeDuration: Fill = async (page, label, typed) => {
  const [amount = '', unit = ''] = String(typed).split(' ');
  await setting(page, label).fill(amount);
  await page.getByLabel(`Unit of ${label}`).selectOption(unit);
};

const pickOne: Fill = async (page, label, typed) => {
  await setting(page, label).selectOption({ label: String(typed) });
};

const pickSome: Fill = async (page, label, typed) => {
  for (const option of typed) await page.getByRole('group', { name: label }).getByLabel(String(option)).check();
};

/** Rows of key and value, or of key, type and value; keys are typed letter by letter, as people do. */
const addRows: Fill = async (page, label, typed) => {
  const table = page.getByRole('group', { name: label });
  for (const row of typed) {
    const [key = '', ...rest] = row;
    const value = rest.pop() ?? '';
    const number = (await table.getByLabel(/^Key/).count()) + 1;
    await table.getByRole('button', { name: 'Add row' }).click();
    await table.getByLabel(`Key ${number} of ${label}`).pressSequentially(key);
    for (const kind of rest) await table.getByLabel(`Type ${number} of ${label}`).selectOption(kind);
    await table.getByLabel(`Value ${number} of ${label}`).fill(value);
  }
};

const FILLS: Readonly<Record<FieldKind, Fill>> = {
  text: type,
  longText: type,
  wholeNumber: type,
  duration: typeDuration,
  timestamp: type,
  choice: pickOne,
  choices: pickSome,
  reference: type,
  queue: type,
  agent: type,
  flow: type,
  hours: type,
  lambda: type,
  template: type,
  attributes: addRows,
  flowAttributes: addRows,
  references: addRows,
};
