/** What of all flows the scenarios of a run took, with the place of every block and branch, as reporters get it. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { locate, readFlow, type FlowJson } from '@switchyard/blocks';
import {
  addCounts,
  coverFlow,
  missingBranches,
  needOf,
  type BlockCoverage,
  type BranchCoverage,
  type CoverageCounts,
} from '@switchyard/runtime/centre';
import type { FileOutcome, RanFlow } from '../runFile.ts';

export interface CoverageReport {
  /** By file, then by name. */
  readonly flows: readonly CoveredFlow[];
  readonly counts: CoverageCounts;
}

export interface CoveredFlow {
  /** From where the person stands; undefined for a flow that stands in an instance file. */
  readonly file: string | undefined;
  /** What the instance calls it, or the flow itself. */
  readonly name: string;
  readonly flow: FlowJson;
  readonly blocks: readonly CoveredBlock[];
  readonly counts: CoverageCounts;
}

export type CoveredBlock = Omit<BlockCoverage, 'branches'> & Place & { readonly branches: readonly CoveredBranch[] };

export interface CoveredBranch extends BranchCoverage, Place {
  /** What would have to happen for it, where it was not taken and can be, and somebody knows. */
  readonly needs: string | undefined;
}

/** In the flow's file; of a flow that stands elsewhere, where it would be in a file of its own. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** @param folder where the person stands */
export function coverageReport(outcomes: Iterable<FileOutcome>, folder: string): CoverageReport {
  const ran = new Map<string, RanFlow[]>();
  for (const outcome of outcomes) {
    for (const flow of outcome.ran ? outcome.flows : []) {
      const key = flow.file ?? `${flow.name}\n${flow.content ?? ''}`;
      const known = ran.get(key);
      if (known) known.push(flow);
      else ran.set(key, [flow]);
    }
  }
  const flows = [...ran.values()]
    .flatMap((all) => coveredFlow(all, folder) ?? [])
    .toSorted((a, b) => compare(a.file ?? '\uFFFF', b.file ?? '\uFFFF') || compare(a.name, b.name));
  return { flows, counts: addCounts(flows.map(({ counts }) => counts)) };
}

/** What reports call a flow. */
export function titleOf({ file, name }: CoveredFlow): string {
  return file ?? name;
}

// helpers

function coveredFlow(all: readonly RanFlow[], folder: string): CoveredFlow | undefined {
  const [first] = all;
  const text = first && textOf(first);
  const flow = text === undefined ? undefined : readFlow(text).document?.flow;
  if (!first || text === undefined || !flow) return undefined;
  const { file, name } = first;
  const coverage = coverFlow(
    flow,
    all.flatMap(({ blocks }) => blocks),
  );
  const needs = new Map(
    missingBranches(flow, coverage).map((missing) => [`${missing.block}\n${missing.branch}`, needOf(missing)]),
  );
  const own = flow.Metadata?.['name'];
  const placeOf = placesIn(
    text,
    coverage.blocks.flatMap(({ pointer, branches }) => [pointer, ...branches.map((branch) => branch.pointer)]),
  );
  return {
    file: file === undefined ? undefined : relative(folder, file).split(sep).join('/'),
    name: typeof own === 'string' && own !== '' ? own : name,
    flow,
    counts: coverage.counts,
    blocks: coverage.blocks.map((block) => ({
      ...block,
      ...placeOf(block.pointer),
      branches: block.branches.map((branch) => ({
        ...branch,
        ...placeOf(branch.pointer),
        needs: needs.get(`${block.block}\n${branch.branch}`),
      })),
    })),
  };
}

function textOf({ file, content }: RanFlow): string | undefined {
  if (file === undefined) return content;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It went away since it ran.
    return undefined;
  }
}

function placesIn(text: string, pointers: readonly string[]): (pointer: string) => Place {
  const places = new Map(
    locate(
      text,
      pointers.map((pointer) => ({ pointer })),
    ).map(({ pointer, line, column }) => [pointer, { line, column }]),
  );
  return (pointer) => places.get(pointer) ?? { line: 1, column: 1 };
}

/** By character, so that it is the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
