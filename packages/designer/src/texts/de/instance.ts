import type { Texts } from '../texts.ts';

export const instance = {
  isNotJson: (path: string) => `${path} ist kein JSON.`,
  wrongAt: (place: string, message: string) => `, bei ${place}: ${message}`,
  itsTop: 'oberster Ebene',
  cannotBeUsed: ' kann nicht verwendet werden.',
  queue: 'Warteschlange',
  queues: 'Warteschlangen',
  agent: 'Agent',
  agents: 'Agenten',
  flow: 'Flow',
  flows: 'Flows',
  hours: 'Betriebszeiten',
  lambda: 'Lambda-Funktion',
  lambdas: 'Lambda-Funktionen',
  template: 'Aufgabenvorlage',
  templates: 'Aufgabenvorlagen',
} satisfies Texts['instance'];
