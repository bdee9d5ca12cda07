import type { Texts } from '../texts.ts';

export const json = {
  wholeFlow: 'Der ganze Flow',
  theBlock: (name: string) => `Der Block ${name}`,
  selectedBlock: 'Der ausgewählte Block',
  whatIsShown: 'Was als JSON gezeigt wird',
  jsonOf: (name: string) => `JSON von ${name}`,
  jsonOfFlow: 'JSON des Flows',
  loadingEditor: 'Der Editor wird geladen…',
  notTaken: (place: string, message: string) =>
    `Nicht übernommen: ${place}: ${message} Die Arbeitsfläche zeigt den Flow, wie er zuletzt lesbar war.`,
  howToLeave: 'Tab rückt ein. Zum Verlassen des Editors Escape drücken, dann Tab.',
  inStep: 'Im Einklang mit der Arbeitsfläche.',
  changedElsewhere:
    'Der Flow wurde inzwischen anderswo geändert. Sobald dieser Text lesbar ist, tritt er an die Stelle dieser Änderungen.',
  discardText: 'Diesen Text verwerfen',
  expectedAction:
    'Eine Aktion wird erwartet: ein JSON-Objekt mit "Identifier", "Type", "Parameters" und "Transitions".',
  expectedActions: (number: number) =>
    `Eine Liste von ${number} Aktionen wird erwartet, so wie dieser Block gespeichert ist.`,
  missingIdentifier: '"Identifier" fehlt: der Text wird erwartet, unter dem dieser Block bekannt ist.',
  identifierRefused: (identifier: string, why: string) =>
    `Der Identifier „${identifier}“ kann nicht verwendet werden. ${why}`,
  lineColumn: (line: number, column: number) => `Zeile ${line}, Spalte ${column}`,
  unexpectedProto: '"__proto__" ist hier unerwartet: kein Mitglied kann so heißen.',
} satisfies Texts['json'];
