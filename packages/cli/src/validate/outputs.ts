/** Where reports go, and in which form: `--format sarif:report.sarif`, several at once. */
import { resolve } from 'node:path';
import { chooseFrom } from '../choose.ts';
import { UsageError } from '../exitCodes.ts';
import { REPORTERS, type ReporterName } from '../reporters/index.ts';
import type { Report } from '../reporters/report.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';

export interface Output {
  readonly name: ReporterName;
  /** Standard output when not given. */
  readonly file: string | undefined;
}

/** The outputs that are asked for; the report for people on standard output when none is. */
export function readOutputs(formats: readonly string[], { folder }: Terminal): readonly Output[] {
  const outputs = formats.map(readOutput);
  if (outputs.length === 0) return [{ name: 'pretty', file: undefined }];
  const places = outputs.map(({ file }) => (file === undefined ? undefined : resolve(folder, file)));
  const twice = outputs.find((_output, index) => places.indexOf(places[index]) < index);
  if (!twice) return outputs;
  throw new UsageError(
    twice.file === undefined
      ? `Expected one report on standard output; give the others a file, such as --format ${twice.name}:report.txt.`
      : `Expected one report in each file, found two for "${twice.file}".`,
  );
}

export async function writeOutputs(outputs: readonly Output[], report: Report, terminal: Terminal): Promise<void> {
  for (const { name, file } of outputs) {
    const write = await REPORTERS[name]();
    if (file === undefined) terminal.out(write(report, terminal));
    else await putFile(file, write(report, { ...terminal, colours: false }), terminal);
  }
}

// helpers

function readOutput(format: string): Output {
  const [, name = '', colon, file = ''] = /^([^:]*)(:?)(.*)$/s.exec(format) ?? [];
  if (colon === ':' && file === '') {
    throw new UsageError(`Expected a file after "${format}", such as --format ${name}:report.txt.`);
  }
  const known = chooseFrom('--format', name, Object.keys(REPORTERS) as ReporterName[]);
  return { name: known, file: file === '' || file === '-' ? undefined : file };
}
