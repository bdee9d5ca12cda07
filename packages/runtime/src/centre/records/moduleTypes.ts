/**
 * `ContactFlowModuleType` of flow logs: the old designer's word for a block, not the Flow language's (logs-and-tests §1).
 * How sure each is: L seen in a log or in code that reads logs; E seen in exports of the old console only; G a guess.
 */

/** By the block's Type, unless its parameters decide. */
const MODULE_TYPES: Readonly<Record<string, string>> = {
  UpdateContactRoutingBehavior: 'UpdateRoutingPriority', // E
  Compare: 'CheckAttribute', // L
  CheckHoursOfOperation: 'CheckHoursOfOperation', // E
  CreateTask: 'CreateTask', // G
  DisconnectParticipant: 'Disconnect', // L
  DistributeByPercentage: 'DistributeByPercentage', // G
  EndFlowExecution: 'Resume', // L
  GetMetricData: 'GetMetricData', // E
  InvokeLambdaFunction: 'InvokeExternalResource', // L
  Loop: 'Loop', // L
  UpdateContactAttributes: 'SetAttributes', // L
  UpdateContactTargetQueue: 'SetQueue', // L, the official sample
  TransferToFlow: 'Transfer', // L
  TransferContactToQueue: 'Transfer', // L
  DequeueContactAndTransferToQueue: 'Transfer', // G
  Wait: 'Wait', // L
  UpdateContactData: 'SetContactData', // L
  UpdateFlowAttributes: 'SetFlowAttributes', // L
  UpdateFlowLoggingBehavior: 'SetLoggingBehavior', // L
  TagContact: 'TagContact', // L
  InvokeFlowModule: 'InvokeFlowModule', // L
  EndFlowModuleExecution: 'ReturnFromFlowModule', // L
  MessageParticipant: 'PlayPrompt', // E
};

/** Hooks that *Set customer queue flow*, *Set whisper flow* and *Set hold flow* set. */
const CONTACT_FLOW_HOOKS: ReadonlySet<string> = new Set([
  'CustomerQueue', // L
  'CustomerHold', // L
  'AgentHold', // L
  'CustomerWhisper', // L
  'AgentWhisper', // L
  'DefaultAgentUI', // L
]);

/** A Type nobody has seen in a log is told as it is. */
export function moduleTypeOf(type: string, parameters: Readonly<Record<string, unknown>>): string {
  switch (type) {
    case 'CheckMetricData':
      return isStaffing(parameters) ? 'CheckStaffing' : 'CheckQueueStatus'; // both E
    case 'UpdateContactEventHooks':
      // E: *Set disconnect flow*, and the event hooks besides it (G).
      return Object.keys(parameters).some((hook) => CONTACT_FLOW_HOOKS.has(hook)) ? 'SetContactFlow' : 'SetEventHook';
    default:
      return Object.hasOwn(MODULE_TYPES, type) ? (MODULE_TYPES[type] as string) : type;
  }
}

export function isStaffing({ MetricType }: Readonly<Record<string, unknown>>): boolean {
  return typeof MetricType === 'string' && MetricType.startsWith('NumberOfAgents');
}
