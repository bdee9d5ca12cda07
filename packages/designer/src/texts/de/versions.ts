import type { Texts } from '../texts.ts';

export const versions = {
  earlierVersionsOf: (path: string) => `Frühere Versionen von ${path}`,
  whatIsKept:
    'Bei jedem Speichern wird eine aufgehoben, im Ordner .switchyard/versions. Die neuesten hundert bleiben und jede, die einen Namen bekommt.',
  close: 'Schließen',
  reading: 'Wird gelesen…',
  noneYet: 'Noch keine: den Flow einmal speichern.',
  version: (words: string) => `Version ${words}`,
  theVersion: (words: string) => `der Version ${words}`,
  onDiskNow: 'jetzt auf der Platte',
  name: 'Benennen',
  rename: 'Umbenennen',
  compare: 'Vergleichen',
  restore: 'Zurückholen',
  nameOfVersion: (moment: string) => `Name der Version von ${moment}`,
  placeholder: 'Vor dem Wechsel der Warteschlangen',
  cancel: 'Abbrechen',
  keepName: 'Namen behalten',
  ofMoment: (moment: string) => `von ${moment}`,
  bytes: (size: number) => `${size} B`,
  kilobytes: (size: number) => `${size} kB`,
  isNoFlow: (of: string) => `Die Version ${of} ist kein lesbarer Flow. Nichts wurde geändert.`,
  restoreVersion: (of: string) => `Die Version ${of} zurückholen`,
  isBack: (of: string) =>
    `Die Version ${of} ist zurück. Speichern, um sie zu behalten; Rückgängig führt zu dem, was vorher hier war.`,
} satisfies Texts['versions'];
