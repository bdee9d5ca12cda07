import { getAt } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { NO_OFFER, offerSafe, offerSuggestion, type Offer } from './offer.ts';
import { quote } from './words.ts';

/**
 * Writes `NextAction` as the console does: where the branch leads that it repeats (flow-language §1.4.3). No run takes
 * it, but for a result that has no branch of its own and no *no match* beside it (flow-language §1.4.2).
 */
export function offerMirror(block: PlacedBlock): Offer {
  const mirrored = block.branches.find(({ name }) => name === block.definition?.mirrors);
  if (!mirrored?.stored || mirrored.target === undefined) return NO_OFFER;
  const title = `Lead "NextAction" to ${quote(mirrored.target)}`;
  const edit = { set: `${block.pointer}/Transitions/NextAction`, value: mirrored.target };
  return mayTakeNext(block) ? offerSuggestion(title, edit) : offerSafe(title, edit);
}

/** Whether a run could fall back to `NextAction` of a block that repeats a branch in it. */
export function mayTakeNext({ branches, definition }: PlacedBlock): boolean {
  const isThere = (name: string): boolean => branches.some((branch) => branch.name === name && branch.stored);
  return (definition?.branches ?? []).some(
    ({ name, stored, neverTaken }) =>
      neverTaken === undefined &&
      !isThere(name) &&
      (stored.as === 'Condition' || (stored.as === 'Error' && stored.errorType === 'NoMatchingCondition')),
  );
}

/** Where `NextAction` of an action leads, as the file says it. */
export function nextOf(action: unknown): string | undefined {
  const next = getAt(action, ['Transitions', 'NextAction']);
  return typeof next === 'string' && next !== '' ? next : undefined;
}
