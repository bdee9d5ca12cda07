import type { ActionForm } from '../../../block.ts';
import { fieldPath } from '../../../fields.ts';
import { getAt } from '../../../flow/json.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { NO_OFFER, offerSuggestion, type Offer } from '../../offer.ts';
import { isSet } from '../../parameters.ts';
import type { RuleContext } from '../../rule.ts';
import { workingQueueEdits } from '../../offerWorkingQueue.ts';

/**
 * The Type a block is written as in a flow of this type (flow-language §2.18). What the other Type may not say moves
 * where it may be said; where the other Type wants more than is there, nothing is offered.
 */
export function offerType(block: PlacedBlock, right: ActionForm, context: RuleContext): Offer {
  const { definition } = block;
  if (!definition) return NO_OFFER;
  const said = Object.entries(definition.parameters)
    .filter(([name, field]) => isSet(getAt(context.actionOf(block), ['Parameters', ...fieldPath(name, field)])))
    .map(([name]) => name);
  const stores = (name: string): boolean => right.fields?.includes(name) ?? true;
  const edit = { set: `${block.pointer}/Type`, value: right.type };
  const title = `Change to "${right.type}"`;
  const asked = definition.exclusive.filter(({ required, fields }) => required && fields.every(stores));
  if (asked.some(({ fields }) => fields.filter((name) => said.includes(name)).length !== 1)) return NO_OFFER;
  const [only, more] = said.filter((name) => !stores(name));
  if (only === undefined) return offerSuggestion(title, edit);
  const lifted = more === undefined ? workingQueueEdits(block, only, context) : undefined;
  return lifted
    ? offerSuggestion(`${title}, with the queue in a Set working queue block before it`, edit, ...lifted)
    : NO_OFFER;
}
