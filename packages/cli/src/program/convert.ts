import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';

/** `switchyard convert`: turns other files into flows, and scenarios into tests of the service. */
export function addConvert(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('convert')
    .summary('turn an export of the old console into a flow, or a scenario into a plain test')
    .description(
      'Turns an export of the old Amazon Connect console ({"modules": …, "version": "1"}) into the Flow language, or a ' +
        'scenario into the content of a test case as Amazon Connect itself has them, without what only Switchyard ' +
        'knows. It goes to standard output, a report to standard error: what was guessed, and what there are no words ' +
        'for. Of an export nothing is lost: that is kept under "legacy" in the metadata. Ends with 0 when everything ' +
        'came over, 1 when something was dropped or the export itself is broken, 2 when it is neither or cannot be read.',
    )
    .argument('<file>', 'the export or the scenario, or - for standard input')
    .option('--out <file>', 'write what it becomes to a new file')
    .option(
      '--report <file>',
      'write the report to a new file, as JSON when it ends in .json, or - for standard output',
    )
    .option('--force', 'write over files that are there')
    .addHelpText(
      'after',
      examples(
        ['switchyard convert claims-2019', 'a look at the flow, and at what is not certain'],
        ['switchyard convert claims-2019 --out claims.json', 'the flow in a file, ready for switchyard validate'],
        ['switchyard convert claims-2019 --out claims.json --report report.json', 'the report for another program'],
        ['switchyard convert gold.scenario.json --out gold.test.json', 'a test for Amazon Connect itself'],
      ),
    )
    .action(async (file: string, options) => {
      const { convert } = await import('../commands/convert.ts');
      ends(await convert(file, options, terminal));
    });
}
