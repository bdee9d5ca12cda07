import { printable } from '../printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML 1.0 may hold it: characters it has no way to write become their code (https://www.w3.org/TR/xml/#charsets). */
export function inXml(text: string): string {
  return printable(text)
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cs}\uFFFE\uFFFF]/gu, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
