/** A map as a picture. Loaded only where somebody asks for one. */
import type { FlowMap } from '@switchyard/blocks/map';
import { mapPicture } from '@switchyard/drawing/map';

export async function drawMap(
  map: FlowMap,
  format: 'svg' | 'png',
  theme: 'light' | 'dark',
): Promise<string | Uint8Array> {
  const title = 'How flows hang together';
  const svg = mapPicture(map, { title, theme });
  if (format === 'svg') return svg;
  const { pngOf, pngScale } = await import('../picture/png.ts');
  const [, width = 1, height = 1] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  return pngOf(mapPicture(map, { title, theme, scale: pngScale({ width, height }) }));
}
