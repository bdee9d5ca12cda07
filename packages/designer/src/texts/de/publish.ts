import type { Texts } from '../texts.ts';

export const publish = {
  savedAsPublished: 'Dieser Flow ist als veröffentlicht gespeichert, und seitdem hat sich nichts geändert.',
  publish: 'Veröffentlichen',
  checksFirst: 'Prüft, was Amazon Connect ablehnen würde, und speichert den Flow als veröffentlicht.',
  beingChecked: 'Der Flow wird noch geprüft. Gleich noch einmal versuchen.',
  wouldBeRefused: (message: string) => `Amazon Connect würde diesen Flow ablehnen: ${message}`,
  wouldBeRefusedFor: (number: number, message: string) =>
    `Amazon Connect würde diesen Flow aus ${number} Gründen ablehnen. Der erste: ${message}`,
} satisfies Texts['publish'];
