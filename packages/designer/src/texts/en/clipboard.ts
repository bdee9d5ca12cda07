import { count } from './words.ts';

export const clipboard = {
  nothingPastedTitle: 'Nothing was pasted',
  howToPaste:
    'Blocks are pasted from text in the Flow language: a flow, or some of its actions. Correct the text where it came from, then copy it again. The flow is as it was.',
  close: 'Close',
  notAllowed: (titles: string) => `Not allowed in flows of this type: ${titles}.`,
  copied: (what: string) => `Copied ${what}.`,
  cutDone: (what: string) => `Cut ${what}.`,
  nothingPasted: (why: string) => `Nothing was pasted. ${why}`,
  pasted: (what: string) => `Pasted ${what}.`,
  duplicated: (what: string) => `Duplicated ${what}.`,
  openBranches: (number: number) => `${count(number, { one: 'branch leads', other: 'branches lead' })} nowhere.`,
  keptByBrowser: 'The browser keeps its clipboard to itself: here they can be pasted, elsewhere not. Use the keys.',
  pressInstead: (keys: string) => `The browser keeps its clipboard to itself. Press ${keys} instead.`,
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  duplicate: 'Duplicate',
};
