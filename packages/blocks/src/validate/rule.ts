/**
 * What a rule is: one idea of what can be wrong with a flow. A rule is a folder; it looks at the flow through its
 * context and reports, and knows nothing of other rules, of places in the text, or of who is listening.
 */
import type { Severity } from '../block.ts';
import type { FlowJson, JsonObject } from '../flow/flow.ts';
import type { AnyFlowType, FlowType } from '../flow/flowTypes.ts';
import type { FlowView, PlacedBlock } from '../flow/viewFlow.ts';
import type { Problem } from '../problem.ts';
import type { OwnFinding } from './ownFindings.ts';

/** What kind of thing a rule looks at; presets are made of these. */
export type RuleCategory =
  /** What the service refuses when a flow is published. */
  | 'service'
  /** What does not work, or works otherwise, for task contacts. */
  | 'tasks'
  /** How blocks are connected. */
  | 'graph'
  /** What values are there when a block reads them. */
  | 'data'
  /** What several flows have to do with one another. */
  | 'project'
  /** What people leave behind without meaning to. */
  | 'hygiene';

export interface Rule {
  /** The folder's name, such as `unknown-target`. */
  readonly id: string;
  readonly category: RuleCategory;
  /** How bad it is, unless a finding says otherwise. */
  readonly severity: Severity;
  /** What holds when the rule finds nothing, in one sentence. */
  readonly summary: string;
  /** The options it takes, each with its plain value; none when not given. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Its page, in Markdown; ours stand in their folders. */
  readonly page?: string;
  readonly check: (context: RuleContext) => void;
}

export interface RuleContext {
  readonly flow: FlowJson;
  readonly view: FlowView;
  /** The action a block is stored as. */
  readonly actionOf: (block: PlacedBlock) => JsonObject;
  /** What the block's own `check` finds, each with the rule that tells it. */
  readonly ownFindings: (block: PlacedBlock) => readonly OwnFinding[];
  /** The type the flow is checked as; an inbound flow where nobody says (flow-language §1.10). */
  readonly flowType: FlowType;
  /** The type the caller named. */
  readonly givenType: AnyFlowType | undefined;
  /** No more characters than this are sent to the service; undefined where the text of the flow is not known. */
  readonly mostCharacters: number | undefined;
  /** The rule's options: those given, else their plain values. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The name among candidates that was probably meant, or undefined when none is near. */
  readonly nearest: (name: string, candidates: Iterable<string>) => string | undefined;
  readonly report: (finding: Finding) => void;
}

/** What a rule found. */
export interface Finding extends Pick<Problem, 'atName' | 'field' | 'branch' | 'service' | 'related' | 'fix'> {
  /** Without the block's name, which is put before it: `Unknown operator "Exists", expected one of …`. */
  readonly message: string;
  /** JSON pointer of the value it is about; the block when not given. */
  readonly pointer?: string;
  readonly block?: PlacedBlock | undefined;
  readonly severity?: Severity;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
