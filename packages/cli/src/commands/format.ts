import { locate, mentionsFlow, readFlow, whyNotFlow, writeFlow } from '@switchyard/blocks';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { findInputs, noteSkipped, type Input } from '../files.ts';
import { refuseOthers } from '../jsonFile.ts';
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
  let skipped = 0;
  for (const input of files) {
    const result = await canonical(input, terminal);
    if (result === 'other') {
      skipped += 1;
      continue;
    }
    const { before, after } = result;
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
  noteSkipped(skipped, terminal);
  return code;
}

// helpers

interface Canonical {
  readonly before: string;
  /** Undefined where writing would lose something; why is told. */
  readonly after: string | undefined;
}

/** Only flows have a canonical form. What else is found is left alone, and named it is refused. */
async function canonical(input: Input, terminal: Terminal): Promise<Canonical | 'other'> {
  const bytes = await input.read().catch((cause: Error) => {
    throw new UsageError(`"${input.name}" cannot be read: ${cause.message}.`);
  });
  // A byte order mark is not canonical, so it counts here.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { document, source, problems } = readFlow(bytes);
  const isNamed = input.foundBy === 'name';
  if (document && isNamed) refuseOthers(document.flow, input.name);
  if (document ? whyNotFlow(document.flow) !== undefined : !isNamed && !mentionsFlow(source)) return 'other';
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
