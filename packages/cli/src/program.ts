/**
 * The commands, their options and their help. Only what was asked for is loaded, so that checking one small file stays
 * about as quick as starting Node.
 */
import { Command, CommanderError } from 'commander';
import type { ExitCode } from './exitCodes.ts';
import { manifest } from './manifest.ts';
import { examples } from './program/examples.ts';
import { addBlocks } from './program/blocks.ts';
import { addConvert } from './program/convert.ts';
import { addDiff } from './program/diff.ts';
import { addExplain } from './program/explain.ts';
import { addFormat } from './program/format.ts';
import { addGraph } from './program/graph.ts';
import { addHelp } from './program/help.ts';
import { addOpen } from './program/open.ts';
import { addRender } from './program/render.ts';
import { addRules } from './program/rules.ts';
import { addRun } from './program/run.ts';
import { addSimulate } from './program/simulate.ts';
import { addTest } from './program/test.ts';
import { addValidate } from './program/validate.ts';
import type { Terminal } from './terminal.ts';

export function createProgram(terminal: Terminal, ends: (code: ExitCode) => void): Command {
  const program = new Command('switchyard')
    .description('Design, check and simulate Amazon Connect task flows, without an Amazon Connect instance.')
    // Commands inherit what is set before they are made.
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.colours,
      getErrHasColors: () => terminal.colours,
    })
    .option('-V, --version', 'show the version')
    .on('option:version', () => {
      terminal.out(`${manifest().version}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(add --help to see how it is used)')
    .addHelpText(
      'after',
      examples(
        ['switchyard validate flows/', 'check every flow in a folder'],
        ['switchyard run flow.json --task task.json', 'send one task through a flow'],
        ['switchyard open flows/', 'edit the flows of a folder in the designer'],
      ),
    );

  // In the order help lists them.
  addValidate(program, terminal, ends);
  addRun(program, terminal, ends);
  addSimulate(program, terminal, ends);
  addTest(program, terminal, ends);
  addDiff(program, terminal, ends);
  addGraph(program, terminal, ends);
  addRender(program, terminal, ends);
  addFormat(program, terminal, ends);
  addConvert(program, terminal, ends);
  addBlocks(program, terminal, ends);
  addRules(program, terminal, ends);
  addExplain(program, terminal, ends);
  addOpen(program, terminal, ends);
  addHelp(program);
  return program;
}
