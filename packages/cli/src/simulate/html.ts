/** HTML as text, written in one place: whatever comes from flows and instances is escaped here and can be no markup. */

/** Markup that is written already. */
export interface Html {
  readonly html: string;
}

export type Content = Html | string | number;

/** Names and attributes' names are ours; a string among the children is text. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Content[]
): Html {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)];
  const inside = children.map((child) => (typeof child === 'object' ? child.html : escaped(String(child)))).join('');
  return { html: `<${open.join(' ')}>${inside}</${name}>` };
}

// helpers

function escaped(text: string): string {
  return text.replaceAll(NO_TEXT, '\uFFFD').replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Control characters, which a page has no room for, and those that would turn the text around them. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
