/**
 * Every `*.scenario` beside this file is a command line with its files, its output and its exit code, readable from
 * top to bottom. `UPDATE_SCENARIOS=1` writes what came out into them; the difference is the review.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifest } from '../src/manifest.ts';
import { run } from '../src/run.ts';
import { wantsColours, type Terminal } from '../src/terminal.ts';
import { readScenario, writeScenario, type Scenario, type ScenarioResult } from './scenario.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const here = import.meta.dirname;
const VERSION = `"semanticVersion": "${manifest().version}"`;
const files = readdirSync(here).filter((name) => name.endsWith('.scenario'));

test.each(files)('%s', async (name) => {
  const path = join(here, name);
  const scenario = readScenario(readFileSync(path, 'utf8'));

  const result = await play(scenario);

  if (process.env['UPDATE_SCENARIOS'] === '1') writeFileSync(path, writeScenario(scenario, result));
  else expect(result).toEqual(scenario.result);
});

async function play({ command, env, files, stdin, result }: Scenario): Promise<ScenarioResult> {
  const folder = temporaryFolder(files);
  let stdout = '';
  let stderr = '';
  const terminal: Terminal = {
    folder,
    env,
    colours: wantsColours(env, false),
    width: 120,
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    readStdin: async () => new TextEncoder().encode(stdin),
  };
  const exit = await run(command, terminal);
  // What is sent to a terminal to colour it is shown by its name, and every test has a folder of its own.
  const shown = (text: string): string =>
    text.replaceAll('\u001B', '␛').replaceAll(folder, '<folder>').replaceAll(VERSION, '"semanticVersion": "<version>"');
  const after = Object.keys(result.after).map((path) => [path, shown(readFileSync(join(folder, path), 'utf8'))]);
  return { exit, stdout: shown(stdout), stderr: shown(stderr), after: Object.fromEntries(after) };
}
