import type { Texts } from '../texts.ts';

export const language = {
  title: 'Sprache',
  asTheSystem: 'Wie das System',
  changeTo: (name: string) => `Sprache wechseln: ${name}`,
} satisfies Texts['language'];
