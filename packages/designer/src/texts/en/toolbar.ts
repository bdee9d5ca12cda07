import { count } from './words.ts';

export const toolbar = {
  more: 'More',
  untitledFlow: 'Untitled flow',
  published: 'Published',
  saved: 'Saved',
  noChanges: 'No changes',
  saving: 'Saving…',
  notSavedYet: 'Not saved yet',
  unsavedChanges: 'Unsaved changes',
  allFlows: 'All flows',
  history: 'History',
  view: 'View',
  save: 'Save',
  download: 'Download',
  run: 'Run',
  checking: 'Checking…',
  noProblems: 'No problems',
  blocks: (number: number) => count(number, { one: 'block', other: 'blocks' }),
};
