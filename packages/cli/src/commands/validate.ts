import { basename } from 'node:path';
import { getAt } from '@switchyard/blocks';
import { validateText, type ValidatedText } from '@switchyard/blocks/validate';
import { chooseFlowType, chooseFrom } from '../choose.ts';
import { EXIT, type ExitCode } from '../exitCodes.ts';
import { findInputs, type Input } from '../files.ts';
import { reportJson } from '../reporters/json.ts';
import { reportPretty } from '../reporters/pretty.ts';
import { countProblems, type FileReport } from '../reporters/report.ts';
import type { Terminal } from '../terminal.ts';

export interface ValidateOptions {
  readonly type?: string;
  readonly format: string;
  readonly maxWarnings?: number;
}

/** `switchyard validate`: what is wrong with flows, and where. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['pretty', 'json']);
  const flowType = options.type === undefined ? undefined : chooseFlowType('--type', options.type);
  const { files, missing } = await findInputs(paths, terminal);
  const unreadable = [...missing];

  const reports: FileReport[] = [];
  for (const input of files) {
    let bytes: Uint8Array;
    try {
      bytes = await input.read();
    } catch (cause) {
      unreadable.push(`"${input.name}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
      continue;
    }
    let result = validateText(bytes);
    // The person's word counts where the file has none of its own.
    if (flowType !== undefined && result.flowType === undefined) result = validateText(bytes, { flowType });
    if (isCompanion(input, result)) continue;
    reports.push({ file: input.name, text: textOf(bytes), ...result });
  }

  for (const why of unreadable) terminal.err(`error: ${why}\n`);
  if (reports.length > 0 || unreadable.length === 0) {
    terminal.out(format === 'json' ? reportJson(reports) : reportPretty(reports, terminal));
  }
  return exitCode(reports, unreadable.length > 0, options.maxWarnings);
}

// helpers

/** Files that stand beside flows and are something else. Named on the command line, they are checked like any other. */
const COMPANIONS: ReadonlySet<string> = new Set([
  'world.json',
  'task.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]);

function isCompanion({ name, named }: Input, { document }: ValidatedText): boolean {
  if (named || !COMPANIONS.has(basename(name)) || !document) return false;
  return ['Actions', 'StartAction'].every((member) => getAt(document.flow, [member]) === undefined);
}

function exitCode(reports: readonly FileReport[], isUnreadable: boolean, maxWarnings = Infinity): ExitCode {
  if (reports.some(({ problems }) => problems.some(({ rule }) => rule === 'rule-failed'))) return EXIT.fault;
  if (isUnreadable) return EXIT.usage;
  const { errors, warnings } = countProblems(reports);
  return errors > 0 || warnings > maxWarnings ? EXIT.problems : EXIT.clean;
}

/** As the reader decodes it, so that places of problems are places in this text. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
