import type { Texts } from '../texts.ts';

export const exports = {
  downloaded: (name: string) => `${name} heruntergeladen.`,
  notMade: (name: string, why: string) => `${name} wurde nicht erzeugt. ${why}`,
  asPng: 'Als PNG-Bild herunterladen',
  asSvg: 'Als SVG-Bild herunterladen',
  asMermaid: 'Als Mermaid-Diagramm herunterladen',
} satisfies Texts['exports'];
