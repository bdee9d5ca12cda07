/**
 * What of a flow ran: how often each block was entered and each branch taken, what never was, and what never can be. A
 * branch is known by its block and its name, however often tasks came by, from whatever trace (logs-and-tests §3).
 */
import { outOfReach, viewFlow, type FlowJson, type PlacedBlock } from '@switchyard/blocks';
import type { BlockCounts } from '../../report/flowCounts.ts';

export interface FlowCoverage {
  /** In the order of the file. */
  readonly blocks: readonly BlockCoverage[];
  readonly counts: CoverageCounts;
}

export interface BlockCoverage {
  /** Its identifier. */
  readonly block: string;
  readonly title: string;
  /** JSON pointer of the action. */
  readonly pointer: string;
  readonly entered: number;
  /** Why no task comes to it, whatever a scenario does; undefined where one can. */
  readonly outOfReach: string | undefined;
  /** In the order they are drawn: those of the file, and what was taken besides. A block that ends the flow has none. */
  readonly branches: readonly BranchCoverage[];
}

export interface BranchCoverage {
  readonly branch: string;
  readonly label: string;
  readonly pointer: string;
  readonly taken: number;
  /** Why no task takes it, whatever a scenario does; undefined where one can. */
  readonly outOfReach: string | undefined;
}

export interface CoverageCounts {
  readonly blocks: Covered;
  readonly branches: Covered;
}

export interface Covered {
  readonly covered: number;
  /** How many can be; what is out of reach is not among them. */
  readonly possible: number;
  readonly outOfReach: number;
}

/** @param ran what ran, of as many runs as there are; a block may stand in it several times */
export function coverFlow(flow: FlowJson, ran: Iterable<BlockCounts>): FlowCoverage {
  const view = viewFlow(flow);
  const never = outOfReach(flow, view);
  const sums = sumOf(ran);
  // Of blocks that share an identifier only the first is ever come to.
  const blocks = view.blocks
    .filter((block) => view.byId.get(block.id) === block)
    .map((block) => coverBlock(block, sums.get(block.id), never));
  return { blocks, counts: countsOf(blocks) };
}

/** The counts of several flows together. */
export function addCounts(all: readonly CoverageCounts[]): CoverageCounts {
  const sum = (parts: readonly Covered[]): Covered => ({
    covered: parts.reduce((total, { covered }) => total + covered, 0),
    possible: parts.reduce((total, { possible }) => total + possible, 0),
    outOfReach: parts.reduce((total, part) => total + part.outOfReach, 0),
  });
  return { blocks: sum(all.map(({ blocks }) => blocks)), branches: sum(all.map(({ branches }) => branches)) };
}

/** How much of what can be, in percent; all of it where nothing can be. */
export function percentCovered({ covered, possible }: Covered): number {
  return possible === 0 ? 100 : (100 * covered) / possible;
}

// helpers

interface Sum {
  entered: number;
  readonly taken: Map<string, number>;
}

function sumOf(ran: Iterable<BlockCounts>): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { block, entered, branches } of ran) {
    const sum = sums.get(block) ?? { entered: 0, taken: new Map<string, number>() };
    sums.set(block, sum);
    sum.entered += entered;
    for (const { branch, taken } of branches) sum.taken.set(branch, (sum.taken.get(branch) ?? 0) + taken);
  }
  return sums;
}

function coverBlock(
  block: PlacedBlock,
  { entered, taken }: Sum = { entered: 0, taken: new Map() },
  never: ReturnType<typeof outOfReach>,
): BlockCoverage {
  const { id, title, pointer, branches } = block;
  return {
    block: id,
    title,
    pointer,
    entered,
    // What happened can happen.
    outOfReach: entered > 0 ? undefined : never.block(block),
    branches: branches
      .filter(({ stored, name }) => stored || taken.has(name))
      .map((branch) => {
        const times = taken.get(branch.name) ?? 0;
        return {
          branch: branch.name,
          label: branch.label,
          pointer: branch.pointer,
          taken: times,
          outOfReach: times > 0 ? undefined : never.branch(branch, block),
        };
      })
      .concat(insteadOfMissing(block, taken)),
  };
}

/** What is taken in place of a branch the file has not (flow-language §1.4.2). */
function insteadOfMissing({ pointer, branches }: PlacedBlock, taken: Sum['taken']): BranchCoverage[] {
  const times = taken.get('next') ?? 0;
  if (times === 0 || branches.some(({ name }) => name === 'next')) return [];
  const place = `${pointer}/Transitions/NextAction`;
  return [{ branch: 'next', label: 'Next', pointer: place, taken: times, outOfReach: undefined }];
}

function countsOf(blocks: readonly BlockCoverage[]): CoverageCounts {
  const branches = blocks.flatMap((block) => block.branches);
  return {
    blocks: covered(blocks.map(({ entered, outOfReach: why }) => [entered, why])),
    branches: covered(branches.map(({ taken, outOfReach: why }) => [taken, why])),
  };
}

function covered(all: readonly (readonly [times: number, outOfReach: string | undefined])[]): Covered {
  const possible = all.filter(([, why]) => why === undefined);
  return {
    covered: possible.filter(([times]) => times > 0).length,
    possible: possible.length,
    outOfReach: all.length - possible.length,
  };
}
