/** Blocks that were given another identifier on either side, and the one identifier all flows call them by. */
import { matchBlocks } from '../diff/match/matchBlocks.ts';
import { readStored } from '../diff/storedFlow.ts';
import type { FlowJson } from '../flow/flow.ts';
import type { MergeConflict, Side } from './mergeFlows.ts';

export interface MergedIdentifiers {
  readonly ofBase: (identifier: string) => string;
  readonly ofMine: (identifier: string) => string;
  readonly ofTheirs: (identifier: string) => string;
  /** Blocks both sides renamed, each otherwise. */
  readonly conflicts: readonly MergeConflict[];
}

export function mergeIdentifiers(
  base: FlowJson,
  mine: FlowJson,
  theirs: FlowJson,
  choose: (key: string) => Side,
): MergedIdentifiers {
  const [inMine, inTheirs] = [renamedIn(base, mine), renamedIn(base, theirs)];
  const conflicts: MergeConflict[] = [];
  const final = new Map<string, string>();
  for (const name of new Set([...inMine.keys(), ...inTheirs.keys()])) {
    const [a, b] = [inMine.get(name), inTheirs.get(name)];
    if (a !== undefined && b !== undefined && a !== b) {
      const key = JSON.stringify(['Identifier', name]);
      conflicts.push({
        key,
        block: undefined,
        about: `"${name}"`,
        label: 'Name',
        words: { base: name, mine: a, theirs: b },
        base: name,
        mine: a,
        theirs: b,
      });
      final.set(name, choose(key) === 'mine' ? a : b);
    } else {
      final.set(name, a ?? b ?? name);
    }
  }
  const nameIn = (renamed: ReadonlyMap<string, string>) => {
    const back = new Map([...final].map(([name, to]) => [renamed.get(name) ?? name, to]));
    return (identifier: string): string => back.get(identifier) ?? identifier;
  };
  const maps = { ofBase: nameIn(new Map()), ofMine: nameIn(inMine), ofTheirs: nameIn(inTheirs) };
  // Where a name would then be another block's too, every block keeps the identifier it has.
  const isClear = keepsApart(base, maps.ofBase) && keepsApart(mine, maps.ofMine) && keepsApart(theirs, maps.ofTheirs);
  return isClear ? { ...maps, conflicts } : { ofBase: same, ofMine: same, ofTheirs: same, conflicts: [] };
}

// helpers

const same = (identifier: string): string => identifier;

/** By the identifier in the flow both began as: what a block is called now. */
function renamedIn(base: FlowJson, side: FlowJson): ReadonlyMap<string, string> {
  const pairs = matchBlocks(readStored(base), readStored(side));
  const renamed = new Map<string, string>();
  for (const block of pairs.before.blocks) {
    const now = pairs.other(block)?.identifier;
    if (block.identifier !== undefined && now !== undefined && now !== block.identifier) {
      renamed.set(block.identifier, now);
    }
  }
  return renamed;
}

function keepsApart(flow: FlowJson, to: (identifier: string) => string): boolean {
  const names = readStored(flow).blocks.flatMap(({ identifier }) => identifier ?? []);
  const before = new Set(names);
  return new Set([...before].map(to)).size === before.size;
}
