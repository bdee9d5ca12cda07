import type { Texts } from '../texts.ts';

export const merge = {
  mergeFromDisk: (path: string) => `${path} von der Platte zusammenführen`,
  allMine: 'Alle meine',
  allOnDisk: 'Alle von der Platte',
  mergeWith: (path: string) => `Zusammenführen mit ${path}`,
  onDiskSince: (summary: string) => `Auf der Platte seit dem Öffnen: ${summary}`,
  decideLater: 'Später entscheiden',
  merge: 'Zusammenführen',
  itWas: (words: string) => `Vorher: ${words}.`,
  mine: 'Meine',
  onDisk: 'Auf der Platte',
  nothingInTheWay: 'Nichts davon steht den eigenen Änderungen im Weg: beide bleiben.',
  chooseWhich: (what: string) => `${what}. Wählen, was gilt; alles andere von beiden bleibt.`,
  propertiesByBoth: (number: number) =>
    number === 1 ? 'Eine Eigenschaft wurde von beiden geändert' : `${number} Eigenschaften wurden von beiden geändert`,
} satisfies Texts['merge'];
