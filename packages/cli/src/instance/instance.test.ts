/** Instances from the disk, and Lambda functions that really run (task-contacts §11). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { answerLambdasBy, ContactCentre, recordAnswers, type LambdaResource } from '@switchyard/runtime/centre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadInstanceFolder } from './loadInstanceFolder.ts';
import { runFunctions, type Functions } from './runFunctions.ts';

let folder: string;
let functions: Functions;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'instance-'));
  functions = runFunctions({ folder, endpoints: false });
});
afterAll(async () => {
  await functions.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

/** What a function says to an event, within a time. */
const say = (Script: string, event: unknown = {}, limitMs = 8000) =>
  functions.run({ Arn: 'f', Script }, event, limitMs);

describe('a function in a file', () => {
  test.each<[what: string, name: string, content: string, said: object]>([
    ['a module', 'a.mjs', 'export const handler = (event) => ({ got: event.id });', { text: '{"got":"7"}' }],
    [
      'that takes its time',
      'b.mjs',
      'export async function handler(event) { await null; return { got: event.id }; }',
      { text: '{"got":"7"}' },
    ],
    ['as older ones are', 'c.cjs', 'exports.handler = async (event) => ({ got: event.id });', { text: '{"got":"7"}' }],
    ['alone in its module', 'd.mjs', 'export default () => [1];', { text: '[1]' }],
    ['that returns nothing', 'e.mjs', 'export const handler = () => {};', { text: 'null' }],
    [
      'that throws',
      'f.mjs',
      'export const handler = () => { throw new TypeError("no order"); };',
      { fails: 'TypeError: no order' },
    ],
    [
      'that returns what is no JSON',
      'g.mjs',
      'export const handler = () => ({ n: 1n });',
      { fails: expect.stringMatching(/^TypeError: .*BigInt/) as string },
    ],
    [
      'of another name',
      'h.mjs',
      'export const main = () => ({});',
      { fails: 'Missing "handler": expected a function exported under that name' },
    ],
    [
      'that cannot be read',
      'i.mjs',
      'export const handler = (',
      { fails: expect.stringMatching(/^SyntaxError/) as string },
    ],
  ])('%s', (_what, name, content, said) => {
    expect(say(file(name, content), { id: '7' })).toEqual({ ...said, takesMs: 0 });
  });

  test('in TypeScript where Node reads it, and else it says what to do', () => {
    const said = say(file('t.ts', 'export const handler = (event: { id: string }) => ({ got: event.id });'), {
      id: '7',
    });

    const reads = 'typescript' in process.features && process.features.typescript !== false;
    expect(said).toEqual({
      ...(reads
        ? { text: '{"got":"7"}' }
        : { fails: expect.stringMatching(/^TypeScript needs Node 22.18 or newer/) as string }),
      takesMs: 0,
    });
  });

  test('keeps what it knows from call to call, as a warm one does', () => {
    const name = file('warm.mjs', 'let calls = 0; export const handler = () => ({ calls: ++calls });');

    expect([say(name), say(name)]).toEqual([
      { text: '{"calls":1}', takesMs: 0 },
      { text: '{"calls":2}', takesMs: 0 },
    ]);
  });

  test('that never ends is ended at its limit, and others go on', () => {
    const never = file('never.mjs', 'export const handler = () => { for (;;); };');
    const other = file('other.mjs', 'export const handler = () => ({});');

    expect(say(never, {}, 300)).toEqual({ late: true, takesMs: 0 });
    expect(say(other)).toEqual({ text: '{}', takesMs: 0 });
  });

  test('that ends its thread is one that does not answer', () => {
    expect(say(file('exit.mjs', 'export const handler = () => process.exit(1);'), {}, 300)).toEqual({
      late: true,
      takesMs: 0,
    });
  });
});

