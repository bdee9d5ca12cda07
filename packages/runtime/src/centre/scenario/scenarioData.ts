/**
 * A scenario: Amazon Connect's Testing language 2025-06-21 as it is (logs-and-tests §3), with what a task needs beside
 * it. Names the service has are spelled as the service spells them; ours are marked.
 */

export interface ScenarioData {
  /** What reports call it; its file unless said. Ours. */
  readonly Name?: string;
  readonly Description?: string;
  readonly Version: string;
  readonly Metadata?: unknown;
  readonly EntryPoint: EntryPoint;
  /** The instance file, from the folder of the scenario, or the instance itself. Ours. */
  readonly Instance?: unknown;
  /** Where there is no instance: the files of flows, by whatever other flows call them. Ours. */
  readonly Flows?: Readonly<Record<string, string>>;
  /** The seed of all chance; that of the instance unless said. Ours. */
  readonly Seed?: number;
  /** When the simulation begins; when the instance says unless said. Ours. */
  readonly Start?: string;
  readonly Observations: readonly Observation[];
}

/** `TASK` is ours: the members of StartTaskContact (task-contacts §1.2). */
export interface EntryPoint {
  readonly Type: 'TASK' | 'VOICE_CALL' | 'CHAT';
  /** Without an instance: the file of the flow. */
  readonly ContactFlowId?: string;
  readonly [member: string]: unknown;
}

export interface Observation {
  readonly Identifier: string;
  readonly Event: ObservedEvent;
  readonly Usage?: Usage;
  readonly Actions?: readonly ScenarioAction[];
  readonly Transitions?: { readonly NextObservations?: readonly string[] };
}

/** `NEVER` is ours: it fails the test when it happens while it is awaited. */
export interface Usage {
  readonly Type: 'EXACTLY' | 'ANY' | 'NEVER';
  /** With `EXACTLY`; once unless said. */
  readonly Times?: number;
}

/** From `BranchTaken` on they are ours. */
export type ObservedType =
  | 'TestInitiated'
  | 'TestCompleted'
  | 'MessageReceived'
  | 'FlowActionStarted'
  | 'BranchTaken'
  | 'TaskQueued'
  | 'OfferedToAgent'
  | 'TaskEnded'
  | 'ClockReached';

export interface ObservedEvent {
  readonly Identifier?: string;
  readonly Type: ObservedType;
  readonly Actor?: string;
  readonly Properties?: ObservedProperties;
}

export interface ObservedProperties {
  readonly ActionType?: string;
  readonly ActionParameters?: Readonly<Record<string, unknown>>;
  /** Ours, as all that follow: the block's identifier. */
  readonly Block?: string;
  /** Its name, or the label the designer shows. */
  readonly Branch?: string;
  /** The flow's name, id or ARN. */
  readonly Flow?: string;
  readonly Queue?: string;
  readonly Agent?: string;
  /** As in the contact record, such as `EXPIRED`. */
  readonly Reason?: string;
  /** Time since the beginning, such as `5 minutes`, or a moment in ISO 8601. */
  readonly At?: string;
  /** The name of the task it happens to, where there are several. */
  readonly Task?: string;
  readonly [member: string]: unknown;
}

export interface ScenarioAction {
  readonly Identifier?: string;
  readonly Type: 'Assert' | 'OverrideSystemBehavior' | 'TestControl' | 'SendInstruction';
  readonly Parameters: ActionParameters;
  readonly Transitions?: { readonly NextAction?: string };
}

export interface ActionParameters {
  readonly ActionType?: string;
  // Assert
  readonly Namespace?: string;
  readonly Operator?: AssertOperator;
  readonly Operand?: unknown;
  // OverrideSystemBehavior
  readonly Behavior?: Behavior;
  // TestControl
  readonly Command?: Command;
  // SendInstruction
  readonly Actor?: 'Customer' | 'Agent' | 'Clock';
  readonly Instruction?: Instruction;
}

export type AssertOperator =
  | 'Equals'
  | 'TextStartsWith'
  | 'TextEndsWith'
  | 'TextContains'
  | 'NumberGreaterThan'
  | 'NumberGreaterOrEqualTo'
  | 'NumberLessThan'
  | 'NumberLessOrEqualTo'
  | 'Exists';

export interface Behavior {
  readonly Type: 'FlowAction';
  readonly Properties: {
    readonly ActionType: string;
    readonly ActionParameters?: Readonly<Record<string, unknown>>;
    readonly Strategy: Strategy;
    /** Ours: it holds for as long as the test runs. */
    readonly Sticky?: boolean;
    /** Ours: how often it is used; once unless said. */
    readonly Times?: number;
  };
}

export type Strategy =
  | { readonly Type: 'SubstituteResource'; readonly SubstituteArn: string }
  | { readonly Type: 'MockResponse'; readonly Response: MockedResponse };

export interface MockedResponse {
  readonly Type: 'ExecutionResult' | 'Error';
  readonly ExecutionResult?: { readonly DelaySeconds?: number; readonly LoadedData?: unknown };
  readonly Error?: { readonly DelaySeconds?: number; readonly ErrorType?: string; readonly Message?: string };
}

export interface Command {
  readonly Type: 'EndTest' | 'LogData';
  /** With `LogData`: what to write down, by the label to write it under. */
  readonly Expressions?: Readonly<Record<string, string>>;
}

/** Those of agents and of the clock are ours. */
export interface Instruction {
  readonly Type:
    | 'DtmfInput'
    | 'TextUtterance'
    | 'Accept'
    | 'Decline'
    | 'Complete'
    | 'Close'
    | 'Transfer'
    | 'Pause'
    | 'Resume'
    | 'SetStatus'
    | 'Advance'
    | 'Until';
  readonly Properties?: {
    /** By user name, id or ARN; who was offered the task, or has it, unless said. */
    readonly Agent?: string;
    readonly QuickConnect?: string;
    readonly Status?: string;
    /** With `Advance`. */
    readonly By?: string;
    /** With `Until`: time since the beginning, or a moment. */
    readonly At?: string;
    readonly [member: string]: unknown;
  };
}
