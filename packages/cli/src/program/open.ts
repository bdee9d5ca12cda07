import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { wholeNumber } from './values.ts';

/** `switchyard open`: opens the designer. */
export function addOpen(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('open')
    .summary('open the designer on a folder of flows')
    .description('Starts the designer on this machine only, and opens it in the browser. Stop it with Ctrl+C.')
    .argument('[folder]', 'the folder whose flows are edited, or one flow in it', '.')
    .option('--port <number>', 'the port to listen on (default: 4747, or a free one)', wholeNumber)
    .option('--no-browser', 'only print the address')
    .addHelpText(
      'after',
      examples(
        ['switchyard open', 'the flows below this folder'],
        ['switchyard open flows/claims.json', 'one flow'],
        ['switchyard open flows --port 8080 --no-browser', 'on a machine without a screen'],
      ),
    )
    .action(async (folder: string, options) => {
      const { open } = await import('../commands/open.ts');
      ends(await open(folder, options, terminal));
    });
}
