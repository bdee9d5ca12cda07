/** `switchyard validate --fix`: mends files before they are checked, or shows what would change. */
import { flowTypeOf, getAt, readFlow } from '@switchyard/blocks';
import { fixAll, type FixedText } from '@switchyard/blocks/fix';
import { applySuppressions } from '@switchyard/blocks/validate';
import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import { EXIT, UsageError, type ExitCode } from './exitCodes.ts';
import type { Input } from './files.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';
import type { Settings } from './validate/settings.ts';
import { replaceFile } from './writeFile.ts';

export interface FixOptions {
  readonly fix?: boolean;
  /** Suggestions too. */
  readonly fixSuggestions?: boolean;
  readonly fixDryRun?: boolean;
}

/**
 * Mends files as far as the options ask for it, and says so beside the report, which tells what is left.
 *
 * @returns how the command ends, where showing what would change is all it does
 */
export async function fixFiles(
  files: readonly Input[],
  { fixSuggestions = false, fixDryRun = false }: FixOptions,
  settings: Settings,
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  let ends: ExitCode = EXIT.clean;
  for (const input of files) {
    const before = await textOf(input);
    if (before === undefined) {
      // Told once, when it is checked; nobody checks it in a dry run.
      if (fixDryRun) terminal.err(`error: "${input.name}" cannot be read.\n`);
      ends = EXIT.usage;
      continue;
    }
    const { text, fixed, isCutShort } = fixesOf(before, input, fixSuggestions, settings);
    if (text === before) continue;
    if (fixDryRun) {
      const name = printable(input.name);
      terminal.out(
        createTwoFilesPatch(name, name, before, text, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }),
      );
      if (ends === EXIT.clean) ends = EXIT.problems;
    } else {
      await write(input, text);
      for (const { rule, fix: made } of fixed) {
        terminal.err(printable(`fixed: ${input.name}: ${made.title} [${rule}]`) + '\n');
      }
      if (isCutShort) terminal.err(printable(`note: ${input.name}: there is more to mend; run it again.`) + '\n');
    }
  }
  settings.failures.splice(0);
  return fixDryRun ? ends : undefined;
}

// helpers

async function textOf(input: Input): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await input.read());
  } catch {
    return undefined;
  }
}

/** Nothing is mended that is meant to stay, nor in a file that is something else than a flow. */
function fixesOf(text: string, { path }: Input, suggestions: boolean, settings: Settings): FixedText {
  const { document } = readFlow(text);
  if (!document || !Array.isArray(getAt(document.flow, ['Actions']))) return { text, fixed: [] };
  const { flowType, preset, rules, suppress } = settings.forFile(path);
  return fixAll(text, {
    suggestions,
    preset,
    rules,
    moreRules: settings.moreRules,
    ...(flowTypeOf(document.flow) === undefined ? { flowType } : {}),
    choose: (problems, { flow }) => {
      const { suppressed } = applySuppressions(flow, problems, {
        today: settings.today,
        known: new Set(settings.rules.keys()),
        checked: new Set(),
        more: suppress,
      });
      const stays = new Set<unknown>(suppressed);
      return problems.filter((problem) => !stays.has(problem));
    },
  });
}

async function write({ name, path }: Input, text: string): Promise<void> {
  if (path === undefined) {
    throw new UsageError('Expected files with --fix: standard input cannot be written back. Use --fix-dry-run.');
  }
  try {
    await replaceFile(path, text);
  } catch (cause) {
    throw new UsageError(`"${name}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}
