/** What the page about simulating shows is what comes out, and what it shows of plans can be run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFacts, readPlan } from '@switchyard/runtime/centre';
import { expect, test } from 'vitest';
import { run } from '../src/run.ts';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'docs/simulating.md');
const page = readFileSync(file, 'utf8');

function fences(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, body = '']) =>
    of === language ? [body] : [],
  );
}

const shows = fences('console').map((shown) => ({ shown, command: shown.split('\n', 1)[0] ?? '' }));

test.each(shows)('$command', async ({ shown, command }) => {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
  let out = '';
  const print = (text: string): void => void (out += text);
  const terminal = { folder: root, env: {}, colours: false, width: 120, out: print, err: print };

  await run(words.slice(2), { ...terminal, readStdin: async () => new Uint8Array() });

  const told = `${command}\n${out}`;
  if (process.env['UPDATE_SCENARIOS'] === '1')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(shown, () => told),
    );
  else expect(shown).toBe(told);
});

test.each(fences('json'))('a plan that is shown is one (%#)', (shown) => {
  const facts = createFacts(
    {
      RoutingProfiles: [{ Name: 'Back office' }],
      Users: ['ada', 'ben'].map((Username) => ({ Username, RoutingProfileId: 'Back office' })),
      AgentStatuses: [
        { Name: 'Available', Type: 'ROUTABLE' },
        { Name: 'Lunch', Type: 'CUSTOM' },
        { Name: 'Offline', Type: 'OFFLINE' },
      ],
    },
    {},
  );

  const { problems } = readPlan(JSON.parse(shown), facts);

  // A schedule lies in a file of its own.
  expect(problems.filter(({ message }) => !message.startsWith('Missing schedule'))).toEqual([]);
});
