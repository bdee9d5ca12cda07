/** An event in words the service has (logs-and-tests §3), where there are any. */
import type { ObservedEvent, ObservedProperties, ObservedType, ScenarioAction } from '../scenarioData.ts';
import { dropped, guessed, ONLY_THOSE, SAYABLE, type Remark } from './said.ts';

export interface SaidEvent {
  /** Undefined where nothing near it can be said. */
  readonly event: ObservedEvent | undefined;
  /** What has to be checked in that moment, for the event itself cannot say it. */
  readonly checks: readonly ScenarioAction[];
  readonly remarks: readonly Remark[];
}

export function sayEvent(event: ObservedEvent): SaidEvent {
  const { Type, Properties = {} } = event;
  switch (Type) {
    case 'TestInitiated':
    case 'TestCompleted':
    case 'MessageReceived':
      return { event, checks: [], remarks: [] };
    case 'FlowActionStarted':
      return sayBlock(event);
    case 'TaskQueued':
      return sayQueue(Properties);
    case 'TaskEnded':
      return {
        event: { Type: 'TestCompleted' },
        checks: [],
        remarks: [
          guessed(
            'TaskEnded becomes TestCompleted',
            'The service has no event for the end of a contact; the test should be over with it.',
            'Type',
          ),
          ...withoutWords(Properties, 'Reason', 'Task'),
        ],
      };
    default:
      return { event: undefined, checks: [], remarks: [dropped(Type, WHY_NOT[Type] ?? '')] };
  }
}

// helpers

const WHY_NOT: Partial<Record<ObservedType, string>> = {
  BranchTaken: 'The service observes blocks that start, and not by which branch they are left.',
  OfferedToAgent: 'The service has no event for agents.',
  ClockReached: 'The service has no event for times.',
};

function sayBlock({ Properties = {}, ...event }: ObservedEvent): SaidEvent {
  const { ActionType = '', ActionParameters } = Properties;
  if (!SAYABLE.has(ActionType)) {
    return { event: undefined, checks: [], remarks: [dropped(`FlowActionStarted of ${ActionType}`, ONLY_THOSE)] };
  }
  return {
    event: { ...event, Properties: { ActionType, ...(ActionParameters ? { ActionParameters } : {}) } },
    checks: [],
    remarks: withoutWords(Properties, 'Block', 'Flow', 'Task'),
  };
}

/** The block that queues a task is about to run, and its queue is checked then. */
function sayQueue(properties: ObservedProperties): SaidEvent {
  const { Queue } = properties;
  const Namespace = Queue?.startsWith('arn:') ? '$.Queue.ARN' : '$.Queue.Name';
  return {
    event: { Type: 'FlowActionStarted', Properties: { ActionType: 'TransferContactToQueue' } },
    checks:
      Queue === undefined
        ? []
        : [{ Type: 'Assert', Parameters: { ActionType: 'Assert', Namespace, Operator: 'Equals', Operand: Queue } }],
    remarks: [
      guessed(
        'TaskQueued becomes FlowActionStarted of TransferContactToQueue',
        `The service sees the block start, and not whether the queue took the task.${Queue === undefined ? '' : ` Its queue is checked with ${Namespace}.`}`,
        'Type',
      ),
      ...withoutWords(properties, 'Task'),
    ],
  };
}

/** Properties of ours: without them, the event is met by more than was meant. */
function withoutWords(properties: ObservedProperties, ...names: readonly string[]): readonly Remark[] {
  return names
    .filter((name) => properties[name] !== undefined)
    .map((name) =>
      dropped(
        `${name} ${JSON.stringify(properties[name])}`,
        `The service has no ${name} here, so that more events may be taken for this one.`,
        'Properties',
        name,
      ),
    );
}
