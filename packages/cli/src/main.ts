import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

/** Settles when the command has ended. */
export const done: Promise<void> = run(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
