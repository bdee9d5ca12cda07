/**
 * What the pages say of the command line is so. Commands in `console` fences are run from the root of the repository,
 * one after the other, and print what is shown below them; `$ echo $?` shows how the one before ended. Commands in
 * other fences are examples with files of the reader's; those exist, with their options. `UPDATE_DOCS=1` writes into
 * the pages what commands print now; the difference is the review.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../packages/cli/src/program.ts';
import { run } from '../packages/cli/src/run.ts';
import type { Terminal } from '../packages/cli/src/terminal.ts';
import { fencesOf, readPages, ROOT, shownIn, wordsOf, type Fence, type Page, type Shown } from './pages.ts';

const pages = readPages();
const consoles = pages.flatMap((page) => {
  const fences = fencesOf(page).filter(({ language }) => language === 'console');
  return fences.map((fence, index) => ({ called: `${page.path}, fence ${index + 1}`, page, fence }));
});

test.each(consoles)('$called prints what it shows', async ({ page, fence }) => {
  const shown = shownIn(fence);

  const printed = await play(shown.map(({ command }) => command));

  if (process.env['UPDATE_DOCS'] === '1') rewrite(page, fence, printed);
  else expect(printed).toEqual(shown);
});

describe('a command line in an example exists', () => {
  const examples = pages.flatMap((page) =>
    fencesOf(page)
      .filter(({ language }) => language !== 'console')
      .flatMap(({ body }) => commandLinesIn(body).map((line) => ({ path: page.path, line }))),
  );

  test.each(examples)('$path: $line', ({ line }) => {
    expect(unknownWordsIn(line)).toEqual([]);
  });
});

// helpers

async function play(commands: readonly string[]): Promise<Shown[]> {
  const played: Shown[] = [];
  let exit: number | undefined;
  for (const command of commands) {
    let output = '';
    if (command === 'echo $?') output = String(exit);
    else {
      const [program, ...args] = wordsOf(command);
      if (program !== 'switchyard') throw new Error(`Expected "switchyard …" after "$ ", found "${command}".`);
      const written = writtenBy(args);
      exit = await run(
        args,
        terminal((text) => (output += text)),
      );
      if (written !== undefined) rmSync(written, { force: true });
    }
    played.push({ command, output: output.trimEnd() });
  }
  return played;
}

/** The file a command makes beside the pages, which is not to stay there; one that was there before is none. */
function writtenBy(args: readonly string[]): string | undefined {
  const out = args.indexOf('--out');
  const file = out === -1 ? undefined : join(ROOT, args[out + 1] ?? '');
  return file !== undefined && !existsSync(file) ? file : undefined;
}

/** A terminal nobody looks at: no colours, 120 columns, standing at the root. */
function terminal(print: (text: string) => void): Terminal {
  return {
    folder: ROOT,
    env: {},
    colours: false,
    width: 120,
    out: print,
    err: print,
    readStdin: async () => new Uint8Array(),
  };
}

function rewrite({ path }: Page, { body }: Fence, printed: readonly Shown[]): void {
  const now = printed.map(({ command, output }) => `$ ${command}\n${output}`.trimEnd()).join('\n\n');
  const text = readFileSync(join(ROOT, path), 'utf8');
  writeFileSync(
    join(ROOT, path),
    text.replace(body, () => `${now}\n`),
  );
}

/** The lines of a fence that begin with the command, or pipe into it. */
function commandLinesIn(body: string): string[] {
  return [...body.matchAll(/(?:^|[|$] )\s*(switchyard [^|>#\n]*)/gm)].map(([, line = '']) => line.trim());
}

/** Commands and options of a line that the program does not have. */
function unknownWordsIn(line: string): string[] {
  const [, name = '', ...words] = wordsOf(line);
  const command = createProgram(
    terminal(() => {}),
    () => {},
  ).commands.find((one) => one.name() === name);
  if (!command) return [name];
  return words.filter((word) => word.startsWith('--') && !command.options.some(({ long }) => long === word));
}
