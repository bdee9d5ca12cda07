import type { FlowJson } from '../flow/flow.ts';
import { blockChanges, countChanges } from './blockChanges.ts';
import { BlockNames } from './blockNames.ts';
import { waysOut } from './branchChanges.ts';
import type { Context } from './context.ts';
import { flowChanges } from './flowChanges.ts';
import type { BlockDiff, FlowDiff } from './flowDiff.ts';
import { matchBlocks } from './match/matchBlocks.ts';
import { settingsOf } from './parameterChanges.ts';
import { readingOrder } from './readingOrder.ts';
import { readStored } from './storedFlow.ts';
import { unitsOf, type Unit } from './units.ts';

export interface DiffOptions {
  /** Tells of layout too: positions, notes, order in the file, empty lists. */
  readonly layout?: boolean;
}

/**
 * Compares what two flows say, rather than how they are spelled. A wire that leads elsewhere is one difference, and so
 * is a block with another name; wherever it is named, that follows.
 *
 * @returns every difference; none if both are the same JSON but for the order of members. Never throws.
 */
export function diffFlows(before: FlowJson, after: FlowJson, { layout = false }: DiffOptions = {}): FlowDiff {
  const pairs = matchBlocks(readStored(before), readStored(after));
  const context: Context = { pairs, names: new BlockNames(pairs) };
  const whole = flowChanges(context);
  const blocks = inReadingOrder(unitsOf(pairs), context).flatMap((unit) => compare(unit, context));
  if (layout) return { ...whole, blocks, untold: 0 };
  return {
    flow: whole.flow,
    blocks: blocks.flatMap(withoutLayout),
    layout: [],
    untold: blocks.reduce((sum, block) => sum + layoutOf(block).length, whole.layout.length),
  };
}

/** Whether there is nothing to tell. */
export function isSame({ flow, blocks, layout }: FlowDiff): boolean {
  return flow.length + blocks.length + layout.length === 0;
}

// helpers

function compare(unit: Unit, context: Context): BlockDiff[] {
  const changed = blockChanges(unit, context);
  if (changed) return countChanges(changed) === 0 ? [] : [changed];
  const change = unit.after.length > 0 ? 'added' : 'removed';
  const side = change === 'added' ? 'after' : 'before';
  const [head, ...parts] = unit[side];
  if (!head) return [];
  const block = context.names.label(head, parts);
  return [{ change, block, settings: settingsOf(unit[side]), branches: waysOut(unit[side], side, context) }];
}

function inReadingOrder(units: readonly Unit[], { pairs }: Context): Unit[] {
  const order = [...readingOrder(pairs.after), ...readingOrder(pairs.before)];
  const place = new Map(order.map((block, index) => [block, index]));
  const placeOf = ({ before: [before], after: [after] }: Unit): number => {
    const block = after ?? before;
    return (block && place.get(block)) ?? 0;
  };
  return units.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function layoutOf(block: BlockDiff): FlowDiff['layout'] {
  return block.change === 'changed' ? block.layout : [];
}

function withoutLayout(block: BlockDiff): BlockDiff[] {
  if (block.change !== 'changed') return [block];
  const rest = { ...block, layout: [] };
  return countChanges(rest) === 0 ? [] : [rest];
}
