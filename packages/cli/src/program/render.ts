import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { scale } from './values.ts';

/** `switchyard render`: draws a flow. */
export function addRender(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('render')
    .summary('draw flows, or what changed in one, as pictures')
    .description(
      'Draws a flow as the designer does, however broken it is: as SVG, as PNG, or as Mermaid for places that draw it ' +
        'themselves. With --diff, what was added, removed or changed since another flow is marked. The same flow gives ' +
        'the same bytes on every machine. Ends with 0 when everything was drawn, 2 when something could not be read.',
    )
    .argument('<flows...>', 'files, folders (every *.json below them), patterns in quotes, or - for standard input')
    .option('--out <file>', 'where the picture goes (default: standard output); of several flows, a folder')
    .option('--format <format>', 'svg, png or mermaid (default: by what --out ends in, else svg)')
    .option('--diff <before>', 'mark what differs from this flow; - for standard input')
    .option('--theme <theme>', 'light or dark', 'light')
    .option('--scale <number>', 'how large; 1 is the size of the designer (default: 1, of a PNG 2 or what fits)', scale)
    .option('--tidy', 'lay all blocks out anew, whatever places the flow gives them')
    .addHelpText(
      'after',
      examples(
        ['switchyard render claims.json --out claims.svg', 'a picture for a page'],
        ['switchyard render claims.json --format mermaid', 'text for a README, where Mermaid is drawn'],
        [
          'git show main:claims.json | switchyard render claims.json --diff - --out claims.png',
          'what a branch changes, for its reviewers',
        ],
        ['switchyard render flows/ --out pictures/', 'every flow of a folder'],
      ),
    )
    .action(async (flows: string[], options) => {
      const { render } = await import('../commands/render.ts');
      ends(await render(flows, options, terminal));
    });
}
