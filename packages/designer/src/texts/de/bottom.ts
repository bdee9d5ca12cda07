import type { Texts } from '../texts.ts';

export const bottom = {
  lowerPanel: 'Untere Leiste',
  closeLowerPanel: 'Untere Leiste schließen',
  problems: 'Probleme',
  findInAllFlows: 'In allen Flows suchen',
} satisfies Texts['bottom'];
