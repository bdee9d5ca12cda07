/**
 * A run, block by block, there and back. A run is always the same for the same question, so a place in it is just how
 * many blocks have run: going back is running again up to one block fewer, and takes no time to notice.
 */
import { simulate, type SimulateOptions, type Simulation } from './simulate.ts';

export interface Run {
  readonly options: SimulateOptions;
  /** How many blocks have run. */
  readonly blocks: number;
  /** What happened so far, and the contact as it stands now. */
  readonly simulation: Simulation;
  readonly over: boolean;
}

/** A run before its first block. */
export function startRun(options: SimulateOptions): Run {
  return runTo(options, 0);
}

/** One block further; a run that is over stays as it is. */
export function stepRun(run: Run): Run {
  return run.over ? run : runTo(run.options, run.blocks + 1);
}

/** One block back; the beginning stays as it is. */
export function stepBack(run: Run): Run {
  return run.blocks === 0 ? run : runTo(run.options, run.blocks - 1);
}

/** To the end. */
export function finishRun(run: Run): Run {
  return runTo(run.options, Number.POSITIVE_INFINITY);
}

// helpers

function runTo(options: SimulateOptions, blocks: number): Run {
  const simulation = simulate({ ...options, stopAfterBlocks: blocks });
  const { blocksRun, outcome } = simulation;
  return { options, blocks: blocksRun, simulation, over: outcome !== 'held' };
}
