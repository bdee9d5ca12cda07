// What a change did to flows: in words for the summary, and as pictures.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ask, git } from './switchyard.mjs';

/** Nobody looks at more, and the summary of a step ends at 1 MiB. */
const MOST_FLOWS = 50;
const MOST_WORDS = 400_000;
/** GitHub draws no Mermaid that is longer. */
const LONGEST_DRAWING = 50_000;

/**
 * @typedef {object} Change
 * @property {string} file from the working directory
 * @property {string | undefined} before a file with the flow as it was; undefined for a new flow
 */

/**
 * The flows that changed since a base, each with its version of then.
 *
 * @param {readonly string[]} paths
 * @param {string} base
 * @param {string} folder where versions of then may be written
 * @returns {{ changes: readonly Change[], more: number, complaint: string }}
 */
export function changedFlows(paths, base, folder) {
  const asked = ask(['validate', `--changed=${base}`, '--format=json', '--', ...paths]);
  if (asked.code > 1 && asked.text === '') return { changes: [], more: 0, complaint: asked.complaint };
  const { files } = JSON.parse(asked.text);
  const since = git(['merge-base', base, 'HEAD']).text.trim();
  const top = git(['rev-parse', '--show-toplevel']).text.trim();
  const changes = files.slice(0, MOST_FLOWS).map(({ file }) => {
    const path = relative(top, resolve(file)).split(sep).join('/');
    const then = git(['show', `${since}:${path}`]);
    return { file, before: then.code === 0 ? put(join(folder, path), then.text) : undefined };
  });
  return { changes, more: Math.max(0, files.length - MOST_FLOWS), complaint: '' };
}

/**
 * The changes in words and as Mermaid, which GitHub draws, as Markdown.
 *
 * @param {{ changes: readonly Change[], more: number }} found
 */
export function tellChanges({ changes, more }) {
  const parts = changes.map((change) => `${wordsOf(change)}${drawingOf(change)}`);
  const fitting = parts.filter((_part, index) => parts.slice(0, index + 1).join('').length < MOST_WORDS);
  const left = more + parts.length - fitting.length;
  if (left > 0) fitting.push(`And ${left} more ${left === 1 ? 'flow' : 'flows'}.\n`);
  return fitting.length === 0 ? '' : `## What changed\n\n${fitting.join('\n')}`;
}

/**
 * Draws each change into a folder: the new version, with what is new, changed and gone marked.
 *
 * @param {readonly Change[]} changes
 * @param {string} folder
 * @returns {{ drawn: number, complaints: readonly string[] }}
 */
export function drawChanges(changes, folder) {
  const complaints = changes.flatMap(({ file, before }) => {
    const picture = join(
      folder,
      `${relative('.', file)
        .replaceAll(/\.\.[/\\]/g, '')
        .replace(/\.json$/i, '')}.svg`,
    );
    mkdirSync(dirname(picture), { recursive: true });
    const { complaint } = ask(['render', ...comparedTo(before), `--out=${picture}`, '--', file]);
    return existsSync(picture) ? [] : [`${file}: ${complaint.trim()}`];
  });
  return { drawn: changes.length - complaints.length, complaints };
}

// helpers

function wordsOf({ file, before }) {
  // As git would say it, so that the flow is called by its path on either side.
  const comparison = [file, before ?? '/dev/null', '.', '.', file, '.', '.'];
  return ask(['diff', '--git', '--format=markdown', '--', ...comparison]).text;
}

function drawingOf({ file, before }) {
  const { code, text } = ask(['render', '--format=mermaid', ...comparedTo(before), '--', file]);
  if (code !== 0 || text.length > LONGEST_DRAWING) return '';
  return `<details><summary>Picture</summary>\n\n\`\`\`mermaid\n${text}\`\`\`\n\n</details>\n\n`;
}

function comparedTo(before) {
  return before === undefined ? [] : [`--diff=${before}`];
}

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
