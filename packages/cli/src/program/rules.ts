import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';

/** `switchyard rules`: lists the rules. */
export function addRules(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('rules')
    .summary('list the rules flows are checked by')
    .description(
      'Lists everything validate can tell: by what it looks at, with how bad it is unless somebody says otherwise. Rules ' +
        'of your own are among them, where a configuration names them.',
    )
    .option('--format <format>', 'pretty for people, json for programs', 'pretty')
    .option('--config <file>', 'the configuration (default: switchyard.config.* in this folder or above)')
    .option('--no-config', 'without one')
    .addHelpText(
      'after',
      examples(['switchyard rules', 'at a glance'], ['switchyard rules --format json', 'with presets and options']),
    )
    .action(async (options) => {
      const { listRules } = await import('../commands/rules.ts');
      ends(await listRules(options, terminal));
    });
}
