import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '../src/server/createApp.ts';
import { hasScreen } from '../src/server/openBrowser.ts';
import { startServer } from '../src/server/startServer.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const FLOW =
  '{"Version":"2019-10-30","StartAction":"end","Actions":[{"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}';
const PAGE =
  '<!doctype html><html><head><title>Switchyard</title></head><body><script src="./assets/main-1a2b.js"></script></body></html>';
const TOKEN = 'a-token';
const PORT = 4747;
const OURS = { host: `127.0.0.1:${PORT}`, 'x-switchyard-token': TOKEN };

/** A server over a folder with these files, and a way to ask it as our own page would. */
function serve(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = temporaryFolder(files);
  const designer = temporaryFolder({ 'index.html': PAGE, 'assets/main-1a2b.js': 'export {}' });
  const app = createApp({ folder, designer, token: TOKEN, port: () => PORT });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(path, {
      ...init,
      headers: { ...OURS, ...(init.headers as Record<string, string>) },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  const put = (path: string, text: unknown, version: unknown) =>
    ask(`/api/flow?path=${encodeURIComponent(path)}`, { method: 'PUT', body: JSON.stringify({ text, version }) });
  return { folder, ask, put, inFolder: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

describe('the folder', () => {
  test('lists flows by path, with what a person chooses them by', async () => {
    const named = FLOW.replace(
      '{',
      '{"Metadata":{"name":"Claims intake","description":"New claims","type":"contactFlow"},',
    );
    const { ask, folder } = serve({ 'b/flow.json': FLOW, 'a.json': named });

    const { status, body } = await ask('/api/folder');

    expect(status).toBe(200);
    expect(body.folder).toBe(folder.split('/').at(-1));
    expect(body.flows).toMatchObject([
      {
        path: 'a.json',
        name: 'Claims intake',
        description: 'New claims',
        flowType: 'CONTACT_FLOW',
        blocks: 1,
        errors: 0,
      },
      { path: 'b/flow.json', name: 'b', flowType: null, blocks: 1, size: FLOW.length },
    ]);
    expect(body.flows[0].modified).toBeCloseTo(statSync(join(folder, 'a.json')).mtimeMs, -1);
  });

  test('leaves out what is no flow, and what is hidden', async () => {
    const { ask } = serve({
      'flow.json': FLOW,
      'world.json': '{"queues":{}}',
      'task.json': '{"Name":"x"}',
      'package.json': '{"name":"x"}',
      'broken-but-not-a-flow.json': '{"name":',
      'notes.txt': FLOW,
      '.git/flow.json': FLOW,
      'node_modules/x/flow.json': FLOW,
    });

    const { body } = await ask('/api/folder');

    expect(body.flows.map(({ path }: { path: string }) => path)).toEqual(['flow.json']);
  });

  test('has the tasks, worlds and instances that stand beside flows, and no other data', async () => {
    const { ask } = serve({
      'b/world.json': '{}',
      'b/flow.json': FLOW,
      'a/task.json': '{}',
      'instance.json': '{}',
      'package.json': '{}',
    });

    const { body } = await ask('/api/folder');

    expect(body.runFiles).toEqual(['a/task.json', 'b/world.json', 'instance.json']);
  });

  test('has exports of the old console, for the designer to convert', async () => {
    const { ask } = serve({ 'old.json': '{"modules":[],"version":"1"}' });

    const { body } = await ask('/api/folder');

    expect(body.flows).toMatchObject([{ path: 'old.json', name: 'old', errors: 1 }]);
    expect(body.flows[0].problem).toBeUndefined();
  });

  test('says why a broken flow cannot be opened', async () => {
    const { ask } = serve({ 'broken.json': '{\n  "StartAction" "a"\n}' });

    const { body } = await ask('/api/folder');

    expect(body.flows).toMatchObject([
      { path: 'broken.json', errors: 1, problem: 'Expected a colon after the member name. (line 2)' },
    ]);
  });

  test('counts what the validator finds, and looks again when a file has changed', async () => {
    const { ask, folder } = serve({ 'flow.json': FLOW.replace('"StartAction":"end"', '"StartAction":"gone"') });
    const before = await ask('/api/folder');
    writeFileSync(join(folder, 'flow.json'), FLOW);

    const after = await ask('/api/folder');

    expect(before.body.flows[0].errors).toBeGreaterThan(0);
    expect(after.body.flows[0].errors).toBe(0);
  });
});

describe('a flow', () => {
  test('is read with its version, and written back with it', async () => {
    const { ask, put, inFolder } = serve({ 'flow.json': FLOW });
    const read = await ask('/api/flow?path=flow.json');

    const written = await put('flow.json', `${FLOW}\n`, read.body.version);
    const again = await ask('/api/flow?path=flow.json');

    expect(read.body).toEqual({ path: 'flow.json', text: FLOW, version: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(written).toMatchObject({ status: 200, body: { version: again.body.version } });
    expect(inFolder('flow.json')).toBe(`${FLOW}\n`);
  });

  test('that somebody else changed is not overwritten', async () => {
    const { ask, put, folder, inFolder } = serve({ 'flow.json': FLOW });
    const { version } = (await ask('/api/flow?path=flow.json')).body;
    writeFileSync(join(folder, 'flow.json'), 'theirs');

    const { status, body } = await put('flow.json', 'mine', version);

    expect(status).toBe(409);
    expect(body.current.text).toBe('theirs');
    expect(inFolder('flow.json')).toBe('theirs');
    expect((await put('flow.json', 'mine', body.current.version)).status).toBe(200);
  });

  test('of two saves at once, only one succeeds', async () => {
    const { ask, put } = serve({ 'flow.json': FLOW });
    const { version } = (await ask('/api/flow?path=flow.json')).body;

    const answers = await Promise.all(['one', 'two', 'three'].map((text) => put('flow.json', text, version)));

    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  test('that is new is made, folders included, and never over another', async () => {
    const { put, inFolder } = serve({ 'flow.json': FLOW });

    expect((await put('claims/new.json', FLOW, null)).status).toBe(200);
    expect(inFolder('claims/new.json')).toBe(FLOW);
    expect((await put('flow.json', 'mine', null)).status).toBe(409);
    expect(inFolder('flow.json')).toBe(FLOW);
  });

  test('that was removed meanwhile is not brought back unasked', async () => {
    const { put, folder } = serve();

    const { status, body } = await put('gone.json', FLOW, 'a'.repeat(64));

    expect(status).toBe(404);
    expect(body.error).toContain('removed meanwhile');
    expect(existsSync(join(folder, 'gone.json'))).toBe(false);
  });

  test('keeps its mode, and saving leaves nothing else behind', async () => {
    const { ask, put, folder } = serve({ 'flow.json': FLOW });
    chmodSync(join(folder, 'flow.json'), 0o640);
    const { version } = (await ask('/api/flow?path=flow.json')).body;

    await put('flow.json', 'mine', version);

    expect(statSync(join(folder, 'flow.json')).mode & 0o777).toBe(0o640);
    // Only the folder of earlier versions, which is hidden.
    expect(readdirSync(folder)).toEqual(['.switchyard', 'flow.json']);
  });

  test('has beside it nothing of a save that was cut off, once it is saved again', async () => {
    const leftOver = '.flow.json.0123456789ab.tmp';
    const { ask, put, folder } = serve({ 'flow.json': FLOW, [leftOver]: 'half of', '.flow.json.mine.tmp': 'kept' });
    const { version } = (await ask('/api/flow?path=flow.json')).body;

    await put('flow.json', 'first', version);
    expect(readdirSync(folder)).toContain(leftOver);
    utimesSync(join(folder, leftOver), new Date(0), new Date(0));
    await put('flow.json', 'second', (await ask('/api/flow?path=flow.json')).body.version);

    expect(readdirSync(folder)).toEqual(['.flow.json.mine.tmp', '.switchyard', 'flow.json']);
  });

  test('is exchanged whole: who has it open still reads the old one', async () => {
    const { ask, put, folder } = serve({ 'flow.json': FLOW });
    const before = statSync(join(folder, 'flow.json')).ino;
    const { version } = (await ask('/api/flow?path=flow.json')).body;

    await put('flow.json', 'mine', version);

    expect(statSync(join(folder, 'flow.json')).ino).not.toBe(before);
  });

  test('behind a link inside the folder is written where it really is', async () => {
    const { ask, put, folder, inFolder } = serve({ 'real.json': FLOW });
    symlinkSync('real.json', join(folder, 'link.json'));
    const { version } = (await ask('/api/flow?path=link.json')).body;

    await put('link.json', 'mine', version);

    expect(inFolder('real.json')).toBe('mine');
    expect(inFolder('link.json')).toBe('mine');
  });

  test.each([
    ['no version', '{"text":"x"}', 400],
    ['no text', '{"version":null}', 400],
    ['no JSON', 'text', 400],
    ['a list', '[]', 400],
    ['a flow of more than 12 MB', JSON.stringify({ text: 'x'.repeat(13 * 1024 * 1024), version: null }), 413],
  ])('is refused with %s', async (_what, body, status) => {
    const { ask, folder } = serve();

    const answer = await ask('/api/flow?path=new.json', { method: 'PUT', body });

    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(/Expected|Too large/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is not UTF-8 is refused rather than damaged', async () => {
    const { ask } = serve({ 'flow.json': new Uint8Array([0xff, 0xfe, 0x7b, 0x00]) });

    const { status, body } = await ask('/api/flow?path=flow.json');

    expect(status).toBe(415);
    expect(body.error).toContain('UTF-8');
  });

  test('that is not there is said so', async () => {
    const { status, body } = await serve().ask('/api/flow?path=gone.json');

    expect(status).toBe(404);
    expect(body.error).toContain('gone.json');
  });
});

describe('paths', () => {
  test.each([
    ['up and out', '../secret.json'],
    ['up in the middle', 'a/../../secret.json'],
    ['up, though it stays inside', 'a/../flow.json'],
    ['absolute', '/etc/secret.json'],
    ['a drive', 'C:/secret.json'],
    ['backslashes', '..\\secret.json'],
    ['a NUL character', 'flow.json\0.json'],
    ['nothing', ''],
    ['another kind of file', 'notes.txt'],
    ['a hidden folder', '.git/config.json'],
    ['installed packages', 'node_modules/x/package.json'],
  ])('are refused: %s', async (_what, path) => {
    const { ask, put } = serve({ 'flow.json': FLOW, 'notes.txt': 'x' });

    const read = await ask(`/api/flow?path=${encodeURIComponent(path)}`);
    const written = await put(path, FLOW, null);

    expect([read.status, written.status]).toEqual([403, 403]);
    expect(read.body.error).not.toBe('');
  });

  test.each([
    ['a linked file', 'link.json'],
    ['a file in a linked folder', 'elsewhere/secret.json'],
    ['a new file in a linked folder', 'elsewhere/new.json'],
    ['a link to another kind of file', 'notes.json'],
  ])('are refused where they leave the folder: %s', async (_what, path) => {
    const outside = temporaryFolder({ 'secret.json': FLOW });
    const { ask, put, folder } = serve({ 'notes.txt': 'x' });
    symlinkSync(join(outside, 'secret.json'), join(folder, 'link.json'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    symlinkSync('notes.txt', join(folder, 'notes.json'));

    const read = await ask(`/api/flow?path=${encodeURIComponent(path)}`);
    const written = await put(path, 'mine', null);

    expect([read.status, written.status]).toEqual([403, 403]);
    expect(readdirSync(outside)).toEqual(['secret.json']);
    expect(readFileSync(join(outside, 'secret.json'), 'utf8')).toBe(FLOW);
  });

  test('are refused where a link leads to a file that does not exist yet', async () => {
    const outside = temporaryFolder();
    const { put, folder } = serve();
    symlinkSync(join(outside, 'new.json'), join(folder, 'link.json'));

    const { status } = await put('link.json', 'mine', null);

    expect(status).not.toBe(200);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('outside the folder are not listed either', async () => {
    const outside = temporaryFolder({ 'secret.json': FLOW });
    const { ask, folder } = serve();
    symlinkSync(join(outside, 'secret.json'), join(folder, 'link.json'));
    symlinkSync(outside, join(folder, 'elsewhere'));

    expect((await ask('/api/folder')).body.flows).toEqual([]);
  });
});

describe('strangers', () => {
  const calls = [
    ['reading the folder', '/api/folder', {}],
    ['reading a flow', '/api/flow?path=flow.json', {}],
    ['writing a flow', '/api/flow?path=flow.json', { method: 'PUT', body: '{"text":"x","version":null}' }],
    ['listing versions', '/api/versions?path=flow.json', {}],
    ['reading a version', '/api/version?path=flow.json&id=x', {}],
    ['naming a version', '/api/version?path=flow.json&id=x', { method: 'PUT', body: '{"name":"x"}' }],
  ] as const;

  test.each(calls)('without the token are refused: %s', async (_what, path, init) => {
    const { ask } = serve({ 'flow.json': FLOW });

    const { status, body } = await ask(path, { ...init, headers: { 'x-switchyard-token': '' } });

    expect(status).toBe(403);
    expect(body.error).toContain('Reload');
  });

  test.each(calls)('with another token are refused: %s', async (_what, path, init) => {
    const { ask } = serve({ 'flow.json': FLOW });

    expect((await ask(path, { ...init, headers: { 'x-switchyard-token': 'b-token' } })).status).toBe(403);
  });

  test.each([
    ['another site', 'https://example.com'],
    ['another port of this machine', 'http://127.0.0.1:8080'],
    ['a page without an origin', 'null'],
    ['the same name over TLS', `https://127.0.0.1:${PORT}`],
  ])('from elsewhere are refused, even with the token: %s', async (_what, origin) => {
    const { ask, inFolder } = serve({ 'flow.json': FLOW });

    for (const [, path, init] of calls) {
      expect((await ask(path, { ...init, headers: { origin } })).status).toBe(403);
    }
    expect(inFolder('flow.json')).toBe(FLOW);
  });

  test('that a browser calls cross-site are refused', async () => {
    const { ask } = serve();

    expect((await ask('/api/folder', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask('/api/folder', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  test.each([
    ['a name that was made to point here', 'evil.example:4747'],
    ['another port', '127.0.0.1:80'],
    ['no port', 'localhost'],
    ['every address of the machine', '0.0.0.0:4747'],
  ])('that think we are somebody else get neither page nor flows: %s', async (_what, host) => {
    const { ask } = serve({ 'flow.json': FLOW });

    for (const path of ['/', '/assets/main-1a2b.js', '/api/folder']) {
      const { status, text } = await ask(path, { headers: { host } });
      expect(status).toBe(403);
      expect(text).not.toContain(TOKEN);
    }
  });

  test.each(['127.0.0.1:4747', 'localhost:4747', 'LOCALHOST:4747'])('by our own name are served: %s', async (host) => {
    const { ask } = serve();

    expect((await ask('/', { headers: { host } })).status).toBe(200);
    expect((await ask('/api/folder', { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });
});

describe('the page', () => {
  test('carries the token, and may be kept by nobody', async () => {
    const { status, text, headers } = await serve().ask('/');

    expect(status).toBe(200);
    expect(text).toContain(`<head><meta name="switchyard-token" content="${TOKEN}">`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('answers for every address of the designer', async () => {
    const { text } = await serve().ask('/flow/claims');

    expect(text).toContain('switchyard-token');
    expect(text).toContain('src="/assets/main-1a2b.js"');
  });

  test('loads from here only, and stands in nobody else’s frame', async () => {
    const { headers } = await serve().ask('/');
    const policy = headers.get('content-security-policy') ?? '';

    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toContain('unsafe-');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('has files that never change, for their names do', async () => {
    const { status, headers } = await serve().ask('/assets/main-1a2b.js');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/javascript');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test.each(['/assets/gone.js', '/..%2f..%2fetc%2fpasswd.js', '/%2e%2e/%2e%2e/x.json', '/assets/%zz.js'])(
    'has no other files: %s',
    async (path) => {
      expect((await serve().ask(path)).status).toBe(404);
    },
  );

  test('says what to do when the designer is not built', async () => {
    const app = createApp({ folder: temporaryFolder(), designer: '/nowhere', token: TOKEN, port: () => PORT });

    const response = await app.request('/', { headers: OURS });

    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
  });

  test('has an API that knows its calls', async () => {
    const { status, body } = await serve().ask('/api/everything');

    expect(status).toBe(404);
    expect(body.error).toBe('Unknown call GET /api/everything.');
  });
});

describe('the server', () => {
  const options = () => ({
    folder: temporaryFolder({ 'flow.json': FLOW }),
    designer: temporaryFolder({ 'index.html': PAGE }),
  });

  test('listens on this machine only, and hands its page a token that works', async () => {
    const server = await startServer({ ...options(), port: 0, anyPort: false });
    try {
      const page = await (await fetch(server.url)).text();
      const token = /content="([\w-]{43})"/.exec(page)?.[1] ?? '';
      const folder = await fetch(new URL('/api/folder', server.url), { headers: { 'x-switchyard-token': token } });

      expect(new URL(server.url).hostname).toBe('127.0.0.1');
      expect(await folder.json()).toMatchObject({ flows: [{ path: 'flow.json' }] });
    } finally {
      await server.close();
    }
  });

  test('looks at the Host that was really sent', async () => {
    const server = await startServer({ ...options(), port: 0, anyPort: false });
    try {
      const status = await new Promise((done, fail) => {
        const { port } = new URL(server.url);
        httpRequest({ host: '127.0.0.1', port, headers: { host: `evil.example:${port}` } }, ({ statusCode }) =>
          done(statusCode),
        )
          .on('error', fail)
          .end();
      });

      expect(status).toBe(403);
    } finally {
      await server.close();
    }
  });

  test('takes another port when any will do, and only then', async () => {
    const first = await startServer({ ...options(), port: 0, anyPort: false });
    try {
      const port = Number(new URL(first.url).port);
      const second = await startServer({ ...options(), port, anyPort: true });
      await second.close();

      expect(second.url).not.toBe(first.url);
      await expect(startServer({ ...options(), port, anyPort: false })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    } finally {
      await first.close();
    }
  });

  test('gives every start a token of its own', async () => {
    const tokens = new Set<string>();
    for (let start = 0; start < 2; start++) {
      const server = await startServer({ ...options(), port: 0, anyPort: false });
      tokens.add(/content="([\w-]+)"/.exec(await (await fetch(server.url)).text())?.[1] ?? '');
      await server.close();
    }
    expect(tokens.size).toBe(2);
  });
});

test.each([
  ['a build server', { CI: 'true', DISPLAY: ':0' }, 'linux', false],
  ['a remote shell', {}, 'linux', false],
  ['a desktop', { DISPLAY: ':0' }, 'linux', true],
  ['a Wayland desktop', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  ['a Mac', {}, 'darwin', true],
  ['a Mac that says it is no build server', { CI: 'false' }, 'darwin', true],
] as const)('a browser is opened where there is a screen: %s', (_where, env, platform, expected) => {
  expect(hasScreen(env, platform)).toBe(expected);
});
