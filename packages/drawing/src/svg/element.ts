/**
 * SVG as a tree of plain data, written as text in one place. What a flow says can only get into a picture as the value
 * of an attribute or as text, and both are escaped there, so nothing in a flow can become markup.
 */

export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Content[];
}

/** A string is text. */
export type Content = Element | string;

/** An attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Names are ours, never a flow's. */
export function element(name: string, attributes: Attributes, ...children: readonly Content[]): Element {
  return { name, attributes, children };
}

/** Elements one to a line, so that two pictures can be compared; text stays as it is. */
export function writeElement({ name, attributes, children }: Element, indent = ''): string {
  const open = [name, ...Object.entries(attributes).flatMap(([key, value]) => writeAttribute(key, value))].join(' ');
  if (children.length === 0) return `${indent}<${open}/>`;
  if (children.some((child) => typeof child === 'string')) {
    const inline = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeElement(child)));
    return `${indent}<${open}>${inline.join('')}</${name}>`;
  }
  const lines = children.flatMap((child) => (typeof child === 'string' ? [] : [writeElement(child, `${indent}  `)]));
  return `${indent}<${open}>\n${lines.join('\n')}\n${indent}</${name}>`;
}

/** Text as XML says it. What XML 1.0 has no room for, such as most control characters, becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replaceAll(NOT_XML, '\uFFFD').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A length or a coordinate: two decimals at most, no exponent, so that the same drawing is the same text everywhere. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  // Neither "-0" nor, for what cannot be drawn, "NaN".
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
}

// helpers

function writeAttribute(key: string, value: string | number | undefined): string[] {
  if (value === undefined) return [];
  return [`${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`];
}

/** https://www.w3.org/TR/xml/#charsets; halves of surrogate pairs among them. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
