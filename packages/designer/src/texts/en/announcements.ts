import { count } from './words.ts';

export const announcements = {
  noProblems: 'No problems',
  undone: 'Undone',
  doneAgain: 'Done again',
  moved: (what: string) => `Moved ${what}`,
  renamed: (from: string, to: string) => `Renamed ${from} to ${to}`,
  added: (what: string) => `Added ${what}`,
  removed: (what: string) => `Removed ${what}`,
  afterBranch: (branch: string) => `after ${branch}`,
  disconnected: (branch: string) => `Disconnected ${branch}`,
  connected: (branch: string, target: string) => `Connected ${branch} to ${target}`,
  blocks: (number: number) => count(number, { one: 'block', other: 'blocks' }),
};
