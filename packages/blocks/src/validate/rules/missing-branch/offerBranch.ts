import type { Branch, PlacedBlock } from '../../../flow/viewFlow.ts';
import { nextOf } from '../../mirror.ts';
import { entryAfter, NO_OFFER, offerSafe, offerSuggestion, type Offer } from '../../offer.ts';
import { quote } from '../../words.ts';

/**
 * Adds a branch that leads where a run goes without it (flow-language §1.4.2); where it goes nowhere, to where the
 * block's other errors lead, else to where errors of the flow mostly lead, else on as if nothing had failed. Nothing
 * where there is no such place.
 */
export function offerBranch(
  { label, declared }: Branch,
  block: PlacedBlock,
  action: unknown,
  handler: () => string | undefined,
): Offer {
  const stored = declared?.stored;
  if (!stored || stored.as === 'NextAction') return NO_OFFER;
  // One that nobody knows may be this one, misspelt; then where it should lead is known better there.
  const kind = stored.as === 'Error' ? 'error' : 'condition';
  if (block.branches.some((branch) => branch.kind === kind && !branch.declared && !branch.authored)) return NO_OFFER;
  const fallback =
    stored.as === 'Condition'
      ? (byError('NoMatchingCondition', block) ?? nextOf(action))
      : stored.errorType === 'NoMatchingCondition'
        ? nextOf(action)
        : byError('NoMatchingError', block);
  const target =
    fallback ??
    anyError(block) ??
    (block.definition?.mirrors === undefined ? undefined : nextOf(action)) ??
    (stored.as === 'Error' ? (elsewhere(handler(), block) ?? nextOf(action)) : undefined);
  if (target === undefined || target === '') return NO_OFFER;
  const edit =
    stored.as === 'Error'
      ? entryAfter(block, action, 'Errors', { NextAction: target, ErrorType: stored.errorType })
      : entryAfter(block, action, 'Conditions', {
          NextAction: target,
          Condition: { Operator: stored.operator, Operands: [stored.operand] },
        });
  if (!edit) return NO_OFFER;
  const title = `Add the branch ${quote(label)}, to ${quote(target)}`;
  return target === fallback ? offerSafe(title, edit) : offerSuggestion(title, edit);
}

// helpers

/** Where an error leads: empty when it is there and leads nowhere, undefined when it is not there. */
function byError(errorType: string, { branches }: PlacedBlock): string | undefined {
  const found = branches.find((branch) => branch.stored && branch.kind === 'error' && branch.errorType === errorType);
  return found && (found.target ?? '');
}

/** Whatever fails may not be tried again at once. */
function elsewhere(handler: string | undefined, { id }: PlacedBlock): string | undefined {
  return handler === id ? undefined : handler;
}

function anyError({ branches }: PlacedBlock): string | undefined {
  return branches.find(({ stored, kind, target }) => stored && kind === 'error' && target !== undefined)?.target;
}
