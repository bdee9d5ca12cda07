/** How wide letters are in the font of our pictures, so that text is fitted without a screen, and the same everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeneratedFile } from './generatedFile.ts';

const FONTS = { regular: '400Regular/Inter_400Regular.ttf', semiBold: '600SemiBold/Inter_600SemiBold.ttf' } as const;

/** What flows are written in: Latin, Greek, Cyrillic, punctuation, arrows, signs. Other letters count as a full square. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
] as const;

export function letterWidths(): GeneratedFile {
  const tables = Object.entries(FONTS).map(([weight, file]) => {
    const advance = readAdvances(
      readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${file}`)),
    );
    const rows = RANGES.flatMap(([first, last]) => {
      const widths = Array.from({ length: last - first + 1 }, (_none, index) => advance(first + index) ?? -1);
      return `    [${first}, [${widths.join(',')}]],`;
    });
    return `  ${weight}: [\n${rows.join('\n')}\n  ],`;
  });
  return {
    path: 'packages/drawing/src/svg/letterWidths.gen.ts',
    content: `${[
      '// Made by `npm run generate` from the font Inter; do not edit.',
      '/** By weight: stretches of characters, each with its first code point, in thousandths of the size; -1 for none. */',
      'export const letterWidths: Readonly<Record<string, readonly (readonly [first: number, widths: readonly number[]])[]>> = {',
      ...tables,
      '};',
    ].join('\n')}\n`,
  };
}

// helpers

/** Reads how far each character moves the pen, from the tables cmap (format 4), hmtx and head of a TrueType font. */
function readAdvances(font: Buffer): (codePoint: number) => number | undefined {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
    }
    throw new Error(`Missing the table ${tag} of the font.`);
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const lastMetric = font.readUInt16BE(table('hhea') + 34) - 1;
  const hmtx = table('hmtx');
  const glyphOf = readFormat4(font, table('cmap'));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return undefined;
    return Math.ceil((font.readUInt16BE(hmtx + Math.min(glyph, lastMetric) * 4) * 1000) / unitsPerEm);
  };
}

function readFormat4(font: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_none, index) => {
    return cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
  });
  const at = subtables.find((offset) => font.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('Missing a character map of format 4.');
  const size = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  return (codePoint) => {
    for (let segment = 0; segment < size; segment += 2) {
      if (font.readUInt16BE(ends + segment) < codePoint) continue;
      const start = font.readUInt16BE(starts + segment);
      if (start > codePoint) return 0;
      const delta = font.readUInt16BE(deltas + segment);
      const offset = font.readUInt16BE(offsets + segment);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + segment + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
