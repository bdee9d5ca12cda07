import { locate, readFlow, writeFlow } from '@switchyard/blocks';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { findInputs, type Input } from '../files.ts';
import { reportPretty } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { replaceFile } from '../writeFile.ts';

export interface FormatOptions {
  readonly write?: boolean;
  readonly check?: boolean;
}

/** `switchyard format`: flows in canonical form, to standard output, in place, or only asked for. */
export async function format(paths: readonly string[], options: FormatOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.write && options.check) throw new UsageError('Expected --write or --check, not both.');
  const { files, missing } = await findInputs(paths, terminal);
  if (missing.length > 0) throw new UsageError(missing.join('\n'));
  if (!options.write && !options.check && files.length > 1) {
    throw new UsageError(`Expected one flow, found ${files.length}. To format several, add --write or --check.`);
  }
  let code: ExitCode = EXIT.clean;
  for (const input of files) {
    const { before, after } = await canonical(input, terminal);
    if (after === undefined) {
      code = EXIT.problems;
    } else if (options.check) {
      if (before === after) continue;
      terminal.out(`${input.name}\n`);
      code = EXIT.problems;
    } else if (!options.write) {
      terminal.out(after);
    } else if (before !== after) {
      if (input.path === undefined) throw new UsageError('Standard input cannot be written back; leave out --write.');
      await replaceFile(input.path, after);
      terminal.out(`${input.name}\n`);
    }
  }
  return code;
}

// helpers

/** `after` is undefined where writing would lose something; why is told. */
async function canonical(input: Input, terminal: Terminal): Promise<{ before: string; after: string | undefined }> {
  const bytes = await input.read().catch((cause: Error) => {
    throw new UsageError(`"${input.name}" cannot be read: ${cause.message}.`);
  });
  // A byte order mark is not canonical, so it counts here.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { document, source, problems } = readFlow(bytes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (document && errors.length === 0) return { before, after: writeFlow(document) };
  const report = {
    file: input.name,
    flowType: undefined,
    blocks: undefined,
    text: source,
    problems: locate(source, errors),
  };
  terminal.err(reportPretty([report], terminal));
  return { before, after: undefined };
}
