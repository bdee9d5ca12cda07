/** Where reports go, and in which form: `--format sarif:report.sarif`, several at once. */
import { resolve } from 'node:path';
import { chooseFrom } from './choose.ts';
import { UsageError } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

export interface Output<Name extends string = string> {
  readonly name: Name;
  /** Standard output when not given. */
  readonly file: string | undefined;
}

/** Reporters by name, each loaded when it is asked for. */
export type Reporters<Name extends string, Report> = Readonly<
  Record<
    Name,
    () => Promise<(report: Report, terminal: Pick<Terminal, 'folder' | 'env' | 'colours' | 'width'>) => string>
  >
>;

/** The outputs that are asked for; the report for people on standard output when none is. */
export function readOutputs<Name extends string>(
  formats: readonly string[],
  terminal: Pick<Terminal, 'folder'>,
  known: readonly (Name | 'pretty')[],
): readonly Output<Name | 'pretty'>[] {
  const outputs = readGivenOutputs('--format', formats, terminal, known);
  return outputs.length === 0 ? [{ name: 'pretty', file: undefined }] : outputs;
}

/** The outputs an option asks for, in the same words as `--format`. */
export function readGivenOutputs<Name extends string>(
  option: string,
  formats: readonly string[],
  { folder }: Pick<Terminal, 'folder'>,
  known: readonly Name[],
): readonly Output<Name>[] {
  const outputs = formats.map((format) => readOutput(option, format, known));
  const places = outputs.map(({ file }) => (file === undefined ? undefined : resolve(folder, file)));
  const twice = outputs.find((_output, index) => places.indexOf(places[index]) < index);
  if (!twice) return outputs;
  throw new UsageError(
    twice.file === undefined
      ? `Expected one report on standard output; give the others a file, such as ${option} ${twice.name}:report.txt.`
      : `Expected one report in each file, found two for "${twice.file}".`,
  );
}

export async function writeOutputs<Name extends string, Report>(
  outputs: readonly Output<Name>[],
  reporters: Reporters<Name, Report>,
  report: Report,
  terminal: Terminal,
): Promise<void> {
  for (const { name, file } of outputs) {
    const write = await reporters[name]();
    if (file === undefined) terminal.out(write(report, terminal));
    else await (await import('./writeFile.ts')).putFile(file, write(report, { ...terminal, colours: false }), terminal);
  }
}

// helpers

function readOutput<Name extends string>(option: string, format: string, candidates: readonly Name[]): Output<Name> {
  const [, name = '', colon, file = ''] = /^([^:]*)(:?)(.*)$/s.exec(format) ?? [];
  if (colon === ':' && file === '') {
    throw new UsageError(`Expected a file after "${format}", such as ${option} ${name}:report.txt.`);
  }
  const known = chooseFrom(option, name, candidates);
  return { name: known, file: file === '' || file === '-' ? undefined : file };
}
