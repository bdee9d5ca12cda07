import { defineBlock, flowTypes, inform, warn } from '../../block.ts';

const DISCONNECTS = 'In an inbound flow it acts as Disconnect: the task ends.';
const ENDS_TRANSFER =
  'Here it ends the transfer, and with it a task that waits in no queue. Transfer it or disconnect it.';

/** flow-language §2.9. */
export const endFlow = defineBlock({
  id: 'end-flow',
  title: 'End flow / Resume',
  category: 'transfer',
  icon: 'circle-stop',
  description: 'Ends this flow but leaves the task where it is, such as waiting in its queue.',
  searchWords: ['resume', 'stop', 'finish', 'return', 'stay in queue', 'terminate', 'done'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/end-flow-resume.html',
  actions: [{ type: 'EndFlowExecution' }],
  parameters: {},
  branches: [],
  flowTypes: flowTypes({
    CONTACT_FLOW: inform(DISCONNECTS),
    QUEUE_TRANSFER: warn(ENDS_TRANSFER),
    AGENT_TRANSFER: warn(ENDS_TRANSFER),
  }),
  limits: [
    'In a customer queue flow the task goes on waiting, and the flow does not start again.',
    'In an agent whisper flow the agent gets the task.',
  ],
  summary: () => 'Ends this flow',
});
