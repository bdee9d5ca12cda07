/** `switchyard test --watch`, with files that really change. Every step waits for what is told, never for a time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** Told when everything is done and the next change is waited for. */
const DONE = 'q to end.';

/** Ends the task, or first waits a week. */
function flow(isQuick: boolean): string {
  const wait = {
    Identifier: 'wait',
    Type: 'Wait',
    Parameters: { TimeLimitSeconds: '604800' },
    Transitions: {
      NextAction: 'end',
      Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
      Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
    },
  };
  const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  const Metadata = { type: 'contactFlow' };
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: isQuick ? 'end' : 'wait',
    Metadata,
    Actions: [wait, end],
  });
}

function scenario(Name: string, ContactFlowId: string): string {
  return JSON.stringify({
    Name,
    Version: '2025-06-21',
    EntryPoint: { Type: 'TASK', ContactFlowId },
    Observations: [
      { Identifier: 'It ends', Event: { Type: 'TaskEnded', Properties: { Reason: 'CONTACT_FLOW_DISCONNECT' } } },
    ],
  });
}

/** A command that goes on, what it has told so far, and a keyboard. */
function watching(folder: string, ...more: readonly string[]) {
  let told = '';
  let from = 0;
  let hear: (key: string) => void = () => {};
  let isKeyboardLeft = false;
  let look: () => void = () => {};
  const tell = (text: string): void => {
    told += text;
    look();
  };
  const ended = run(['test', '.', '--watch', ...more], {
    folder,
    env: {},
    colours: false,
    width: 120,
    out: tell,
    err: tell,
    readStdin: async () => new Uint8Array(),
    listen: (listener) => {
      hear = listener;
      return { isKeyboard: true, stop: () => (isKeyboardLeft = true) };
    },
  });
  return {
    ended,
    press: (key: string): void => hear(key),
    isKeyboardLeft: () => isKeyboardLeft,
    /** Settles when this was told since the last time. */
    until: (words: string): Promise<string> =>
      new Promise((resolve) => {
        look = () => {
          const at = told.indexOf(words, from);
          if (at < 0) return;
          const since = told.slice(from, at + words.length);
          from = at + words.length;
          look = () => {};
          resolve(since);
        };
        look();
      }),
  };
}

test('what is affected runs again when a flow, a scenario or nothing of it changes', async () => {
  const folder = temporaryFolder({
    'a.json': flow(true),
    // A folder nobody looks into by himself, but a scenario names a flow there.
    '.drafts/b.json': flow(true),
    'a.scenario.json': scenario('A', 'a.json'),
    'b.scenario.json': scenario('B', '.drafts/b.json'),
  });
  const { ended, press, until, isKeyboardLeft } = watching(folder, '--format', 'pretty', '--format', 'json:tests.json');
  const names = (): readonly string[] => {
    const { results } = JSON.parse(readFileSync(join(folder, 'tests.json'), 'utf8')) as {
      results: readonly { name: string; status: string }[];
    };
    return results.map(({ name, status }) => `${name} ${status}`);
  };

  expect(await until(DONE)).toContain('✓ 2 scenarios passed.');

  // A flow: only the scenario that uses it.
  writeFileSync(join(folder, '.drafts/b.json'), flow(false));
  const broken = await until(DONE);
  expect(broken).toContain('.drafts/b.json changed: 1 of 2 scenarios.');
  expect(broken).toContain('1 of 1 scenario failed.');
  expect(broken).not.toContain('✓ A');
  // Files tell of all of them.
  expect(names()).toEqual(['A PASSED', 'B FAILED']);

  // A scenario that is new.
  writeFileSync(join(folder, 'c.scenario.json'), scenario('C', 'c.json'));
  const isNew = await until(DONE);
  expect(isNew).toContain('c.scenario.json changed: 1 of 3 scenarios.');
  expect(isNew).toContain('Missing file "c.json"');

  // A file that was missing.
  writeFileSync(join(folder, 'c.json'), flow(true));
  expect(await until(DONE)).toContain('c.json changed: 1 of 3 scenarios.');

  // A scenario that goes.
  rmSync(join(folder, 'c.scenario.json'));
  expect(await until(DONE)).toContain('c.scenario.json changed: 0 of 2 scenarios.');

  press('a');
  const all = await until(DONE);
  expect(all).toContain('✓ A');
  expect(all).toContain('1 of 2 scenarios failed.');
  expect(names()).toEqual(['A PASSED', 'B FAILED']);

  press('q');
  expect(await ended).toBe(1);
  expect(isKeyboardLeft()).toBe(true);
});
