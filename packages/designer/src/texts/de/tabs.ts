import type { Texts } from '../texts.ts';

export const tabs = {
  closeQuestion: (name: string) => `${name} schließen?`,
  theFlow: 'den Flow',
  notSavedYet:
    'Er hat Änderungen, die nicht gespeichert sind. Als Entwurf aufgehoben, sind sie beim nächsten Öffnen da.',
  cancel: 'Abbrechen',
  dropChanges: 'Änderungen verwerfen',
  keepAsDraft: 'Als Entwurf aufheben',
  andClose: (what: string) => `${what} und schließen`,
  save: 'Speichern',
  download: 'Herunterladen',
  listOfFlows: 'Liste der Flows',
  openFlows: 'Offene Flows',
  unsaved: '(ungespeichert)',
  neverSaved: 'Nie gespeichert',
  closeFlow: (name: string) => `${name} schließen`,
  nextFlow: 'Nächster offener Flow',
  previousFlow: 'Voriger offener Flow',
  closeThisFlow: 'Diesen Flow schließen',
  allFlows: 'Alle Flows',
} satisfies Texts['tabs'];
