import type { Desk } from './background.ts';

/** Opens the thread beside the page, a file of our own origin as its content security policy wants it. */
export const startWorker: Desk = (onAnswer) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'background' });
  worker.addEventListener('message', ({ data }: MessageEvent<Parameters<typeof onAnswer>[0]>) => onAnswer(data));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own is no window with an origin
  return (request) => worker.postMessage(request);
};
