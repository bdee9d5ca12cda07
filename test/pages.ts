/** The pages people read (README, CONTRIBUTING, docs/), their fences, and the command lines shown in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Page {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Fence {
  /** What stands after the backticks, such as `sh`. */
  readonly language: string;
  readonly body: string;
}

/** A command line of a `console` fence, with what it prints. */
export interface Shown {
  readonly command: string;
  readonly output: string;
}

export function readPages(): Page[] {
  const below = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return below(path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
  const paths = ['README.md', 'CONTRIBUTING.md', ...below('docs')].filter((path) => existsSync(join(ROOT, path)));
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The fences of a page, indented ones (in a list) without their indent. */
export function fencesOf({ text }: Page): Fence[] {
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', language = '', body = '']) => ({
    language,
    body: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** The commands of a `console` fence: a line after `$ `, then what it prints up to the next one. */
export function shownIn({ body }: Fence): Shown[] {
  return body
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.split('\n');
      return { command: command.trim(), output: output.join('\n').trimEnd() };
    });
}

/** The words of a command line, quoted ones without their quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => {
    return double ?? single ?? plain ?? '';
  });
}
