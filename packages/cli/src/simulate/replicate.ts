/** Runs of several variants with several seeds, in several threads. Which thread ran what cannot be seen in the outcome. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
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
  const others = startWorkers(Math.min(workers, jobs.length) - 1, { variants, jobs, options, counter }, outcomes);
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

// helpers

function startWorkers(count: number, work: Replications, outcomes: Replication[]): readonly Promise<void>[] {
  // In the sources there is no program that a thread could start.
  const program = new URL('./main.js', import.meta.url);
  if (!existsSync(fileURLToPath(program))) return [];
  const begin = `globalThis.program = 'replicationWorker.cjs'; import(${JSON.stringify(program.href)});`;
  return Array.from({ length: Math.max(0, count) }, () => {
    const worker = new Worker(begin, { eval: true, workerData: work });
    return new Promise<void>((resolve) => {
      worker.on('message', ({ place, replication }: Ran) => {
        outcomes[place] = replication;
      });
      worker.on('error', () => {});
      worker.on('exit', () => resolve());
    });
  });
}
