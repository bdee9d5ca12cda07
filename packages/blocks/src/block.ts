/**
 * What a block is. One folder of the catalog is one block: its definition answers every question the designer, the
 * schema, the validator and the runtime ask about it, so that no other place says `if this is a Wait block`.
 */
import type { Outcome } from './outcome.ts';
import type { Answer, QueueTarget } from './question.ts';
import type { Fields, ResolvedParameters } from './fields.ts';
import type { FlowType } from './flow/flowTypes.ts';

/** The groups of the palette, as the Amazon Connect designer has them, in their order and with their titles. */
export const BLOCK_CATEGORIES = [
  ['set', 'Set'],
  ['check', 'Check'],
  ['logic', 'Logic'],
  ['integrate', 'Integrate'],
  ['transfer', 'Transfer and end'],
] as const;

export type BlockCategory = (typeof BLOCK_CATEGORIES)[number][0];

/** The operators a condition may use (flow-language §1.5). */
export const CONDITION_OPERATORS = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
] as const;

/** Those, and one that is undocumented and accepted on *Compare* (flow-language §1.5). */
export const EVERY_OPERATOR: readonly string[] = [...CONDITION_OPERATORS, 'KeyExists'];

export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** How an action is known to be this block, where blocks share a Type. Exactly one block of a Type has no such mark. */
export interface ActionMark {
  readonly path: readonly string[];
  /** The value begins with this; without it, the path need only be present. */
  readonly startsWith?: string;
}

/** One action Type a block is stored as. Most blocks have exactly one. */
export interface ActionForm {
  readonly type: string;
  readonly mark?: ActionMark;
  /** The fields this Type stores; all of the block's when not given. */
  readonly fields?: readonly string[];
  /** Parameters the service knows on this Type alone and no field stands for; kept as they are. */
  readonly kept?: readonly string[];
  /** The flow types this Type is written in, for a block whose Type depends on the flow (flow-language §2.18). */
  readonly flowTypes?: readonly FlowType[];
}

/** One way out of a block, and the transition that stores it (flow-language §1.4). */
export interface BranchDefinition {
  /** Stable name, used by handles, traces and coverage. */
  readonly name: string;
  readonly label: string;
  readonly stored:
    | { readonly as: 'NextAction' }
    | { readonly as: 'Condition'; readonly operator: ConditionOperator; readonly operand: string }
    | { readonly as: 'Error'; readonly errorType: string };
  /** The service refuses the block without it. */
  readonly required: boolean;
  /** Shown only where a file has it; for a task it is never taken, and this says why. */
  readonly neverTaken?: string;
  /** Taken only where this field is a reference, and what it holds is wrong. */
  readonly ofReference?: string;
}

