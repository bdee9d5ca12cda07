import type { Command } from 'commander';
import { UsageError } from '../exitCodes.ts';

/** `switchyard help`: shows help. */
export function addHelp(program: Command): void {
  program
    .command('help')
    .summary('show help for a command')
    .argument('[command]', 'the command; without one, all of them')
    .action(async (name: string | undefined) => {
      const found = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (found) return found.outputHelp();
      const { guess } = await import('../choose.ts');
      const near = guess(
        name ?? '',
        program.commands.map((command) => command.name()),
      );
      throw new UsageError(`Unknown command "${name}".${near} "switchyard help" lists them all.`);
    });
}
