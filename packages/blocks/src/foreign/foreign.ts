/**
 * Action Types of the Flow language that are not among the 19 task blocks (flow-language §5). They are known by name
 * so that a real flow opens, draws and round-trips whole; nobody can place one here.
 */
import type { ActionMark, CheckedBlock, Finding } from '../block.ts';
import { checkOneHook } from '../eventHooks.ts';

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
  /** What is wrong with it beyond that, as far as the reference tells. */
  readonly check?: (block: CheckedBlock) => readonly Finding[];
}

function foreign(effect: ForeignEffect, rows: readonly (readonly [type: string, title: string])[]): ForeignBlock[] {
  return rows.map(([type, title]) => ({ type, title, effect }));
}

/** Event hooks that other blocks set. A file may have only the configuration of one, and no flow for it yet. */
function hook(effect: ForeignEffect, title: string, ...hooks: string[]): ForeignBlock[] {
  const marks = ['EventHooks', 'EventHooksConfiguration'].flatMap((holder) => hooks.map((name) => [holder, name]));
  return marks.map((path) => ({ type: 'UpdateContactEventHooks', title, effect, mark: { path }, check: checkOneHook }));
}

export const foreignBlocks: readonly ForeignBlock[] = [
  ...foreign('noEffect', [
    ['MessageParticipant', 'Play prompt'],
    ['UpdateContactTextToSpeechVoice', 'Set voice'],
  ]),
  ...foreign('fails', [
    ['MessageParticipantIteratively', 'Loop prompts'],
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
  {
    type: 'CreateCallbackContact',
    title: 'Transfer to callback queue',
    effect: 'fails',
    // Assumed: nothing says what a task does here (flow-language §2.18).
    refused: 'Only a caller can be called back; a task has no phone number.',
  },
  ...foreign('goesOn', [
    ['UpdateContactRecordingAndAnalyticsBehavior', 'Set recording, analytics and processing behavior'],
  ]),
  { type: 'UpdateFlowLoggingBehavior', title: 'Set logging behavior', effect: 'goesOn', neverFails: true },
  ...foreign('goesOn', [
    ['UpdateRoutingCriteria', 'Set routing criteria'],
    ['UpdateContactRoutingCriteria', 'Set routing criteria'],
    ['TagContact', 'Contact tags'],
    ['UntagContact', 'Contact tags'],
    ['InvokeFlowModule', 'Invoke module'],
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
