/** A page as tests look at it. */
import { SaxesParser } from 'saxes';

/** Every element of the page, its attributes and its text, as a strict reader finds them. */
export function readPage(page: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void elements.push({ name, attributes }));
  parser.on('text', (text) => void texts.push(text));
  parser.write(page).close();
  return { elements, texts, names: new Set(elements.map(({ name }) => name)) };
}
