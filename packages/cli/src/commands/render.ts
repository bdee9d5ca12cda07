import { basename, extname } from 'node:path';
import type { FlowJson } from '@switchyard/blocks';
import { drawFlow, sizeOf, writeMermaid, writeSvg, type Drawing } from '@switchyard/drawing/picture';
import type { Theme } from '@switchyard/drawing/svg';
import { chooseFrom } from '../choose.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { noteSkipped } from '../files.ts';
import { nameOf } from '../jsonFile.ts';
import { findPictures, type Picture } from '../picture/findPictures.ts';
import { readDrawable, readIfDrawable } from '../picture/readDrawable.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';

export interface RenderOptions {
  readonly out?: string;
  readonly format?: string;
  readonly diff?: string;
  readonly theme: string;
  readonly scale?: number;
  readonly tidy?: boolean;
}

/** `switchyard render`: flows as pictures. */
export async function render(paths: readonly string[], options: RenderOptions, terminal: Terminal): Promise<ExitCode> {
  const theme = chooseFrom('--theme', options.theme, ['light', 'dark']);
  const format = chooseFormat(options);
  const { pictures, missing } = await findPictures(paths, options.out, ENDINGS[format], terminal);
  refuseWhatCannotBe(pictures, format, options, terminal);
  const before = options.diff === undefined ? undefined : await readDrawable(options.diff, terminal);

  const failures = [...missing];
  let skipped = 0;
  for (const picture of pictures) {
    try {
      const read = picture.foundBy === 'name' ? readDrawable : readIfDrawable;
      const flow = await read(picture.flow, terminal);
      if (flow === 'other') skipped += 1;
      if (typeof flow === 'string') continue;
      const drawing = drawFlow(flow, { title: titleOf(picture, options), ...howDrawn(before, options) });
      await put(await write(drawing, format, theme, options.scale, terminal), picture.out, terminal);
    } catch (cause) {
      if (!(cause instanceof UsageError)) throw cause;
      failures.push(cause.message);
    }
  }
  for (const why of failures) terminal.err(`error: ${why}\n`);
  noteSkipped(skipped, terminal);
  return failures.length > 0 ? EXIT.usage : EXIT.clean;
}

// helpers

type Format = 'svg' | 'png' | 'mermaid';

const ENDINGS: Readonly<Record<Format, string>> = { svg: '.svg', png: '.png', mermaid: '.mmd' };
const FORMATS: Readonly<Record<string, Format>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
};

/** By name, else by what the file ends in. */
function chooseFormat({ format, out }: RenderOptions): Format {
  if (format !== undefined) return chooseFrom('--format', format, ['svg', 'png', 'mermaid']);
  const ending = extname(out ?? '').toLowerCase();
  if (ending === '') return 'svg';
  const found = FORMATS[ending];
  if (found) return found;
  throw new UsageError(`Expected a file that ends in .svg, .png or .mmd, found "${out}". Or say --format.`);
}

/** Before anything is drawn, so that a mistake costs nothing. */
function refuseWhatCannotBe(
  pictures: readonly Picture[],
  format: Format,
  { diff, scale }: RenderOptions,
  { outBytes }: Terminal,
): void {
  if (format === 'png' && !outBytes && pictures.some(({ out }) => out === undefined)) {
    throw new UsageError('Expected --out with a PNG: its bytes mean nothing on a screen. Try --out flow.png.');
  }
  if (format === 'mermaid' && scale !== undefined) {
    throw new UsageError('Expected --scale with svg or png: what draws Mermaid decides how large.');
  }
  if (diff === undefined) return;
  if (pictures.length > 1) {
    throw new UsageError(`Expected --diff with one flow, found ${pictures.length}: it is compared with one other.`);
  }
  if (diff === '-' && pictures.some(({ flow }) => flow === '-')) {
    throw new UsageError('Expected - for one flow at most; the other is a file.');
  }
}

function titleOf({ flow }: Picture, { diff }: RenderOptions): string {
  const name = flow === '-' ? nameOf(flow) : basename(flow);
  return diff === undefined ? name : `${name}: what changed`;
}

function howDrawn(before: FlowJson | undefined, { tidy }: RenderOptions): { before?: FlowJson; tidy?: boolean } {
  return { ...(before ? { before } : {}), ...(tidy === undefined ? {} : { tidy }) };
}

async function write(
  drawing: Drawing,
  format: Format,
  theme: Theme,
  scale: number | undefined,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === 'mermaid') return writeMermaid(drawing, { theme });
  if (format === 'svg') return writeSvg(drawing, { theme, ...(scale === undefined ? {} : { scale }) });
  const { pngOf, pngScale } = await import('../picture/png.ts');
  const fits = pngScale(sizeOf(drawing), scale);
  if (fits < READABLE && scale === undefined) {
    terminal.err(
      `note: "${drawing.title}" is large, and drawn at ${fits} of its size. SVG stays readable at any size.\n`,
    );
  }
  return pngOf(writeSvg(drawing, { theme, scale: fits }));
}

/** Smaller than that, the words on a block are hard to read. */
const READABLE = 0.6;

async function put(picture: string | Uint8Array, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out !== undefined) await putFile(out, picture, terminal);
  else if (typeof picture === 'string') terminal.out(picture);
  else terminal.outBytes?.(picture);
}
