import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';

/** `switchyard explain`: tells what a rule is about. */
export function addExplain(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('explain')
    .summary('tell what a rule is about, with examples')
    .description('Prints the page of a rule: why it matters, a flow that breaks it, and the same flow put right.')
    .argument('<rule>', 'the name in brackets behind a problem')
    .option('--config <file>', 'the configuration that names your own rules (default: the nearest one)')
    .option('--no-config', 'without one')
    .addHelpText('after', examples(['switchyard explain unknown-target', 'what [unknown-target] means']))
    .action(async (rule: string, options) => {
      const { explain } = await import('../commands/explain.ts');
      ends(await explain(rule, options, terminal));
    });
}
