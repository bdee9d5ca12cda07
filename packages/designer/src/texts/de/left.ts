import type { Texts } from '../texts.ts';

export const left = {
  blocks: 'Blöcke',
  outline: 'Gliederung',
  leftPanel: 'Linke Leiste',
} satisfies Texts['left'];
