import type { Texts } from '../texts.ts';

export const pages = {
  example: 'Beispiel',
  loading: 'Wird geladen…',
  about: (title: string) => `Über ${title}`,
  close: 'Schließen',
} satisfies Texts['pages'];
