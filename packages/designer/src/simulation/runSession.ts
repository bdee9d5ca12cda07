/**
 * A run a person walks through: block by block, back, to a line of the log, to the end. The whole run is known from
 * the start (it takes no time), so a place in it is only how many blocks have run.
 */
import type { FlowType } from '@switchyard/blocks';
import {
  finishRun,
  simulate,
  startRun,
  type Run,
  type SimulateOptions,
  type Simulation,
  type TraceEvent,
} from '@switchyard/runtime';
import { blockIdOf } from '../document/derived.ts';
import type { RunTrail } from '../session/sessionStore.ts';
import { texts } from '../texts/texts.ts';

export interface RunSession {
  readonly run: Run;
  /** The run to its end: the log shows it, greyed where the walk has not come to yet. */
  readonly whole: Simulation;
}

export type RunPlan = SimulateOptions & { readonly flowType: FlowType };

/** A run before its first block. */
export function beginSession(plan: RunPlan): RunSession {
  const run = startRun(plan);
  return { run, whole: finishRun(run).simulation };
}

/** The same run after so many blocks; a number beyond the last is the end. */
export function atBlock({ run: { options }, whole }: RunSession, blocks: number): RunSession {
  const wanted = Math.max(0, blocks);
  const simulation = wanted > whole.blocksRun ? whole : simulate({ ...options, stopAfterBlocks: wanted });
  return { run: { options, blocks: simulation.blocksRun, simulation, over: simulation.outcome !== 'held' }, whole };
}

/** How many blocks have run when a line of the log has happened. */
export function blocksAt({ whole }: RunSession, event: TraceEvent): number {
  let entered = 0;
  for (const { type, seq } of whole.trace) {
    if (seq > event.seq) break;
    if (type === 'block.entered') entered++;
  }
  return entered;
}

/** What to mark on a flow: another flow the contact went through is not on this canvas. */
export function trailOf({ run: { options, simulation, over } }: RunSession): RunTrail {
  const { trace, block } = simulation;
  const shownAs = (action: string): string => blockIdOf(options.flow, action);
  const here = trace.find(({ type }) => type === 'flow.started')?.flow;
  const visited = new Set<string>();
  const taken = new Set<string>();
  let flow: string | undefined;
  let last: string | undefined;
  for (const event of trace) {
    if (event.type === 'flow.started') flow = event.flow;
    if (event.flow !== here || event.block === undefined) continue;
    if (event.type === 'block.entered') {
      visited.add(shownAs(event.block));
      last = event.block;
    }
    if (event.type === 'branch.taken' || event.type === 'branch.dangling') {
      const { block: from, to = '' } = event;
      // From one action of a block to its next no wire is drawn.
      const isWithin = to !== from && shownAs(to) === shownAs(from);
      if (!isWithin) taken.add(`${shownAs(from)}/${event.branch ?? ''}`);
    }
  }
  const at = flow === here ? (block ?? (over ? last : undefined)) : undefined;
  return { current: at === undefined ? undefined : shownAs(at), visited, taken };
}

/** How a run came to rest, in a few words, for the end of the log. */
export const OUTCOME_TITLES: Readonly<Record<Simulation['outcome'], string>> = {
  get ended() {
    return texts().simulation.theTaskEnded;
  },
  get queued() {
    return texts().simulation.theTaskWaits;
  },
  get connected() {
    return texts().simulation.theTaskIsWithAnAgent;
  },
  get stopped() {
    return texts().simulation.theRunStopped;
  },
  get held() {
    return texts().simulation.paused;
  },
};
