/** Branches that are stored under `Errors` (flow-language §1.4.4). Their order says nothing, unless two have one name. */
import { onlyIn, rewired } from './branchChanges.ts';
import type { Context } from './context.ts';
import type { BranchChange, ValueChange } from './flowDiff.ts';
import { areDistinct, listOrder, memberChanges, oddChanges, targetKey } from './listChanges.ts';
import { keyOf } from './sameJson.ts';
import type { StoredBlock } from './storedFlow.ts';
import { entriesIn, pairEntries, readList, type Entry } from './transitionList.ts';

export interface ErrorDiff {
  readonly branches: readonly BranchChange[];
  readonly other: readonly ValueChange[];
  readonly layout: readonly ValueChange[];
}

export function errorChanges(before: StoredBlock, after: StoredBlock, context: Context): ErrorDiff {
  const lists = { before: readList(before, 'Errors'), after: readList(after, 'Errors') };
  const leadsTo = targetKey(context);
  const { both, onlyBefore, onlyAfter } = pairEntries(entriesIn(lists.before), entriesIn(lists.after), [
    () => (entry, side) => `${entry.content}\n${leadsTo(entry, side)}`,
    () => errorType,
  ]);
  const pointer = `${after.block.pointer}/Transitions/Errors`;
  const order = listOrder(lists, both, context);
  const reordered = order ? [{ label: 'Order of error branches', pointer, ...order }] : [];
  const isLayout = areDistinct(lists.before, errorType) && areDistinct(lists.after, errorType);
  return {
    branches: [
      ...both.flatMap((pair) => rewired(pair, context)),
      ...onlyBefore.map((entry) => onlyIn('before', entry, context)),
      ...onlyAfter.map((entry) => onlyIn('after', entry, context)),
    ],
    other: [
      ...both.flatMap((pair) => memberChanges(pair, 'ErrorType')),
      ...oddChanges(lists, pointer, 'Errors'),
      ...(isLayout ? [] : reordered),
    ],
    layout: isLayout ? reordered : [],
  };
}

// helpers

function errorType({ stored }: Entry): string {
  return keyOf(stored['ErrorType']);
}
