/** What stands around a block: which branches lead where, and from where it is reached. Only matching looks at it. */
import type { Branch } from '../../flow/viewFlow.ts';
import { targetIn, type StoredBlock, type StoredFlow } from '../storedFlow.ts';

export interface Link {
  /** The branch, in words that are the same in both flows. */
  readonly branch: string;
  /** The block at its other end; undefined where it leads nowhere. */
  readonly block: StoredBlock | undefined;
}

export interface Surroundings {
  readonly from: ReadonlyMap<StoredBlock, readonly Link[]>;
  readonly to: ReadonlyMap<StoredBlock, readonly Link[]>;
}

export function readSurroundings(...flows: readonly StoredFlow[]): Surroundings {
  const from = new Map<StoredBlock, Link[]>();
  const to = new Map<StoredBlock, Link[]>();
  for (const flow of flows) {
    for (const block of flow.blocks) to.set(block, []);
    for (const block of flow.blocks) {
      const links = linksOf(block, flow);
      from.set(block, links);
      for (const { branch, block: target } of links) if (target) to.get(target)?.push({ branch, block });
    }
  }
  return { from, to };
}

// helpers

function linksOf({ block }: StoredBlock, flow: StoredFlow): Link[] {
  const seen = new Map<string, number>();
  return block.branches
    .filter(({ stored }) => stored)
    .map((branch) => {
      const name = nameOf(branch);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { branch: count === 1 ? name : `${name} #${count}`, block: targetIn(flow, branch.target) };
    });
}

function nameOf({ kind, operator = '', operand = '', errorType = '' }: Branch): string {
  if (kind === 'condition') return `condition ${operator} ${operand}`;
  return kind === 'error' ? `error ${errorType}` : kind;
}
