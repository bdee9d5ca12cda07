import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';

/** `switchyard format`: writes flows in one form. */
export function addFormat(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('format')
    .summary('write flows in canonical form')
    .description(
      'Reads flows and writes them back with two spaces of indent and every member in its place. Nothing is added or ' +
        'lost. Without an option, one flow goes to standard output. Of folders and patterns only the flows are touched.',
    )
    .argument('<flows...>', 'files, folders, patterns in quotes, or - for standard input')
    .option('--write', 'write the files back')
    .option('--check', 'only name the files that are not in canonical form, and end with 1 when there are any')
    .addHelpText(
      'after',
      examples(
        ['switchyard format flow.json', 'to standard output'],
        ['switchyard format --write flows/', 'every flow in a folder, in place'],
        ['switchyard format --check flows/', 'for a build'],
      ),
    )
    .action(async (paths: string[], options) => {
      const { format } = await import('../commands/format.ts');
      ends(await format(paths, options, terminal));
    });
}
