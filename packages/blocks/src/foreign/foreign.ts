/**
 * Action Types of the Flow language that are not among the 19 task blocks (flow-language §5). They are known by name
 * so that a real flow opens, draws and round-trips whole; nobody can place one here.
 */
import type { ActionMark, BlockDefinition, CheckedBlock, Finding } from '../block.ts';
import { checkOneHook } from '../eventHooks.ts';
import { agent, attributes, choice, type Fields, flow, queue, text, wholeNumber } from '../fields.ts';
import { isObject } from '../flow/json.ts';

/** What a task contact does at such a block, by the channel table. */
export type ForeignEffect =
  /** Supported for tasks, but not modelled here: the run goes on by the success branch and says so. */
  | 'goesOn'
  /** No effect on a task: takes the success branch. */
  | 'noEffect'
  /** Not supported for tasks: takes the error branch. */
  | 'fails'
  /** Ends the flow, as *Return* ends a module. */
  | 'ends'
  /** The channel table does not list it: a run stops here, nothing is guessed. */
  | 'unknown';

export interface ForeignBlock {
  readonly type: string;
  readonly title: string;
  readonly effect: ForeignEffect;
  readonly mark?: ActionMark;
  /** Why a task flow may not have it at all, where that is more than a warning. */
  readonly refused?: string;
  /** Whether the service refuses every branch for an error on it. */
  readonly neverFails?: boolean;
  /** The errors the service asks for, where they are known. */
  readonly errors?: readonly string[];
  /** Whether nothing need come after it; the service asks every other block that does not end a flow for `NextAction`. */
  readonly mayEnd?: boolean;
  /** The parameters that are known; every other is kept as it is. */
  readonly parameters?: Fields;
  readonly exclusive?: BlockDefinition['exclusive'];
  /** What is wrong with it beyond that, as far as the reference tells. */
  readonly check?: (block: CheckedBlock) => readonly Finding[];
}

function foreign(effect: ForeignEffect, rows: readonly (readonly [type: string, title: string])[]): ForeignBlock[] {
  return rows.map(([type, title]) => ({ type, title, effect }));
}

/** Event hooks that other blocks set. A file may have only the configuration of one, and no flow for it yet. */
function hook(effect: ForeignEffect, title: string, ...hooks: string[]): ForeignBlock[] {
  const known = { type: 'UpdateContactEventHooks', title, effect, errors: ['NoMatchingError'], check: checkOneHook };
  return ['EventHooks', 'EventHooksConfiguration'].flatMap((holder) =>
    hooks.map((name) => {
      const parameters = { [name]: flow('Flow', { required: true, path: ['EventHooks', name] }) };
      return { ...known, mark: { path: [holder, name] }, parameters };
    }),
  );
}

/** flow-language §1.11. */
const MOST_TAGS = 6;

function checkTags({ stored }: CheckedBlock): readonly Finding[] {
  const tags = isObject(stored) && isObject(stored['Tags']) ? Object.keys(stored['Tags']) : [];
  if (tags.length <= MOST_TAGS) return [];
  const message = `Too many tags: ${tags.length}, expected at most ${MOST_TAGS}. Set the others with a second block.`;
  return [{ severity: 'error', field: 'Tags', message, service: 'More than 6 tags in Parameters.Tags' }];
}

/** flow-language §2.18. */
const DELAY = { required: true, min: '1', max: '259200', unit: 'seconds' } as const;

