/**
 * Lambda functions that really run: from a file of the instance's folder, or at an endpoint. The simulator asks and
 * waits, so they run in a thread of their own while this one sleeps, no longer than their time limit. How long they
 * really take is chance; in virtual time an answer takes none, and one that does not come takes the whole limit.
 */
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { RunLambda, Said } from '@switchyard/runtime/centre';
import { FUNCTION_WORKER } from './functionWorker.ts';

export interface FunctionsOptions {
  /** The folder of the instance file. */
  readonly folder: string;
  /** Whether endpoints are called. */
  readonly endpoints: boolean;
}

export interface Functions {
  readonly run: RunLambda;
  /** Ends the thread, if there is one. */
  readonly close: () => Promise<void>;
}

export function runFunctions({ folder, endpoints }: FunctionsOptions): Functions {
  let worker: Worker | undefined;
  const ended: Promise<unknown>[] = [];
  const drop = (): void => {
    if (worker) ended.push(worker.terminate());
    worker = undefined;
  };
  return {
    run: ({ Script, Url }, event, limitMs) => {
      if (Script === undefined && (Url === undefined || !endpoints)) return undefined;
      worker ??= startWorker();
      const script = Script === undefined ? undefined : join(folder, Script);
      const said = askWorker(worker, { script, url: Url, event }, Math.min(limitMs, LONGEST_MS));
      if (said === undefined) drop();
      return { ...(said ?? { late: true }), takesMs: 0 };
    },
    close: async () => {
      drop();
      await Promise.all(ended);
    },
  };
}

// helpers

/** What a function says that nobody waits for may take this long. */
const LONGEST_MS = 60_000;
/** A thread begins in some milliseconds, and on a busy machine in more. */
const START_MS = 30_000;

/** Begins a thread; its beginning is no part of a function's time. */
function startWorker(): Worker {
  const started = flag();
  // Reports belong to standard output; what functions print does not.
  const worker = new Worker(FUNCTION_WORKER, { eval: true, workerData: started, stdout: true });
  worker.stdout.pipe(process.stderr, { end: false });
  worker.on('error', () => {});
  worker.unref();
  Atomics.wait(started, 0, 0, START_MS);
  return worker;
}

/** Sleeps until the thread has answered; undefined when it has not in time. */
function askWorker(worker: Worker, request: object, limitMs: number): Said | undefined {
  const signal = flag();
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ ...request, limitMs, signal, port: port2 }, [port2]);
  Atomics.wait(signal, 0, 0, limitMs);
  const received = receiveMessageOnPort(port1);
  port1.close();
  return received?.message as Said | undefined;
}

function flag(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4));
}
