/**
 * The flow document: the Amazon Connect Flow language, and nothing beside it (flow-language §1.1–§1.4).
 *
 * A flow in memory *is* the JSON that stands in the file. Nothing is translated on the way in, so nothing can be
 * lost on the way out; what a person sees as blocks and branches is a view over it (`viewFlow.ts`). Every member is
 * therefore optional and untrusted here: readers ask, they do not assume.
 */

/** Any JSON value, as parsed. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The members of a flow file the product gives a meaning to; any other member is kept as it is. */
export interface FlowJson {
  Version?: string;
  StartAction?: string;
  Metadata?: FlowMetadata;
  Actions?: ActionJson[];
  /** Present in flow modules only. */
  Settings?: JsonObject;
}

/** One action: what the file stores for a block (flow-language §1.3). */
export interface ActionJson {
  Identifier?: string;
  Type?: string;
  Parameters?: JsonObject;
  Transitions?: TransitionsJson;
}

/** Where an action leads (flow-language §1.4). An absent array means the same as an empty one. */
export interface TransitionsJson {
  NextAction?: string;
  Errors?: ErrorTransitionJson[];
  Conditions?: ConditionTransitionJson[];
}

export interface ErrorTransitionJson {
  NextAction?: string;
  ErrorType?: string;
}

export interface ConditionTransitionJson {
  NextAction?: string;
  Condition?: { Operator?: string; Operands?: Json[] };
}

/** Stored beside the flow and not executed by the service (flow-language §1.9). */
export interface FlowMetadata {
  entryPointPosition?: Position;
  ActionMetadata?: { [identifier: string]: ActionMetadata };
  name?: string;
  description?: string | null;
  type?: string;
  status?: string;
  Annotations?: Json[];
}

export interface ActionMetadata {
  position?: Position;
  isFriendlyName?: boolean;
  /** On the first of several actions that are one block: the identifiers of the others (flow-language §2.13). */
  children?: string[];
  isSplitModule?: boolean;
  [key: string]: unknown;
}

export interface Position {
  x: number;
  y: number;
}

/** The one version of the Flow language there is (flow-language §1.1). */
export const FLOW_VERSION = '2019-10-30';

/** The limits of the service on one flow (flow-language §1.2). */
export const FLOW_LIMITS = {
  /** More actions than this are refused. */
  actions: 250,
  /** The console exports no flow with more blocks than this. */
  exportedBlocks: 100,
  /** Characters of the `Content` string. */
  contentLength: 256_000,
  identifierLength: 50,
  conditionDepth: 5,
  subConditions: 50,
} as const;

/** A flow read from text: what it says, and how the text spelled it. */
export interface FlowDocument {
  readonly flow: FlowJson;
  /** The text it was read from; `writeFlow` keeps its spelling where nothing changed. Empty for a new flow. */
  readonly source: string;
}
