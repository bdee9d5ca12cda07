/** Something to fix in a flow: a value, never thrown. */
import type { Severity } from './block.ts';

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
  /** Character range in the text, where the finder already knows it. */
  readonly range?: TextRange;
}

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
