import type { BlockNames } from './blockNames.ts';
import type { Pairs } from './pairs.ts';

/** What every comparison needs to know: which block is which, and what they are called. */
export interface Context {
  readonly pairs: Pairs;
  readonly names: BlockNames;
}
