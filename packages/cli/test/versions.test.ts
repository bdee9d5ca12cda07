/** Earlier versions of a flow: kept at every save, bounded, found by a person with a file manager, and in nobody's way. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '../src/server/createApp.ts';
import { createVersions, MOST_BYTES, MOST_NAMES, MOST_VERSIONS } from '../src/server/versions.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const PORT = 4747;
const NOON = Date.UTC(2026, 0, 31, 12);

function serve(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  let time = NOON;
  const app = createApp({ folder, designer: folder, token: 't', port: () => PORT, now: () => (time += 1000) });
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { host: `127.0.0.1:${PORT}`, 'x-switchyard-token': 't' };
    const response = await app.request(path, { ...init, headers });
    return { status: response.status, body: (await response.json()) as never };
  };
  const save = async (path: string, text: string) => {
    const { version = null } = (await ask(`/api/flow?path=${path}`)).body as { version?: string };
    return ask(`/api/flow?path=${path}`, { method: 'PUT', body: JSON.stringify({ text, version }) });
  };
  const list = async (path: string) =>
    ((await ask(`/api/versions?path=${path}`)).body as { versions: { id: string; at: number; name?: string }[] })
      .versions;
  const textOf = async (path: string, id = '') =>
    ((await ask(`/api/version?path=${path}&id=${id}`)).body as { text: string }).text;
  const name = (path: string, id: string, called: unknown) =>
    ask(`/api/version?path=${path}&id=${id}`, { method: 'PUT', body: JSON.stringify({ name: called }) });
  return { folder, ask, save, list, textOf, name };
}

describe('saving a flow', () => {
  test('keeps what was there before the first save, and each save', async () => {
    const { save, list, textOf } = serve({ 'claims/flow.json': 'as it was' });

    await save('claims/flow.json', 'first');
    await save('claims/flow.json', 'second');

    const versions = await list('claims/flow.json');
    const texts = await Promise.all(versions.map(({ id }) => textOf('claims/flow.json', id)));
    expect(texts).toEqual(['second', 'first', 'as it was']);
    expect(versions[0]?.at).toBe(NOON + 2000);
  });

  test('keeps what another program wrote in between', async () => {
    const { folder, save, list, textOf } = serve({ 'flow.json': 'as it was' });
    await save('flow.json', 'mine');
    writeFileSync(join(folder, 'flow.json'), 'by an editor');

    await save('flow.json', 'mine again');

    const texts = await Promise.all((await list('flow.json')).map(({ id }) => textOf('flow.json', id)));
    expect(texts).toEqual(['mine again', 'by an editor', 'mine', 'as it was']);
  });

  test('that changes nothing keeps nothing', async () => {
    const { save, list } = serve({ 'flow.json': 'as it was' });

    await save('flow.json', 'same');
    await save('flow.json', 'same');

    expect(await list('flow.json')).toHaveLength(2);
  });

  test('leaves plain files a person can find, out of git, and out of the list of flows', async () => {
    const { folder, ask, save } = serve({});

    await save('claims/new.json', '{"Actions":[]}');

    const kept = join(folder, '.switchyard/versions/claims/new.json');
    expect(readdirSync(kept)).toEqual([expect.stringMatching(/^2026-01-31T12-00-01-000Z-[0-9a-f]{16}\.json$/)]);
    expect(readFileSync(join(folder, '.switchyard/versions/.gitignore'), 'utf8')).toBe('*\n');
    expect((await ask('/api/folder')).body).toMatchObject({ flows: [{ path: 'claims/new.json' }] });
  });

  test('succeeds where versions cannot be kept, and says so', async () => {
    const { folder, save } = serve({ 'flow.json': 'as it was', '.switchyard': 'a file where a folder would be' });

    const { status, body } = await save('flow.json', 'mine');

    expect(status).toBe(200);
    expect(body).toMatchObject({ unkept: expect.stringMatching(/^No earlier version was kept: /) });
    expect(readFileSync(join(folder, 'flow.json'), 'utf8')).toBe('mine');
  });

  test('follows no link out of the folder', async () => {
    const elsewhere = temporaryFolder({});
    const { folder, ask, save } = serve({ 'flow.json': 'as it was' });
    symlinkSync(elsewhere, join(folder, '.switchyard'));

    const saved = await save('flow.json', 'mine');

    expect(saved).toMatchObject({ status: 200, body: { unkept: expect.stringContaining('leads out of the folder') } });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect((await ask('/api/versions?path=flow.json')).status).toBe(403);
  });
});

describe('so many versions are kept', () => {
  const many = (count: number, size = 1) => {
    const folder = temporaryFolder({ 'flow.json': '' });
    const place = join(folder, '.switchyard/versions/flow.json');
    mkdirSync(place, { recursive: true });
    for (let day = 0; day < count; day++) {
      const moment = new Date(NOON - (count - day) * 86_400_000).toISOString().replaceAll(/[:.]/g, '-');
      const file = join(place, `${moment}-${String(day).padStart(16, '0')}.json`);
      writeFileSync(file, '');
      truncateSync(file, size);
    }
    return { flow: join(folder, 'flow.json'), place, versions: createVersions(folder, () => NOON) };
  };

  test('the oldest go first, and those with a name stay', async () => {
    const { flow, versions } = many(MOST_VERSIONS);
    const oldest = (await versions.list(flow)).at(-1)?.id ?? '';
    await versions.name(flow, oldest, 'Before the change of queues');

    for (const text of ['a', 'b', 'c']) await versions.keep(flow, undefined, Buffer.from(text));

    const kept = await versions.list(flow);
    expect(kept).toHaveLength(MOST_VERSIONS + 1);
    expect(kept.at(-1)).toMatchObject({ id: oldest, name: 'Before the change of queues' });
  });

  test('fewer, where they are large', async () => {
    const { flow, versions } = many(5, MOST_BYTES / 4);

    await versions.keep(flow, undefined, Buffer.from('small'));

    expect(await versions.list(flow)).toHaveLength(4);
  });

  test('and so many names', async () => {
    const { flow, place, versions } = many(2);
    const [newest] = await versions.list(flow);
    const names = Object.fromEntries(Array.from({ length: MOST_NAMES }, (_, index) => [`other ${index}`, 'x']));
    writeFileSync(join(place, 'names.json'), JSON.stringify(names));

    expect(await versions.name(flow, newest?.id ?? '', 'One more')).toMatch(/^Too many names: expected at most 100\./);
  });
});

describe('a version', () => {
  async function kept() {
    const server = serve({ 'flow.json': 'as it was' });
    await server.save('flow.json', 'mine');
    const [version] = await server.list('flow.json');
    return { ...server, id: version?.id ?? '' };
  }

  test('has a name when a person gives it one, and none when it is taken away', async () => {
    const { name, list, id } = await kept();

    await name('flow.json', id, ' Approved by Ida ');
    expect((await list('flow.json'))[0]?.name).toBe('Approved by Ida');
    await name('flow.json', id, null);
    expect((await list('flow.json'))[0]).not.toHaveProperty('name');
  });

  test.each([
    ['a name that is none', 7, 400],
    ['a name that is too long', 'x'.repeat(121), 400],
    ['a name as long as a flow', 'x'.repeat(1_000_000), 400],
  ])('%s is refused', async (_what, called, status) => {
    const { name, id } = await kept();

    expect((await name('flow.json', id, called)).status).toBe(status);
  });

  test('is there all the same when the file of names is damaged', async () => {
    const { folder, list } = await kept();
    writeFileSync(join(folder, '.switchyard/versions/flow.json/names.json'), '{ damaged');

    expect(await list('flow.json')).toHaveLength(2);
  });

  test.each([['../../../flow'], ['..%2F..%2Fflow.json'], ['names'], [''], ['2026-01-31T12-00-01-000Z-0/../../x']])(
    'is not read by the name %o',
    async (id) => {
      const { ask } = await kept();

      expect((await ask(`/api/version?path=flow.json&id=${id}`)).status).toBe(403);
    },
  );

  test('that is gone is said to be gone', async () => {
    const { ask, name } = await kept();
    const gone = '2020-01-01T00-00-00-000Z-0000000000000000';

    expect((await ask(`/api/version?path=flow.json&id=${gone}`)).status).toBe(404);
    expect(await name('flow.json', gone, 'x')).toMatchObject({
      status: 409,
      body: { error: 'This version is not there any more.' },
    });
  });

  test('behind a link is not followed out of the folder', async () => {
    const elsewhere = temporaryFolder({ 'secret.json': 'secret' });
    const { folder, ask } = await kept();
    const id = '2020-01-01T00-00-00-000Z-0000000000000000';
    symlinkSync(join(elsewhere, 'secret.json'), join(folder, `.switchyard/versions/flow.json/${id}.json`));

    expect((await ask(`/api/version?path=flow.json&id=${id}`)).status).toBe(403);
  });

  test('of a path outside the folder is not asked for', async () => {
    const { ask, folder } = await kept();

    expect((await ask('/api/versions?path=../flow.json')).status).toBe(403);
    expect(existsSync(join(folder, '../.switchyard'))).toBe(false);
  });
});
