import { choices, duration } from '../../fields.ts';
import {
  type CheckedBlock,
  defineBlock,
  error,
  type Finding,
  flowTypes,
  neverTaken,
  ofReference,
  refuseOffering,
  result,
} from '../../block.ts';
import { describeDuration } from '../../words.ts';

const NOT_HERE = 'Amazon Connect offers Wait in inbound and customer queue flows only.';
const CHAT_ONLY = 'Only chats have a customer who can return, or a bot; a task always waits until the time is up.';

const EVENTS: readonly string[] = ['CustomerReturned', 'BotParticipantDisconnected'];

/** flow-language §2.19. */
export const wait = defineBlock({
  id: 'wait',
  title: 'Wait',
  category: 'logic',
  icon: 'hourglass',
  description: 'Holds the task for a length of time, then goes on.',
  searchWords: ['pause', 'delay', 'sleep', 'timer', 'time limit', 'timeout', 'hold'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/wait.html',
  actions: [{ type: 'Wait' }],
  parameters: {
    TimeLimitSeconds: duration('Wait for', {
      required: true,
      help: 'From 1 second to 7 days. A reference must give whole seconds.',
      min: '1',
      max: '604800',
      unit: 'seconds',
      aliases: ['TimeoutSeconds'],
      initial: '60',
    }),
    Events: choices('Events', {
      keptOnly: true,
      help: CHAT_ONLY,
      options: [
        { value: 'CustomerReturned', label: 'Customer returned' },
        { value: 'BotParticipantDisconnected', label: 'Bot participant disconnected' },
      ],
    }),
  },
  branches: [
    result('timeExpired', 'Time Expired', 'WaitCompleted'),
    neverTaken(result('customerReturned', 'Customer returned', 'CustomerReturned'), CHAT_ONLY),
    neverTaken(result('botDisconnected', 'Bot participant disconnected', 'BotParticipantDisconnected'), CHAT_ONLY),
    neverTaken(error('participantNotFound', 'Participant not found', 'ParticipantNotFound'), CHAT_ONLY),
    ofReference('TimeLimitSeconds', error()),
  ],
  mirrors: 'error',
  flowTypes: flowTypes({
    AGENT_WHISPER: refuseOffering(NOT_HERE),
    QUEUE_TRANSFER: refuseOffering(NOT_HERE),
    AGENT_TRANSFER: refuseOffering(NOT_HERE),
  }),
  channel: { task: true, remark: 'A task always leaves by Time Expired or Error.' },
  limits: ['At most 7 days; the task’s own expiry goes on meanwhile.'],
  check,
  summary: ({ TimeLimitSeconds }) => `Wait ${describeDuration(TimeLimitSeconds)}`,
});

// helpers

/** Every event that is listed has a branch, and every branch for an event is listed. */
function check({ parameters, conditions }: CheckedBlock): readonly Finding[] {
  const listed: readonly unknown[] = Array.isArray(parameters['Events']) ? parameters['Events'] : [];
  const unanswered = EVENTS.filter(
    (event) => listed.includes(event) && !conditions.some(({ operand }) => operand === event),
  );
  const unlisted = conditions.filter(({ operand }) => EVENTS.includes(operand) && !listed.includes(operand));
  return [
    ...unanswered.map((event): Finding => ({
      severity: 'error',
      field: 'Events',
      message: `The event ${event} is listed and has no branch. Take it off the list; a task never hears of it.`,
    })),
    ...unlisted.map(({ branch, operand }): Finding => ({
      severity: 'warning',
      branch,
      message: `The branch for ${operand} is there, and the event is not listed under Events. Remove the branch.`,
    })),
  ];
}
