import { defineBehavior } from '../../block.ts';
import { enterHook, resumeHook } from '../../eventHooks.ts';
import { setDisconnectFlow } from './block.ts';

export const behavior = defineBehavior(setDisconnectFlow, {
  enter: (_contact, { CustomerRemaining }) => enterHook(CustomerRemaining),
  resume: (_contact, _parameters, answer) => resumeHook('CustomerRemaining', answer, 'CONTACT_FLOW'),
});
