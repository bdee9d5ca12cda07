import { count } from './words.ts';
import type { Texts } from '../texts.ts';

export const announcements = {
  noProblems: 'Keine Probleme',
  undone: 'Rückgängig gemacht',
  doneAgain: 'Wiederholt',
  moved: (what: string) => `Verschoben: ${what}`,
  renamed: (from: string, to: string) => `Umbenannt: ${from} in ${to}`,
  added: (what: string) => `Hinzugefügt: ${what}`,
  removed: (what: string) => `Entfernt: ${what}`,
  afterBranch: (branch: string) => `nach ${branch}`,
  disconnected: (branch: string) => `Getrennt: ${branch}`,
  connected: (branch: string, target: string) => `Verbunden: ${branch} mit ${target}`,
  blocks: (number: number) => count(number, { one: 'Block', other: 'Blöcke' }),
} satisfies Texts['announcements'];