/** Conditions an author adds, each of them a branch named `condition-1`, `condition-2`… in order. */
export interface AuthoredConditions {
  readonly operators: readonly ConditionOperator[];
  readonly atLeast: number;
  /** Operands may be references (flow-language §1.5). */
  readonly dynamicOperands: boolean;
  /** What one condition is called in the form, such as "Condition" or "Percentage". */
  readonly noun: string;
  /** How the form edits them; `percentages` shows shares instead of thresholds (flow-language §2.8). */
  readonly editor: 'comparisons' | 'percentages' | 'ages';
  /**
   * What the branches of the conditions are called, in their order, where operators and operands as stored would not
   * tell people much; undefined where they do.
   */
  readonly labels?: (
    conditions: readonly Condition[],
    parameters: Readonly<Record<string, unknown>>,
  ) => readonly (string | undefined)[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Whether a block may stand in a flow type, and why not (flow-language §3.1). */
export type Permission =
  | { readonly verdict: 'allow' }
  /** Allowed, though the sources differ. */
  | { readonly verdict: 'warn'; readonly severity: 'warning' | 'info'; readonly reason: string }
  /** Not offered. A file that has it anyway is reported with this severity. */
  | { readonly verdict: 'refuse'; readonly severity: 'error' | 'warning'; readonly reason: string };

/** A condition as the summary and the behavior see it. */
export interface Condition {
  /** The branch taken when it is true. */
  readonly branch: string;
  readonly operator: string;
  readonly operand: string;
}

/** A placed block as its own `check` sees it; everything as the file has it. */
export interface CheckedBlock {
  readonly type: string;
  /** Undefined where the file does not say. */
  readonly flowType: FlowType | undefined;
  /** By field name; absent fields are absent. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The action's own `Parameters`, for what no field stands for. */
  readonly stored: unknown;
  readonly conditions: readonly Condition[];
}

/** What a block finds wrong with its own setting. */
export interface Finding {
  readonly severity: Severity;
  /** What was expected, and the next step; the validator puts the block's title before it. */
  readonly message: string;
  /** The field it is about, and the row of that field, where it is about the name of a row. */
  readonly field?: string;
  readonly key?: string;
  /** The branch it is about. */
  readonly branch?: string;
  /** What the service says to it, where that is known. */
  readonly service?: string;
  /** What the conditions would compare with, in their order, if it were as its author probably meant. */
  readonly operands?: readonly string[];
}

export interface BlockDefinition<P extends Fields = Fields> {
  /** The folder's name. */
  readonly id: string;
  /** As the Amazon Connect designer calls it. */
  readonly title: string;
  readonly category: BlockCategory;
  /** A lucide icon name. */
  readonly icon: string;
  /** One sentence, used by palette, docs and messages alike. */
  readonly description: string;
  readonly searchWords: readonly string[];
  /** The Amazon Connect administrator guide's page. */
  readonly help: string;
  readonly actions: readonly ActionForm[];
  readonly parameters: P;
  /**
   * Of each of these groups at most one field may be set; `required` asks for exactly one. A form that stores none of
   * them is not asked.
   */
  readonly exclusive: readonly { readonly fields: readonly string[]; readonly required: boolean }[];
  /** Parameters that people write and the service refuses, each with what to do instead. */
  readonly refused: Readonly<Record<string, string>>;
  /** Parameters the service knows and no field stands for; kept as they are. */
  readonly kept: readonly string[];
  /** In the order they are drawn; authored conditions come first. */
  readonly branches: readonly BranchDefinition[];
  readonly conditions: AuthoredConditions | undefined;
  /** The branch whose target `NextAction` repeats; undefined where `NextAction` is itself a branch, or forbidden. */
  readonly mirrors: string | undefined;
  readonly flowTypes: Readonly<Record<FlowType, Permission>>;
  /** What the block does for a task contact, where that differs from other channels (flow-language §3.2). */
  readonly channel: { readonly task: true; readonly remark?: string };
  /** Facts an author should know, one sentence each. */
  readonly limits: readonly string[];
  /** Rules of this block alone, beyond what fields, groups and branches already say. */
  readonly check: (block: CheckedBlock) => readonly Finding[];
  /** One line on the block: what it is set to do. Values are as stored. */
  readonly summary: (parameters: Readonly<Record<string, unknown>>, conditions: readonly Condition[]) => string;
}

type Optional = 'exclusive' | 'refused' | 'kept' | 'conditions' | 'mirrors' | 'limits' | 'channel' | 'check';

/** Defines a block; what it leaves out has a plain default. */
export function defineBlock<const P extends Fields>(
  block: Omit<BlockDefinition<P>, Optional> & Partial<Pick<BlockDefinition<P>, Optional>>,
): BlockDefinition<P> {
  return {
    exclusive: [],
    refused: {},
    kept: [],
    conditions: undefined,
    mirrors: undefined,
    limits: [],
    channel: { task: true },
    check: () => [],
    ...block,
  };
}

/** What a behavior may know of the contact. Parameters are given to it already resolved. */
export interface ContactView {
  /** Milliseconds since 1970-01-01T00:00Z, in virtual time. */
  readonly now: number;
  readonly contactId: string;
  readonly flowType: FlowType;
  readonly attributes: Readonly<Record<string, string>>;
  readonly flowAttributes: Readonly<Record<string, string>>;
  readonly workingQueue: QueueTarget | undefined;
  /** Whether it waits in a queue now. */
  readonly queued: boolean;
  /** How often this block's loop has gone round (flow-language §2.12). */
  readonly loopCount: number;
}

/** What a block does to a contact; pure. Its members are methods so that behaviors of all blocks fit in one record. */
export interface Behavior<P extends Fields = Fields> {
  enter(contact: ContactView, parameters: ResolvedParameters<P>, conditions: readonly Condition[]): Outcome;
  /** After `pause`, `ask`, or an `enqueue` the queue did not take. */
  resume?(
    contact: ContactView,
    parameters: ResolvedParameters<P>,
    answer: Answer,
    conditions: readonly Condition[],
  ): Outcome;
}

/** Says what a block does. Parameters arrive resolved and typed by the block's fields. */
export function defineBehavior<P extends Fields>(_block: BlockDefinition<P>, behavior: Behavior<P>): Behavior<P> {
  return behavior;
}

// Branches, in the words of the catalog

/** The way out when the block did its work. */
export function success(): BranchDefinition {
  return { name: 'success', label: 'Success', stored: { as: 'NextAction' }, required: true };
}

/** A way out for one fixed result of the block. */
export function result(name: string, label: string, operand: string, operator: ConditionOperator = 'Equals') {
  return { name, label, stored: { as: 'Condition', operator, operand }, required: true } satisfies BranchDefinition;
}

/** A way out that a file may have but a task never takes. */
export function neverTaken(branch: BranchDefinition, why: string): BranchDefinition {
  return { ...branch, required: false, neverTaken: why };
}

/** A way out that a fixed value of a field, if it is right, never leads to. */
export function ofReference(field: string, branch: BranchDefinition): BranchDefinition {
  return { ...branch, ofReference: field };
}

/** The way out when the block failed, or when no condition was true: both are stored under `Errors`. */
export function error(name = 'error', label = 'Error', errorType = 'NoMatchingError'): BranchDefinition {
  return { name, label, stored: { as: 'Error', errorType }, required: true };
}

export function optional(branch: BranchDefinition): BranchDefinition {
  return { ...branch, required: false };
}

// Flow types, in the words of the catalog (flow-language §3.1)

export const allow: Permission = { verdict: 'allow' };

export function inform(reason: string): Permission {
  return { verdict: 'warn', severity: 'info', reason };
}

export function warn(reason: string): Permission {
  return { verdict: 'warn', severity: 'warning', reason };
}

/** Both sources of the reference agree that the block cannot stand there. */
export function refuse(reason: string): Permission {
  return { verdict: 'refuse', severity: 'error', reason };
}

/** Not offered, but the language reference is wider than the designer: a file that has it is only warned of. */
export function refuseOffering(reason: string): Permission {
  return { verdict: 'refuse', severity: 'warning', reason };
}

/** Allowed everywhere, but for what is given. */
export function flowTypes(
  exceptions: Partial<Record<FlowType, Permission>> = {},
): Readonly<Record<FlowType, Permission>> {
  return {
    CONTACT_FLOW: allow,
    CUSTOMER_QUEUE: allow,
    AGENT_WHISPER: allow,
    QUEUE_TRANSFER: allow,
    AGENT_TRANSFER: allow,
    ...exceptions,
  };
}
