import type { Texts } from '../texts.ts';

export const problems = {
  sameCheck: 'Dieselbe Prüfung auf der Befehlszeile:',
  copy: 'Kopieren',
  theCommand: '(den Befehl)',
  fix: 'Beheben:',
  changesNothing: 'Ändert nichts daran, was eine Aufgabe tut.',
  mayChange: 'Kann ändern, was eine Aufgabe tut; Rückgängig nimmt es zurück.',
  fixed: (title: string) => `Behoben: ${title}.`,
  doesNotApply: 'Der Flow hat sich geändert; diese Behebung passt nicht mehr.',
  errors: 'Fehler',
  warnings: 'Warnungen',
  notes: 'Hinweise',
  wouldBeAccepted: 'Der Dienst würde diesen Flow annehmen, soweit sich das ohne ihn sagen lässt.',
  noProblems: 'Keine Probleme',
  theFlow: 'Der Flow',
  about: (rule: string) => `Über ${rule}`,
  whatTheRuleIs: 'Worum es bei dieser Regel geht',
  pageNotLoaded: (rule: string) =>
    `# ${rule}\n\nDie Seite kann nicht geladen werden: der Server antwortet nicht. \`switchyard explain\` hat sie.`,
  copyCommand: 'Den Befehl für diese Prüfung kopieren',
  saveFirst: 'Zuerst speichern: geprüft wird die Datei.',
  runItInFolder: 'Im Ordner der Flows ausführen.',
  copied: (hint: string) => `Kopiert. ${hint}`,
  keptByBrowser: (line: string) => `Der Browser gibt seine Zwischenablage nicht her. Der Befehl ist: ${line}`,
} satisfies Texts['problems'];
