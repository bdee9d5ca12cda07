import type { Texts } from '../texts.ts';

export const screen = {
  widthOfLeftPanel: 'Breite der linken Leiste',
  heightOfLowerPanel: 'Höhe der unteren Leiste',
  widthOfSidePanel: 'Breite der Seitenleiste',
  properties: 'Angaben',
  run: 'Lauf',
  history: 'Verlauf',
  compare: 'Vergleich',
  sidePanel: 'Seitenleiste',
  json: 'JSON',
} satisfies Texts['screen'];
