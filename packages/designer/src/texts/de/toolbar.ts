import { count } from './words.ts';
import type { Texts } from '../texts.ts';

export const toolbar = {
  more: 'Mehr',
  untitledFlow: 'Flow ohne Namen',
  published: 'Veröffentlicht',
  saved: 'Gespeichert',
  noChanges: 'Keine Änderungen',
  saving: 'Wird gespeichert…',
  notSavedYet: 'Noch nicht gespeichert',
  unsavedChanges: 'Ungespeicherte Änderungen',
  allFlows: 'Alle Flows',
  history: 'Verlauf',
  view: 'Ansicht',
  save: 'Speichern',
  download: 'Herunterladen',
  run: 'Ausführen',
  checking: 'Wird geprüft…',
  noProblems: 'Keine Probleme',
  blocks: (number: number) => count(number, { one: 'Block', other: 'Blöcke' }),
} satisfies Texts['toolbar'];
