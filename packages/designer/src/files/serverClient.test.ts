import { describe, expect, test } from 'vitest';
import { createServerClient, ServerError } from './serverClient.ts';

interface Call {
  readonly url: string;
  readonly method: string;
  readonly token: string | null;
  readonly body: unknown;
}

function serverAnswering(status: number, body: unknown) {
  const calls: Call[] = [];
  const server = createServerClient('secret', async (url, init) => {
    calls.push({
      url: url instanceof Request ? url.url : url.toString(),
      method: init?.method ?? 'GET',
      token: new Headers(init?.headers).get('x-switchyard-token'),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  });
  return { server, calls };
}

test('every request carries the token of the page', async () => {
  const { server, calls } = serverAnswering(200, { folder: 'flows', flows: [] });

  expect(await server.readFolder()).toEqual({ folder: 'flows', flows: [] });

  expect(calls).toEqual([{ url: '/api/folder', method: 'GET', token: 'secret', body: undefined }]);
});

test('a path travels whole, whatever is in it', async () => {
  const { server, calls } = serverAnswering(200, { text: '{}', version: 'v1' });

  await server.readFile('EU/a & b #1.json');

  expect(calls[0]?.url).toBe('/api/flow?path=EU%2Fa%20%26%20b%20%231.json');
});

describe('writing says which version of the file it replaces', () => {
  test.each([
    ['saved', 200, { version: 'v2' }, { wrote: 'saved', version: 'v2' }],
    [
      'changed on disk',
      409,
      { current: { text: 'theirs', version: 'v9' } },
      { wrote: 'conflict', current: { text: 'theirs', version: 'v9' } },
    ],
    ['refused', 403, { error: 'Outside the folder.' }, { wrote: 'refused', why: 'Outside the folder.' }],
    ['refused without a word', 500, '<html>', { wrote: 'refused', why: 'The server answered 500.' }],
  ])('%s', async (_name, status, body, answer) => {
    const { server, calls } = serverAnswering(status, body);

    expect(await server.writeFile('a.json', 'mine', 'v1')).toEqual(answer);

    expect(calls).toEqual([
      { url: '/api/flow?path=a.json', method: 'PUT', token: 'secret', body: { text: 'mine', version: 'v1' } },
    ]);
  });
});

test('a server that is gone is an error that says what to do', async () => {
  const server = createServerClient('secret', () => Promise.reject(new TypeError('Failed to fetch')));

  await expect(server.readFolder()).rejects.toThrow(ServerError);
  await expect(server.readFolder()).rejects.toThrow(/switchyard open/);
});

test('a file that cannot be read is an error in the server’s words', async () => {
  const { server } = serverAnswering(404, { error: 'Unknown file "a.json".' });

  await expect(server.readFile('a.json')).rejects.toThrow('Unknown file "a.json".');
});

describe('earlier versions of a flow', () => {
  const KEPT = { id: '2026-01-31T12-00-00-000Z-0011223344556677', at: 1, size: 2, hash: '0011223344556677' };

  test('are listed', async () => {
    const { server, calls } = serverAnswering(200, { versions: [KEPT] });

    expect(await server.versions.list('a b.json')).toEqual([KEPT]);

    expect(calls).toEqual([{ url: '/api/versions?path=a%20b.json', method: 'GET', token: 'secret', body: undefined }]);
  });

  test('are read', async () => {
    const { server, calls } = serverAnswering(200, { text: '{}' });

    expect(await server.versions.read('a.json', KEPT.id)).toBe('{}');

    expect(calls[0]?.url).toBe(`/api/version?path=a.json&id=${KEPT.id}`);
  });

  test.each([
    ['Approved', 'Approved'],
    ['', null],
  ])('are named %o', async (name, sent) => {
    const { server, calls } = serverAnswering(200, {});

    await server.versions.name('a.json', KEPT.id, name);

    expect(calls[0]).toMatchObject({ method: 'PUT', body: { name: sent } });
  });

  test('cannot be had, and the server says why', async () => {
    const { server } = serverAnswering(403, { error: 'Outside the folder.' });

    await expect(server.versions.list('a.json')).rejects.toThrow('Outside the folder.');
  });
});
