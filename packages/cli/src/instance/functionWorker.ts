/**
 * The program of the thread in which functions really run, as text: so it is the same from the sources, from a build and
 * from a bundle, where a file of its own would have to be found again. Plain CommonJS, for any Node.
 */
export const FUNCTION_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { pathToFileURL } = require('node:url');

parentPort.on('message', async ({ script, url, event, limitMs, signal, port }) => {
  let said;
  try {
    said = script === undefined ? await post(url, event, limitMs) : await run(script, event);
  } catch (error) {
    said = { fails: wordsOf(error, script) };
  }
  port.postMessage(said);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
Atomics.store(workerData, 0, 1);
Atomics.notify(workerData, 0);

async function run(script, event) {
  const module = await import(pathToFileURL(script).href);
  const handler = module.handler ?? module.default?.handler ?? module.default;
  if (typeof handler !== 'function') return { fails: 'Missing "handler": expected a function exported under that name' };
  const returned = await handler(event);
  return { text: JSON.stringify(returned) ?? 'null' };
}

async function post(url, event, limitMs) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(limitMs),
  });
  const text = await response.text();
  if (response.status === 429 || response.status >= 500) return { again: 'the endpoint answered with status ' + response.status };
  if (!response.ok) return { fails: 'the endpoint answered with status ' + response.status };
  if (response.headers.has('x-amz-function-error')) return { fails: 'the function threw: ' + text.slice(0, 200) };
  return { text };
}

function wordsOf(error, script) {
  if (!(error instanceof Error)) return String(error);
  if (error.code === 'ERR_UNKNOWN_FILE_EXTENSION' && /ts$/.test(script)) {
    return 'TypeScript needs Node 22.18 or newer, and this is ' + process.version + '; write the function in JavaScript or run it there';
  }
  const cause = error.cause instanceof Error ? ': ' + error.cause.message : '';
  return error.name + ': ' + error.message + cause;
}
`;
