import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { wholeNumber } from './values.ts';

/** `switchyard graph`: maps how flows hang together. */
export function addGraph(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('graph')
    .summary('show how the flows of a folder hang together')
    .description(
      'Shows which flows lead to which, and by which blocks: transfers, new tasks, modules, and the flows that are set ' +
        'for a queue, a whisper, a disconnect or another event. Flows that are not in the folder are shown too. Ends ' +
        'with 0, with 2 when something could not be read, with 3 when Switchyard itself failed.',
    )
    .argument('[paths...]', 'folders (every *.json below them), files, or patterns in quotes', ['.'])
    .option('--from <flow>', 'only what this flow uses, and what that uses in its turn')
    .option('--to <flow>', 'only what uses this flow, and what uses that in its turn')
    .option('--depth <number>', 'how far away from there; 1 is what is next to it (default: any)', wholeNumber)
    .option('--resources', 'queues, hours, Lambda functions, Lex bots, views and task templates too')
    .option(
      '--format <format>',
      'text for people, json for programs, mermaid, dot, svg, png (default: as --out ends, or text)',
    )
    .option('--out <file>', 'write it into a file')
    .option('--theme <theme>', 'the colours of svg and png: light or dark', 'light')
    .option('--config <file>', 'the configuration (default: as for validate)')
    .option('--no-config', 'without one')
    .addHelpText(
      'after',
      examples(
        ['switchyard graph flows/', 'every flow, with what it leads to below it'],
        ['switchyard graph flows/ --to "Claims desk" --depth 1', 'who transfers there'],
        ['switchyard graph flows/ --from intake.json --resources', 'everything one flow needs'],
        ['switchyard graph flows/ --format mermaid', 'a picture for a page of documentation'],
        ['switchyard graph flows/ --out flows.svg', 'a picture that any browser shows'],
      ),
    )
    .action(async (paths: string[], options) => {
      const { graph } = await import('../commands/graph.ts');
      ends(await graph(paths, options, terminal));
    });
}
