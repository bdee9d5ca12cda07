/**
 * An SVG picture as PNG. Everything it takes comes with the program, the font too, so that the same picture is the same
 * bytes on every machine. Loaded only where somebody asks for a PNG.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { UsageError } from '../exitCodes.ts';

/** @param svg a picture of ours; its width and height are those of the PNG, in pixels */
export async function pngOf(svg: string): Promise<Uint8Array> {
  await (ready ??= initWasm(readPart('resvg.wasm')));
  const picture = new Resvg(svg, {
    font: {
      fontBuffers: [readPart('Inter-Regular.ttf'), readPart('Inter-SemiBold.ttf')],
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  try {
    const drawn = picture.render();
    try {
      return drawn.asPng();
    } finally {
      drawn.free();
    }
  } finally {
    picture.free();
  }
}

/** How large a PNG may be, in pixels: beyond that few programs show it. */
const LARGEST = { side: 16_000, pixels: 64_000_000 } as const;
/** Where the sign of a block is a few pixels. */
const LEAST = 0.1;
/** Unless somebody asks for more: sharp on any screen, and no longer than one wants to send. */
const USUAL = { scale: 2, side: 8_000 } as const;

/**
 * The scale a picture becomes a PNG at.
 *
 * @throws UsageError when the one that was asked for would make it too large, or nothing could be seen at any
 */
export function pngScale({ width, height }: { width: number; height: number }, wished?: number): number {
  const side = Math.max(width, height);
  const most = floor(Math.min(LARGEST.side / side, Math.sqrt(LARGEST.pixels / (width * height))));
  if (wished === undefined) {
    const usual = Math.min(USUAL.scale, floor(USUAL.side / side), most);
    if (usual >= LEAST) return usual;
    throw new UsageError('Expected svg for a flow this large: in a PNG nothing of it could be read. Try --format svg.');
  }
  if (wished <= most) return wished;
  throw new UsageError(
    `Expected --scale of at most ${most} for this flow: a PNG has ${LARGEST.side} pixels a side at most, and 64 million in all. SVG has no such limit.`,
  );
}

// helpers

/** Two decimals, and never nothing. */
function floor(scale: number): number {
  return Math.max(0.01, Math.floor(scale * 100) / 100);
}

let ready: Promise<void> | undefined;

/** Where each part comes from, and what it is called beside the packed program (bundle.mjs copies them). */
const PARTS = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'Inter-Regular.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'Inter-SemiBold.ttf': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
} as const;

function readPart(name: keyof typeof PARTS): Uint8Array {
  const packed = join(fileURLToPath(new URL('.', import.meta.url)), 'picture', name);
  return readFileSync(existsSync(packed) ? packed : createRequire(import.meta.url).resolve(PARTS[name]));
}
