/** Something to fix in a flow: a value, never thrown. */
import type { Severity } from './block.ts';
import type { Json } from './flow/flow.ts';

export interface Problem {
  /** The rule that found it, such as `unknown-target`; `json` for text that is not JSON. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, what was expected, and the next step. Names the block by its title. */
  readonly message: string;
  /** JSON pointer (RFC 6901) of the value it is about; empty for the whole file. */
  readonly pointer: string;
  /** Whether the place is the member's name rather than its value. */
  readonly atName?: boolean;
  /** The identifier of the block it is about. */
  readonly block?: string;
  /** That block's action Type. */
  readonly type?: string;
  /** The field it is about, by its name in the block's definition. */
  readonly field?: string;
  /** The branch it is about, by its name. */
  readonly branch?: string;
  /** What the service itself says to this, where that is known (flow-language §1.11). */
  readonly service?: string;
  /** Other places that belong to it, such as where something was first defined. */
  readonly related?: readonly RelatedPlace[];
  /** How it can be mended, where that is known. */
  readonly fix?: Fix;
  /** Character range in the text, where the finder already knows it. */
  readonly range?: TextRange;
}

export interface RelatedPlace {
  /** What is there: `first defined here`. */
  readonly message: string;
  readonly pointer: string;
  readonly atName?: boolean;
  /** The file it is in, where that is another one; only problems between flows have such places. */
  readonly file?: string;
}

/** A repair of the flow, as data: a screen, a terminal and a report can all show it before it is made. */
export interface Fix {
  /** What it does, as a button says it: `Rename to TimeLimitSeconds`. */
  readonly title: string;
  /** `safe` changes no run and may be made unseen; `suggestion` may change what a run does, and its title says so. */
  readonly kind: 'safe' | 'suggestion';
  /** In this order, each on what the one before it left. */
  readonly edits: readonly FlowEdit[];
}

/** One change of the JSON; every place is a JSON pointer. */
export type FlowEdit =
  /** Gives a member or an item this value, whether or not there was one. */
  | { readonly set: string; readonly value: Json }
  /** Puts an item into a list before the place named; `-` as the last step is its end (RFC 6902). */
  | { readonly insert: string; readonly value: Json }
  | { readonly remove: string }
  /** Gives a member another name and leaves it where it stands. */
  | { readonly rename: string; readonly to: string };

/** Offsets in UTF-16 code units, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place a person can go to. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type PlacedProblem = Problem & Place;
