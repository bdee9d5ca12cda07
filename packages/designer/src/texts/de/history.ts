import type { Texts } from '../texts.ts';

export const history = {
  history: 'Verlauf',
  undone: '(zurückgenommen)',
  saved: 'gespeichert',
  backAt: (label: string) => `Zurück bei: ${label}.`,
  at: (label: string) => `Bei: ${label}.`,
  everyChange: 'Jede Änderung steht hier und lässt sich zurücknehmen.',
  chooseAStep:
    'Einen Schritt wählen, um zu ihm zurück- oder vorzugehen. Eine neue Änderung tritt an die Stelle der zurückgenommenen.',
  asOpened: 'Wie geöffnet',
} satisfies Texts['history'];