export const foreignBlocks: readonly ForeignBlock[] = [
  ...foreign('noEffect', [
    ['MessageParticipant', 'Play prompt'],
    ['UpdateContactTextToSpeechVoice', 'Set voice'],
  ]),
  ...foreign('fails', [
    ['GetParticipantInput', 'Get customer input'],
    ['ConnectParticipantWithLexBot', 'Get customer input (Lex)'],
    ['ShowView', 'Show view'],
    ['TransferParticipantToThirdParty', 'Transfer to phone number'],
    ['AuthenticateParticipant', 'Authenticate customer'],
    ['TransferContactToAgent', 'Transfer to agent (beta)'],
    ['CompleteOutboundCall', 'Call phone number'],
    ['UpdateContactCallbackNumber', 'Set callback number'],
    ['UpdateContactRecordingBehavior', 'Set recording and analytics behavior'],
    ['UpdateContactMediaStreamingBehavior', 'Start / stop media streaming'],
    ['UpdatePreviousContactParticipantState', 'Hold customer or agent'],
    ['CreateWisdomSession', 'Connect assistant'],
    ['CreatePersistentContactAssociation', 'Create persistent contact association'],
    ['CheckOutboundCallStatus', 'Check call progress'],
    ['CheckVoiceId', 'Check Voice ID'],
    ['StartVoiceIdStream', 'Set Voice ID'],
  ]),
  { type: 'MessageParticipantIteratively', title: 'Loop prompts', effect: 'fails', mayEnd: true },
  {
    type: 'CreateCallbackContact',
    title: 'Transfer to callback queue',
    effect: 'fails',
    // Assumed: nothing says what a task does here (flow-language §2.18).
    refused: 'Only a caller can be called back; a task has no phone number.',
    errors: ['NoMatchingError'],
    parameters: {
      InitialCallDelaySeconds: wholeNumber('Delay before the first call', DELAY),
      RetryDelaySeconds: wholeNumber('Delay between calls', DELAY),
      MaximumConnectionAttempts: wholeNumber('Calls at most', { required: true, min: '1' }),
      QueueId: queue('Queue'),
      AgentId: agent('Agent'),
      ContactFlowId: flow('Flow'),
    },
    exclusive: [{ fields: ['QueueId', 'AgentId'], required: false }],
  },
  ...foreign('goesOn', [
    ['UpdateContactRecordingAndAnalyticsBehavior', 'Set recording, analytics and processing behavior'],
  ]),
  {
    type: 'UpdateFlowLoggingBehavior',
    title: 'Set logging behavior',
    effect: 'goesOn',
    neverFails: true,
    parameters: {
      FlowLoggingBehavior: choice('Logging', {
        required: true,
        options: [
          { value: 'Enabled', label: 'Enabled' },
          { value: 'Disabled', label: 'Disabled' },
        ],
      }),
    },
  },
  ...foreign('goesOn', [
    ['UpdateRoutingCriteria', 'Set routing criteria'],
    ['UpdateContactRoutingCriteria', 'Set routing criteria'],
    ['UntagContact', 'Contact tags'],
    ['ResumeContact', 'Resume contact'],
    ['CreateCase', 'Cases'],
    ['GetCase', 'Cases'],
    ['UpdateCase', 'Cases'],
    ['GetCustomerProfile', 'Customer profiles'],
    ['CreateCustomerProfile', 'Customer profiles'],
    ['UpdateCustomerProfile', 'Customer profiles'],
    ['AssociateContactToCustomerProfile', 'Customer profiles'],
    ['GetCustomerProfileObject', 'Customer profiles'],
    ['GetCalculatedAttributesForCustomerProfile', 'Customer profiles'],
  ]),
  {
    type: 'TagContact',
    title: 'Contact tags',
    effect: 'goesOn',
    parameters: { Tags: attributes('Tags') },
    check: checkTags,
  },
  {
    type: 'InvokeFlowModule',
    title: 'Invoke module',
    effect: 'goesOn',
    parameters: { FlowModuleId: text('Module', { required: true }) },
  },
  ...foreign('ends', [['EndFlowModuleExecution', 'Return (from module)']]),
  ...foreign('unknown', [
    ['UpdateContactMediaProcessing', 'Set message processing'],
    ['EvaluateDataTableValues', 'Data table'],
    ['ListDataTableValues', 'Data table'],
    ['UpsertDataTableValues', 'Data table'],
    ['RenderMessageTemplate', 'Render message template'],
    ['CreateContact', 'Create contact'],
    ['StartOutboundChatContact', 'Send message'],
    ['StartOutboundEmailContact', 'Send message (e-mail)'],
    ['LoadContactContent', 'Get stored content'],
    ['GetOutboundCommunicationStatus', 'Check outbound communication'],
  ]),
  ...hook('goesOn', 'Set whisper flow', 'AgentWhisper', 'CustomerWhisper'),
  ...hook('fails', 'Set hold flow', 'AgentHold', 'CustomerHold'),
  ...hook('goesOn', 'Set event flow', 'DefaultAgentUI', 'DisconnectAgentUI', 'PauseContact', 'ResumeContact'),
];

/**
 * Names that look like Types and that the service refuses, with the Type their author probably meant
 * (flow-language §5, last paragraph; §6.2 for the old console's names).
 */
export const MISTAKEN_TYPES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  PlayPrompt: 'MessageParticipant',
  Disconnect: 'DisconnectParticipant',
  EndFlow: 'EndFlowExecution',
  GetUserInput: 'GetParticipantInput',
  StoreUserInput: 'GetParticipantInput',
  TransferToAgent: 'TransferContactToAgent',
  TransferToQueue: 'TransferContactToQueue',
  TransferToPhoneNumber: 'TransferParticipantToThirdParty',
  TransferContactToFlow: 'TransferToFlow',
  CheckStaffing: 'CheckMetricData',
  CheckQueueStatus: 'CheckMetricData',
  GetQueueMetrics: 'GetMetricData',
  CheckAttribute: 'Compare',
  Distribute: 'DistributeByPercentage',
  SetContactAttributes: 'UpdateContactAttributes',
  SetCallbackNumber: 'UpdateContactCallbackNumber',
  SetWorkingQueue: 'UpdateContactTargetQueue',
  SetVoice: 'UpdateContactTextToSpeechVoice',
  SetLoggingBehavior: 'UpdateFlowLoggingBehavior',
  StartMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  UnTagContact: 'UntagContact',
});
