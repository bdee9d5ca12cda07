import { defineBehavior } from '../../block.ts';
import { enterHook, resumeHook } from '../../eventHooks.ts';
import { setCustomerQueueFlow } from './block.ts';

export const behavior = defineBehavior(setCustomerQueueFlow, {
  enter: (_contact, { CustomerQueue }) => enterHook(CustomerQueue),
  resume: (_contact, _parameters, answer) => resumeHook('CustomerQueue', answer, 'CUSTOMER_QUEUE'),
});
