/** What another thread does for `switchyard simulate`: runs replications as long as there are any that nobody has taken. */
import { parentPort, workerData } from 'node:worker_threads';
import { runReplication, type Replication, type RunOptions, type Variant } from './runReplication.ts';

/** All that is to be run, and what every thread knows of it. */
export interface Replications {
  readonly variants: readonly Variant[];
  readonly jobs: readonly Job[];
  readonly options: RunOptions;
  /** How many jobs are taken; all threads share it. */
  readonly counter: Int32Array;
}

export interface Job {
  /** Its place among the variants. */
  readonly variant: number;
  readonly seed: number;
}

export interface Ran {
  readonly place: number;
  readonly replication: Replication;
}

/** Settles when nothing is left to do. */
export const done: Promise<void> = work(workerData as Replications);

// helpers

async function work({ variants, jobs, options, counter }: Replications): Promise<void> {
  for (let place = Atomics.add(counter, 0, 1); place < jobs.length; place = Atomics.add(counter, 0, 1)) {
    const job = jobs[place];
    const variant = variants[job?.variant ?? 0];
    if (!job || !variant) return;
    const replication = await runReplication(variant, job.seed, options);
    parentPort?.postMessage({ place, replication } satisfies Ran, []);
  }
}
