/** Reads a picture as strictly as XML asks for, and tells what would make it do or fetch something. */
import { SaxesParser } from 'saxes';

export interface ReadPicture {
  /** Why it is no XML. */
  readonly broken: readonly string[];
  /** Elements, attributes and style that a picture must not have. */
  readonly active: readonly string[];
  /** What can be read on it. */
  readonly texts: readonly string[];
}

/** All a picture of ours is made of. */
const ELEMENTS = new Set('svg title desc style g rect circle path polygon polyline line ellipse text'.split(' '));

export function readPicture(svg: string): ReadPicture {
  const broken: string[] = [];
  const active: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let inside = '';
  parser.on('error', ({ message }) => broken.push(message));
  parser.on('opentag', ({ local, attributes }) => {
    inside = local;
    if (!ELEMENTS.has(local)) active.push(`<${local}>`);
    for (const { name, value } of Object.values(attributes)) {
      if (/^on|href|src/i.test(name) || (/url\(|:\/\//.test(value) && name !== 'xmlns'))
        active.push(`${name}="${value}"`);
    }
  });
  parser.on('text', (text) => {
    if (inside === 'style' && /url\(|@import|@font-face|<|expression/i.test(text)) active.push(text);
    if (inside === 'text' && text.trim() !== '') texts.push(text);
  });
  parser.on('doctype', (name) => active.push(`<!DOCTYPE ${name}>`));
  parser.on('processinginstruction', ({ target }) => active.push(`<?${target}?>`));
  parser.write(svg).close();
  return { broken, active, texts };
}
