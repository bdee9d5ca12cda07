/** What may stand under the name of a flow and is none: it is told in a sentence, by every command that reads files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const FLOW =
  '{"Version":"2019-10-30","StartAction":"end","Metadata":{"type":"contactFlow"},"Actions":[{"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}';

const ODD: readonly (readonly [what: string, make: (file: string) => void, why: string])[] = [
  ['a pipe nobody writes to', (file) => execFileSync('mkfifo', [file]), 'it is a pipe'],
  ['a file of 100 MB', (file) => (writeFileSync(file, FLOW), truncateSync(file, 100 * 2 ** 20)), 'it has 100 MB'],
  ['a link to itself', (file) => symlinkSync(file, file), 'its links lead in a circle'],
  ['a link to a device', (file) => symlinkSync('/dev/null', file), 'it is a device'],
];

const COMMANDS: readonly (readonly string[])[] = [
  ['validate', 'odd.json'],
  ['format', 'odd.json'],
  ['diff', 'odd.json', 'flow.json'],
  ['convert', 'odd.json'],
  ['run', 'odd.json'],
  ['run', 'flow.json', '--world', 'odd.json'],
];

describe.each(COMMANDS)('switchyard %s %s', (...words) => {
  test.each(ODD)('%s', async (_what, make, why) => {
    const folder = temporaryFolder({ 'flow.json': FLOW });
    make(join(folder, 'odd.json'));

    const { code, stderr, stdout } = await say(folder, words.filter(Boolean));

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: "odd\.json" cannot be read: .*\.\n$/);
    expect(stderr).toContain(why);
  });

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${FLOW}`, 'utf16le')],
    ['Latin-1', Buffer.from(FLOW.replace('"end"', '"Rückfrage"'), 'latin1')],
  ])('%s', async (_encoding, bytes) => {
    const folder = temporaryFolder({ 'flow.json': FLOW, 'odd.json': bytes });

    const { code, stderr, stdout } = await say(folder, words.filter(Boolean));

    expect(code).toBe(words[0] === 'validate' || words[0] === 'format' ? 1 : 2);
    expect(stderr + stdout).toContain('Expected UTF-8');
    expect(stderr).not.toContain('fault in Switchyard');
  });
});

describe('of a folder', () => {
  test('pipes, devices and what is far too large are left alone, and other files are checked', async () => {
    const folder = temporaryFolder({ 'flow.json': FLOW });
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    symlinkSync('/dev/null', join(folder, 'device.json'));
    writeFileSync(join(folder, 'data.json'), '');
    truncateSync(join(folder, 'data.json'), 100 * 2 ** 20);

    expect(await say(folder, ['validate'])).toEqual({
      code: 0,
      stdout: '✓ 1 file, no problems.\n',
      stderr: 'note: skipped 1 file that is not a flow.\n',
    });
  });

  test('a folder named like a flow is gone into, and a link that leads back up is not', async () => {
    const folder = temporaryFolder({ 'flows/x.json/flow.json': FLOW });
    symlinkSync(folder, join(folder, 'flows/up'));
    symlinkSync(folder, join(folder, 'flows/up.json'));

    expect((await say(folder, ['validate'])).stdout).toBe('✓ 1 file, no problems.\n');
    expect((await say(folder, ['validate', '**/*.json'])).stdout).toMatch(/^✓ \d+ files?, no problems\.\n$/);
  });

  test('a link that leads nowhere is told', async () => {
    const folder = temporaryFolder({ 'flow.json': FLOW });
    symlinkSync(join(folder, 'gone'), join(folder, 'link.json'));

    const { code, stderr } = await say(folder, ['validate']);

    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: "link.json" cannot be read: it is not there, or a link that leads nowhere.\n',
    });
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read is told', async () => {
    const folder = temporaryFolder({ 'flow.json': FLOW });
    mkdirSync(join(folder, 'closed'), { mode: 0 });
    writeFileSync(join(folder, 'closed.json'), FLOW, { mode: 0 });

    const { code, stderr } = await say(folder, ['validate', 'closed', 'closed.json']);

    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: "closed" cannot be read: permission denied.\nerror: "closed.json" cannot be read: permission denied.\n',
    );
  });
});

test('a name that is too long is told', async () => {
  const { code, stderr } = await say(temporaryFolder(), ['validate', 'a'.repeat(5000)]);

  expect(code).toBe(2);
  expect(stderr).toMatch(/cannot be read: the name is too long\.\n$/);
});

// helpers

async function say(folder: string, words: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(words, {
    folder,
    env: {},
    colours: false,
    width: 120,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    readStdin: async () => new Uint8Array(),
  });
  return { code, stdout: said.out, stderr: said.err };
}
