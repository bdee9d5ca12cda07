import type { Texts } from '../texts.ts';

export const palette = {
  searchBlocks: 'Blöcke suchen',
  tryAnotherWord: 'Ein anderes Wort versuchen, etwa „queue“, „lambda“ oder „hang up“.',
  noSuchBlock: 'Kein solcher Block',
  notInFlows: (type: string) => `Nicht in: ${type}`,
  notOfferedHere: 'Hier nicht angeboten',
  howToAdd: 'Einen Block auf die Arbeitsfläche ziehen oder auf ihm Enter drücken.',
  blocks: 'Blöcke',
  goesOn: (kept: string) => `funktioniert für Aufgaben: ${kept}`,
  noEffect: 'gibt es in Amazon Connect, tut für eine Aufgabe aber nichts.',
  fails: 'gibt es in Amazon Connect, Aufgaben können es aber nicht verwenden.',
  unknown: (kept: string) => `gibt es in Amazon Connect, das nicht sagt, was eine Aufgabe dort tut: ${kept}`,
  keptOnly: 'es bleibt beim Import erhalten und wird noch nicht angeboten.',
  notOffered: (title: string, why: string) => `${title} wird hier nicht angeboten. ${why}`,
  added: (title: string) => `${title} hinzugefügt.`,
} satisfies Texts['palette'];
