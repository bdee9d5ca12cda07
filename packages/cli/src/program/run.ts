import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { wholeNumber } from './values.ts';

/** `switchyard run`: sends one task through a flow. */
export function addRun(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('run')
    .summary('send one task through a flow, and tell what happens')
    .description(
      'Sends one task through a flow under virtual time and prints its trace. What the flow asks of the outside, such ' +
        'as opening hours or a Lambda function, is answered by a world file. Ends with 0 when the task came to a ' +
        'proper end, 1 when the run stopped, 2 when something could not be read.',
    )
    .argument('<flow>', 'the flow the task starts in')
    .option('--task <file>', 'the task: Name, Description, Attributes, References, as in StartTaskContact')
    .option('--world <file>', 'what the world answers: queues, hours, Lambda functions, other flows')
    .option('--type <flow-type>', 'the flow type, where the flow does not say')
    .option('--seed <number>', 'the seed of chance; the same seed gives the same run', wholeNumber)
    .option('--format <format>', 'text for people, json for programs', 'text')
    .addHelpText(
      'after',
      examples(
        ['switchyard run flow.json', 'a task nobody said anything about'],
        [
          'switchyard run flow.json --task task.json --world world.json',
          'with data, and answers to what the flow asks',
        ],
        ['switchyard run flow.json --seed 7 --format json', 'every event of the run, for another program'],
      ),
    )
    .action(async (flow: string, options) => {
      const { runFlow } = await import('../commands/run.ts');
      ends(await runFlow(flow, options, terminal));
    });
}
