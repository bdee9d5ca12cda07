/**
 * What differs between two flows, as plain data. Every difference of the JSON is in it once, in a fixed order; the
 * words for people come with it. This shape, as JSON, is what `switchyard diff --format json` promises
 * (docs/comparing-flows.md).
 */
import type { Json } from '../flow/flow.ts';

export interface FlowDiff {
  /** Of the flow itself: entry point, name, description, type, and whatever else stands beside the blocks. */
  readonly flow: readonly ValueChange[];
  /** Blocks in reading order: along the branches of the second flow, then those only the first one has. */
  readonly blocks: readonly BlockDiff[];
  /** What no task ever notices, beside the blocks: positions, notes, order in the file. Empty unless asked for. */
  readonly layout: readonly ValueChange[];
  /** How many differences of layout there are that were not asked for. */
  readonly untold: number;
}

export type BlockDiff = AddedBlock | RemovedBlock | ChangedBlock;

/** One value in both flows. */
export interface ValueChange {
  /** What people call it: "Wait for"; the names of the members, where nobody gave it a word. */
  readonly label: string;
  /** JSON pointer in the second flow; in the first, where the value stands there alone. */
  readonly pointer: string;
  /** As stored; undefined where there is none. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly words: Words;
}

/** Both sides in a person's words; never the same. */
export interface Words {
  readonly before: string;
  readonly after: string;
}

/** How people know a block. */
export interface BlockLabel {
  /** As the flow says it; `#3` for the third action of a file when it has none that can be used. */
  readonly identifier: string;
  /** The identifiers of the further actions a block is stored as (flow-language §2.13). */
  readonly parts: readonly string[];
  /** The name on it: a given one, else that of its kind. */
  readonly title: string;
  readonly named: boolean;
  /** What kind of block it is: "Wait". */
  readonly kind: string;
  /** As stored. */
  readonly type: string;
  /** JSON pointer of its action. */
  readonly pointer: string;
  /** How a line of text speaks of it: `"Half a minute"`, or `Wait [7f3c2a10]` where it has no name of its own. */
  readonly words: string;
}

interface WholeBlock {
  readonly block: BlockLabel;
  readonly settings: readonly Setting[];
  readonly branches: readonly WayOut[];
}

export interface AddedBlock extends WholeBlock {
  readonly change: 'added';
}

export interface RemovedBlock extends WholeBlock {
  readonly change: 'removed';
}

/** A parameter of a block that only one flow has. */
export interface Setting {
  readonly label: string;
  readonly pointer: string;
  readonly value: Json;
  readonly words: string;
}

/** A branch of a block that only one flow has. */
export interface WayOut {
  readonly label: string;
  readonly pointer: string;
  /** As stored. */
  readonly target: Json | undefined;
  /** Where it leads. */
  readonly words: string;
}

export interface ChangedBlock {
  readonly change: 'changed';
  readonly before: BlockLabel;
  readonly after: BlockLabel;
  /** Whether its identifier, that of a part, or the name people gave it is another. */
  readonly renamed: boolean;
  readonly identifier: ValueChange | undefined;
  readonly type: ValueChange | undefined;
  /** Parameters, those nobody knows too; rows of attributes key by key. */
  readonly fields: readonly ValueChange[];
  readonly conditions: readonly ConditionChange[];
  readonly branches: readonly BranchChange[];
  /** Members of the action nobody knows, and what the metadata say of it. */
  readonly other: readonly ValueChange[];
  /** What no task ever notices: position, order of error branches, empty lists. Empty unless asked for. */
  readonly layout: readonly ValueChange[];
}

/** Values are the `Condition` as stored; of conditions that changed places, the labels in order. */
export interface ConditionChange extends ValueChange {
  readonly change: 'added' | 'removed' | 'changed' | 'reordered';
  /** Of one that was added or removed: where its branch leads, in words. */
  readonly leadsTo: string | undefined;
}

/** Values are the `NextAction` as stored. */
export interface BranchChange extends ValueChange {
  readonly change: 'added' | 'removed' | 'rewired';
}