describe('a function at an endpoint', () => {
  // In a thread of its own: this one sleeps while the function runs.
  const SERVER = `
    const { createServer } = require('node:http');
    const { parentPort } = require('node:worker_threads');
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        const [, status, path] = request.url.split('/');
        response.writeHead(Number(status), path === 'threw' ? { 'x-amz-function-error': 'Unhandled' } : {});
        response.end(path === 'echo' ? body : path);
      });
    });
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
  `;
  let server: Worker;
  let port: number;
  let calling: Functions;
  beforeAll(async () => {
    server = new Worker(SERVER, { eval: true });
    port = await new Promise<number>((resolve) => server.once('message', resolve));
    calling = runFunctions({ folder, endpoints: true });
  });
  afterAll(async () => {
    await calling.close();
    await server.terminate();
  });

  const at = (path: string): LambdaResource => ({ Arn: 'f', Url: `http://127.0.0.1:${port}${path}` });

  test.each<[what: string, path: string, said: object]>([
    ['is sent the event as JSON', '/200/echo', { text: '{"id":"7"}' }],
    ['may answer with what is no JSON', '/200/html', { text: 'html' }],
    ['may be throttled', '/429/x', { again: 'the endpoint answered with status 429' }],
    ['may have a fault', '/503/x', { again: 'the endpoint answered with status 503' }],
    ['may not be there', '/404/x', { fails: 'the endpoint answered with status 404' }],
    ['may have thrown', '/200/threw', { fails: 'the function threw: threw' }],
  ])('%s', (_what, path, said) => {
    expect(calling.run(at(path), { id: '7' }, 8000)).toEqual({ ...said, takesMs: 0 });
  });

  test('that nobody serves fails', async () => {
    const closed = await freePort();

    expect(calling.run({ Arn: 'f', Url: `http://127.0.0.1:${closed}/` }, {}, 8000)).toEqual({
      fails: expect.stringMatching(/^TypeError: fetch failed/) as string,
      takesMs: 0,
    });
  });

  test('is not called unless that is switched on', () => {
    expect(functions.run(at('/200/echo'), {}, 8000)).toBeUndefined();
  });
});

test('a folder is loaded, its function runs, and a run that is repeated hears the same', () => {
  file('look-up.mjs', 'export const handler = () => ({ at: String(process.hrtime.bigint()) });');
  file(
    'intake.json',
    JSON.stringify({
      Version: '2019-10-30',
      StartAction: 'call',
      Metadata: {},
      Actions: [
        {
          Identifier: 'call',
          Type: 'InvokeLambdaFunction',
          Parameters: { LambdaFunctionARN: 'look-up', InvocationTimeLimitSeconds: '8' },
          Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
        },
        { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
      ],
    }),
  );
  file(
    'instance.json',
    JSON.stringify({ Flows: ['intake.json'], LambdaFunctions: [{ Arn: 'look-up', Script: 'look-up.mjs' }] }),
  );

  const loaded = loadInstanceFolder(folder);
  expect(loaded.problems).toEqual([]);
  const { instance, flows } = loaded;
  if (!instance) throw new Error('The instance is whole.');
  const live = recordAnswers(answerLambdasBy(functions.run));
  const traceBy = (lambda: typeof live.answer) => {
    const centre = new ContactCentre(instance, { flows, lambda });
    centre.call('StartTaskContact', { InstanceId: centre.facts.instance.id, Name: 'A claim', ContactFlowId: 'intake' });
    return centre.trace;
  };

  const first = traceBy(live.answer);
  const again = traceBy(recordAnswers(answerLambdasBy(functions.run), live.recording()).answer);

  expect(first.map(({ branch }) => branch)).toContain('success');
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
});

test('the instance file itself may be named, and one that is not there is told', () => {
  file('office.json', '{}');

  expect(loadInstanceFolder(join(folder, 'office.json'))).toMatchObject({ instance: {}, problems: [], folder });
  expect(loadInstanceFolder(join(folder, 'nowhere.json')).problems).toEqual([
    expect.objectContaining({ file: 'nowhere.json', message: expect.stringMatching(/^Missing file/) as string }),
  ]);
});

// helpers

/** A port nobody listens at. */
async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
