// Other programs, as the action uses them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';

const MAIN = join(ROOT, 'packages/cli/dist/main.js');

/**
 * Runs the command with its words to the job's log.
 *
 * @param {readonly string[]} words
 * @returns {number} its exit code
 */
export function switchyard(words) {
  return spawnSync(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 3;
}

/**
 * What the command prints.
 *
 * @param {readonly string[]} words
 * @returns {{ code: number, text: string, complaint: string }}
 */
export function ask(words) {
  return answer(process.execPath, [MAIN, ...words]);
}

/**
 * What git prints.
 *
 * @param {readonly string[]} words
 * @returns {{ code: number, text: string, complaint: string }}
 */
export function git(words) {
  return answer('git', words);
}

// helpers

function answer(program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { code: status ?? 3, text: stdout ?? '', complaint: stderr ?? '' };
}
