/** An SVG picture as PNG, made by the browser itself: on a canvas, with the font the picture was measured in. */
import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Twice the size of the designer, as far as browsers go. */
export function scaleOf({ width, height }: Size): number {
  return Math.min(SCALE, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
}

export async function svgToPng(svg: string, size: Size): Promise<Blob> {
  const scale = scaleOf(size);
  const url = URL.createObjectURL(new Blob([await withFont(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => {
        if (blob) done(blob);
        else failed(new Error('The browser made no picture of it: it is too large.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

// helpers

const SCALE = 2;
/** Every browser in use draws so much on one canvas. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 100_000_000;

/** A picture that is loaded as an image sees no font of the page, so it brings its own. */
async function withFont(svg: string): Promise<string> {
  const response = await fetch(font).catch(() => undefined);
  if (!response?.ok) return svg;
  const data = await asDataUrl(await response.blob());
  const rule = `@font-face { font-family: Inter; font-weight: 100 900; src: url(${data}) format('woff2'); }`;
  return svg.replace(/^<svg[^>]*>/, (root) => `${root}<style>${rule}</style>`);
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => failed(new Error('The font could not be read.')));
    reader.readAsDataURL(blob);
  });
}
