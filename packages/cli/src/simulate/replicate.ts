/** Runs of several variants with several seeds, in several threads. Which thread ran what cannot be seen in the outcome. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { startThreads } from '../threads.ts';
import type { Job, Ran, Replications } from './replicationWorker.ts';
import { runReplication, type Replication, type RunOptions, type Variant } from './runReplication.ts';

/** @returns the replications of each variant, in the order of the seeds */
export async function replicate(
  variants: readonly Variant[],
  seeds: readonly number[],
  options: RunOptions,
  workers = availableParallelism(),
): Promise<readonly (readonly Replication[])[]> {
  const jobs = variants.flatMap((_, variant) => seeds.map((seed): Job => ({ variant, seed })));
  const counter = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const outcomes: Replication[] = [];
  const work: Replications = { variants, jobs, options, counter };
  const others = startThreads(
    Math.min(workers, jobs.length) - 1,
    'replicationWorker.cjs',
    work,
    ({ place, replication }: Ran) => (outcomes[place] = replication),
  );
  for (let place = Atomics.add(counter, 0, 1); place < jobs.length; place = Atomics.add(counter, 0, 1)) {
    const job = jobs[place] as Job;
    outcomes[place] = await runReplication(variants[job.variant] as Variant, job.seed, options);
    // What other threads ran is heard meanwhile, so that it need not wait in their memory.
    await setImmediate();
  }
  await Promise.all(others);
  // What a thread that broke did not come to do is done here.
  for (const [place, job] of jobs.entries()) {
    outcomes[place] ??= await runReplication(variants[job.variant] as Variant, job.seed, options);
  }
  return variants.map((_, variant) => outcomes.slice(variant * seeds.length, (variant + 1) * seeds.length));
}
