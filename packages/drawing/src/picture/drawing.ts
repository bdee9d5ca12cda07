/** A flow as it is drawn, as plain data: what stands where, and what is written on it. Every writer reads this alone. */
import type { BlockCategory, Branch, Position } from '@switchyard/blocks';
import type { Area } from '../svg/index.ts';

export interface Drawing {
  /** What the picture is of. */
  readonly title: string;
  /** What is in it, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly area: Area;
  readonly entry: Area;
  readonly blocks: readonly DrawnBlock[];
  readonly wires: readonly DrawnWire[];
  readonly notes: readonly DrawnNote[];
  /** What the colours and marks of a comparison mean; undefined for a flow by itself. */
  readonly legend: Legend | undefined;
}

export type Change = 'added' | 'removed' | 'changed';

/** What came of a block or a branch in the runs a picture shows. */
export interface Ran {
  readonly times: number;
  /** Why it never can; undefined where it can. */
  readonly outOfReach: string | undefined;
}

export interface DrawnBlock extends Area {
  readonly id: string;
  /** One of the 19 task blocks, one of other channels, or none that is known. */
  readonly kind: 'task' | 'foreign' | 'unknown';
  readonly category: BlockCategory | 'foreign';
  readonly icon: string | undefined;
  readonly title: string;
  /** What it is set to do. */
  readonly line: string;
  readonly branches: readonly DrawnBranch[];
  readonly change: Change | undefined;
  /** What changed, a line each. */
  readonly changes: readonly string[];
  /** Undefined where the picture shows no runs, as on branches and wires. */
  readonly ran: Ran | undefined;
}

export interface DrawnBranch {
  readonly label: string;
  readonly kind: Branch['kind'];
  readonly isConnected: boolean;
  readonly ran: Ran | undefined;
}

export interface DrawnWire {
  /** The block it leaves; undefined for the entry point. */
  readonly from: string | undefined;
  /** The block it enters; undefined where the flow has no such block. */
  readonly to: string | undefined;
  readonly kind: Branch['kind'] | 'start';
  readonly label: string;
  /** Where it leads, for people. */
  readonly words: string;
  /** The line, as SVG says it. */
  readonly path: string;
  /** A place on its line where a mark has room; the end, for one that leads nowhere. */
  readonly mark: Position;
  /** Points between which all of it lies. */
  readonly hull: readonly Position[];
  readonly change: Exclude<Change, 'changed'> | undefined;
  readonly ran: Ran | undefined;
}

/** What somebody wrote beside the blocks (flow-language §1.9). */
export interface DrawnNote extends Area {
  readonly text: string;
}

export interface Legend {
  readonly blocks: Readonly<Record<Change, number>>;
  readonly wires: Readonly<Record<'added' | 'removed', number>>;
  /** What else differs: what the flow is called, says of itself, or is. */
  readonly flow: readonly string[];
}
