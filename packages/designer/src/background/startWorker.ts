import type { Desk } from './background.ts';
import type { Answer, Request } from './work.ts';

/**
 * Opens the thread beside the page, a file of our own origin as its content security policy wants it. It starts once
 * the flow it is first asked about is on the screen: on a small machine it would take the processor from that.
 */
export const startWorker: Desk = (onAnswer) => {
  let worker: Worker | undefined;
  let waiting: Request[] = [];
  const start = (): void => {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'background' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data));
    for (const request of waiting) post(worker, request);
    waiting = [];
  };
  return (request) => {
    if (worker) return post(worker, request);
    waiting.push(request);
    if (waiting.length === 1) afterPaint(start);
  };
};

// helpers

function post(worker: Worker, request: Request): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own is no window with an origin
  worker.postMessage(request);
}

/** After the canvas was drawn, or soon where it is not; a page that is not seen draws nothing. */
function afterPaint(then: () => void): void {
  const started = performance.now();
  const look = (): void => {
    const isDrawn = document.querySelector('.react-flow__node') !== null;
    if (isDrawn || performance.now() - started > LONGEST_WAIT) then();
    else setTimeout(look, 30);
  };
  setTimeout(look);
}

const LONGEST_WAIT = 3000;
