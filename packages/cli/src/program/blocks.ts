import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';

/** `switchyard blocks`: lists the blocks. */
export function addBlocks(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('blocks')
    .summary('list the 19 blocks a task flow may use')
    .description('Lists every block of the catalog: what it does, what it is stored as, and where it may stand.')
    .option('--format <format>', 'pretty for people, json for programs', 'pretty')
    .addHelpText(
      'after',
      examples(
        ['switchyard blocks', 'at a glance'],
        ['switchyard blocks --format json', 'with parameters, branches and flow types'],
      ),
    )
    .action(async (options) => {
      const { listBlocks } = await import('../commands/blocks.ts');
      ends(await listBlocks(options, terminal));
    });
}
