import { count } from './words.ts';
import type { Texts } from '../texts.ts';

export const clipboard = {
  nothingPastedTitle: 'Nichts wurde eingefügt',
  howToPaste:
    'Blöcke werden aus Text in der Flow-Sprache eingefügt: ein Flow oder einige seiner Aktionen. Den Text dort korrigieren, woher er kam, und neu kopieren. Der Flow ist, wie er war.',
  close: 'Schließen',
  notAllowed: (titles: string) => `In Flows dieses Typs nicht erlaubt: ${titles}.`,
  copied: (what: string) => `${what} kopiert.`,
  cutDone: (what: string) => `${what} ausgeschnitten.`,
  nothingPasted: (why: string) => `Nichts wurde eingefügt. ${why}`,
  pasted: (what: string) => `${what} eingefügt.`,
  duplicated: (what: string) => `${what} dupliziert.`,
  openBranches: (number: number) => `${count(number, { one: 'Zweig führt', other: 'Zweige führen' })} nirgendwohin.`,
  keptByBrowser:
    'Der Browser gibt seine Zwischenablage nicht her: hier lassen sie sich einfügen, anderswo nicht. Die Tasten verwenden.',
  pressInstead: (keys: string) => `Der Browser gibt seine Zwischenablage nicht her. Stattdessen ${keys} drücken.`,
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  duplicate: 'Duplizieren',
} satisfies Texts['clipboard'];
