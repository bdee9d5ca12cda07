import { flow } from '../../fields.ts';
import {
  type CheckedBlock,
  defineBlock,
  error,
  type Finding,
  flowTypes,
  refuseOffering,
  success,
} from '../../block.ts';
import { checkOneHook } from '../../eventHooks.ts';
import { getAt, isObject } from '../../flow/json.ts';
import { describeResource } from '../../words.ts';

const NOT_HERE =
  'Amazon Connect does not offer Set customer queue flow here, though its language reference allows it everywhere.';

/** flow-language §2.14. */
export const setCustomerQueueFlow = defineBlock({
  id: 'set-customer-queue-flow',
  title: 'Set customer queue flow',
  category: 'set',
  icon: 'workflow',
  description: 'Chooses the flow that runs while the task waits in a queue.',
  searchWords: ['queue flow', 'event hook', 'waiting', 'while in queue', 'customer queue', 'hook'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/set-customer-queue-flow.html',
  actions: [{ type: 'UpdateContactEventHooks' }],
  parameters: {
    CustomerQueue: flow('Customer queue flow', {
      required: true,
      path: ['EventHooks', 'CustomerQueue'],
      help: 'A published flow of type Customer queue flow.',
      initial: '',
    }),
  },
  kept: ['EventHooksConfiguration'],
  branches: [success(), error()],
  flowTypes: flowTypes({ CUSTOMER_QUEUE: refuseOffering(NOT_HERE), AGENT_WHISPER: refuseOffering(NOT_HERE) }),
  channel: { task: true, remark: 'The default customer queue flow fails for tasks, so set one before queueing.' },
  limits: ['It counts from the next time the task enters a queue.'],
  check: (block) => [...checkHasHook(block), ...checkOneHook(block)],
  summary: ({ CustomerQueue }) => `Queue flow: ${describeResource(CustomerQueue)}`,
});

// helpers

/** Without a hook, an action is taken for this block, and might be any other that sets one. */
function checkHasHook({ stored }: CheckedBlock): readonly Finding[] {
  const hooks = getAt(stored, ['EventHooks']);
  if (hooks !== undefined && (!isObject(hooks) || Object.keys(hooks).length > 0)) return [];
  const message = 'Missing event hook, expected one such as "CustomerQueue" with the id or ARN of a flow.';
  return [{ severity: 'error', field: 'CustomerQueue', message }];
}
