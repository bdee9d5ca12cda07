import { defineBlock, flowTypes, refuseOffering } from '../../block.ts';

const NOT_HERE =
  'Amazon Connect does not offer Disconnect in agent whisper flows, though its language reference allows it everywhere.';

/** flow-language §2.7. */
export const disconnect = defineBlock({
  id: 'disconnect',
  title: 'Disconnect / hang up',
  category: 'transfer',
  icon: 'circle-x',
  description: 'Ends the task.',
  searchWords: ['hang up', 'end', 'stop', 'finish', 'close', 'terminate', 'complete', 'drop'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/disconnect-hang-up.html',
  actions: [{ type: 'DisconnectParticipant' }],
  parameters: {},
  branches: [],
  flowTypes: flowTypes({ AGENT_WHISPER: refuseOffering(NOT_HERE) }),
  channel: { task: true, remark: 'Ends the task even though no participant is on it.' },
  limits: ['A disconnect flow set before runs afterwards, on a new segment of the task.'],
  summary: () => 'Ends the task',
});
