import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';

/** `switchyard diff`: compares two flows. */
export function addDiff(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('diff')
    .summary('tell what differs between two flows')
    .description(
      'Compares what two flows say rather than how they are spelled: blocks, what they are set to, where their ' +
        'branches lead. Blocks are known by their identifiers and, where those are new, by what stands around them. ' +
        'Ends with 0 when nothing differs, 1 when something does, 2 when something could not be read, 3 when ' +
        'Switchyard itself failed.',
    )
    .usage('[options] <before> <after>')
    .argument('<flows...>', 'two files, or - for standard input in place of one')
    .option('--layout', 'tell of layout too: positions, notes, order in the file, empty lists')
    .option('--format <format>', 'text for people, json for programs, markdown for pull requests', 'text')
    .option('--git', 'take the words git gives to an external diff program, and always end with 0')
    .addHelpText(
      'after',
      examples(
        ['switchyard diff before.json after.json', 'what a reviewer wants to know'],
        ['git show HEAD:claims.json | switchyard diff - claims.json', 'what is not committed yet'],
        ['switchyard diff before.json after.json --format markdown', 'a comment for a pull request'],
        ['git config diff.flow.command "switchyard diff --git --"', 'for git diff; see docs/comparing-flows.md'],
      ),
    )
    .action(async (flows: string[], options) => {
      const { diff } = await import('../commands/diff.ts');
      ends(await diff(flows, options, terminal));
    });
}
