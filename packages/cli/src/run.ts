import { CommanderError } from 'commander';
import { EXIT, UsageError, type ExitCode } from './exitCodes.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line to its exit code. Never throws: what goes wrong is told in words. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = createProgram(terminal, (ended) => (code = ended));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (cause) {
    // Commander has already told what was wrong, or shown the help that was asked for.
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT.clean : EXIT.usage;
    if (cause instanceof UsageError) {
      terminal.err(`error: ${cause.message}\n`);
      return EXIT.usage;
    }
    terminal.err(apology(cause, args));
    return EXIT.fault;
  }
}

// helpers

function apology(cause: unknown, args: readonly string[]): string {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return [
    'Sorry: this is a fault in Switchyard, not in your flow.',
    'Please report it with the command, the lines below and, where you can share it, the flow:',
    '',
    `  switchyard ${args.join(' ')}`,
    `  Node ${process.version} on ${process.platform}`,
    ...stack.split('\n').map((line) => `  ${line}`),
    '',
  ].join('\n');
}
