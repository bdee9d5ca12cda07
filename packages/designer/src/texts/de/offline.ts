import type { Texts } from '../texts.ts';

export const offline = {
  newVersion: 'Eine neue Fassung von Switchyard ist bereit. Die Arbeit bleibt erhalten.',
  reloadNow: 'Jetzt neu laden',
  later: 'Später',
} satisfies Texts['offline'];
