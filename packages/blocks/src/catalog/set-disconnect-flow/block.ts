import { flow } from '../../fields.ts';
import { defineBlock, error, flowTypes, success } from '../../block.ts';
import { checkOneHook } from '../../eventHooks.ts';
import { describeResource } from '../../words.ts';

/** flow-language §2.15. */
export const setDisconnectFlow = defineBlock({
  id: 'set-disconnect-flow',
  title: 'Set disconnect flow',
  category: 'set',
  icon: 'log-out',
  description: 'Chooses the flow that runs after the task has ended.',
  searchWords: ['disconnect flow', 'event hook', 'after', 'end', 'expire', 'requeue', 'survey', 'hook'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/set-disconnect-flow.html',
  actions: [{ type: 'UpdateContactEventHooks', mark: { path: ['EventHooks', 'CustomerRemaining'] } }],
  parameters: {
    CustomerRemaining: flow('Disconnect flow', {
      required: true,
      path: ['EventHooks', 'CustomerRemaining'],
      help: 'A published inbound flow.',
      initial: '',
    }),
  },
  kept: ['EventHooksConfiguration'],
  branches: [success(), error()],
  flowTypes: flowTypes(),
  channel: {
    task: true,
    remark: 'Runs when the task is disconnected, completed, stopped or expires, on a new segment of the task.',
  },
  limits: ['It runs once for each end; at most 12 segments follow one another.'],
  check: checkOneHook,
  summary: ({ CustomerRemaining }) => `Disconnect flow: ${describeResource(CustomerRemaining)}`,
});
