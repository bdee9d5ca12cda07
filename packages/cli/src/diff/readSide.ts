/** One of the two flows of a comparison. */
import { locate, readFlow, type FlowJson, type Problem } from '@switchyard/blocks';
import { UsageError } from '../exitCodes.ts';
import { bytesOf, nameOf, refuseOthers } from '../jsonFile.ts';
import { reportPretty } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Reads a file, or standard input for `-`.
 *
 * @param name what the file is called where it is told what is wrong with it
 * @throws UsageError when it is not there, no flow, or cannot be read without loss
 */
export async function readSide(path: string, terminal: Terminal, name = nameOf(path)): Promise<FlowJson> {
  const bytes = path === '-' ? await terminal.readStdin() : await bytesOf(path, terminal);
  const { document, source, problems } = readFlow(bytes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  // What reading lost, such as the first of two members with one name, could not be told.
  if (document && errors.length === 0) {
    refuseOthers(document.flow, name);
    return document.flow;
  }
  tell(name, source, errors, terminal);
  throw new UsageError(`"${name}" cannot be compared; see above.`);
}

// helpers

function tell(file: string, text: string, problems: readonly Problem[], terminal: Terminal): void {
  const report = { file, flowType: undefined, blocks: undefined, text, problems: locate(text, problems) };
  terminal.err(reportPretty([report], terminal));
}
