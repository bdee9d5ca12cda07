/** How rules offer to mend what they tell: spread into a finding, or nothing where there is nothing to offer. */
import type { Fix, FlowEdit } from '../problem.ts';
import { getAt, isObject, pointerTo } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { quote } from './words.ts';

export interface Offer {
  readonly fix?: Fix;
}

export const NO_OFFER: Offer = {};

/** A repair after which every run is what it was. */
export function offerSafe(title: string, ...edits: readonly FlowEdit[]): Offer {
  return { fix: { title, kind: 'safe', edits } };
}

/** A repair that a person should look at first, for a run may be another afterwards. */
export function offerSuggestion(title: string, ...edits: readonly FlowEdit[]): Offer {
  return { fix: { title, kind: 'suggestion', edits } };
}

/** The word that was probably meant in the place of the one that is there. */
export function offerWord(pointer: string, meant: string | undefined): Offer {
  return meant === undefined ? NO_OFFER : offerSuggestion(`Change to ${quote(meant)}`, { set: pointer, value: meant });
}

/** The name that was probably meant for a member, where no other member has it. */
export function offerName(holder: unknown, pointer: string, meant: string | undefined): Offer {
  if (meant === undefined || getAt(holder, [meant]) !== undefined) return NO_OFFER;
  return offerSuggestion(`Rename to ${quote(meant)}`, { rename: pointer, to: meant });
}

/**
 * A way out under `Errors` or `Conditions`, put after those that are there. Nothing where the block has no transitions
 * to put it into.
 */
export function entryAfter(
  block: PlacedBlock,
  action: unknown,
  list: 'Errors' | 'Conditions',
  entry:
    | { NextAction: string; ErrorType: string }
    | { NextAction: string; Condition: { Operator: string; Operands: string[] } },
): FlowEdit | undefined {
  const found = getAt(action, ['Transitions', list]);
  const pointer = block.pointer + pointerTo(['Transitions', list]);
  if (Array.isArray(found)) return { insert: `${pointer}/-`, value: entry };
  if (found !== undefined || !isObject(getAt(action, ['Transitions']))) return undefined;
  return { set: pointer, value: [entry] };
}
