import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { atLeastOne, collect, wholeNumber } from './values.ts';

/** `switchyard test`: runs scenarios. */
export function addTest(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('test')
    .summary('run scenarios, and tell what does not hold')
    .description(
      'Runs scenarios (*.scenario.json): a task, and what has to happen to it, in the Testing language of Amazon Connect ' +
        'and under virtual time. What did not happen is told with the nearest thing that did. Ends with 0 when all ' +
        'passed, 1 when one failed or too few branches were taken, 2 when something could not be read.',
    )
    .argument('[paths...]', 'files, folders (every *.scenario.json below them), or patterns in quotes', ['.'])
    .option(
      '--format <name[:file]>',
      'how to tell it, and where: pretty (for people), junit, json, tap, github, markdown; several at once, one of ' +
        'them to standard output (default: pretty)',
      collect,
    )
    .option('--coverage', 'tell which branches of the flows were taken, and what those that were not would need')
    .option(
      '--coverage-report <name[:file]>',
      'how to tell it, and where: text, json, lcov (for Codecov, genhtml and editors), html, markdown; several at once',
      collect,
    )
    .option('--coverage-min <percent>', 'end with 1 when fewer of the branches that can be taken were', wholeNumber)
    .option('--jobs <number>', 'in how many threads (default: as many as the work and the machine are for)', atLeastOne)
    .option('--watch', 'go on, and run again what is affected when a scenario, flow or instance file changes')
    .option('--call-endpoints', 'really call the endpoints of Lambda functions that have one')
    .option('--config <file>', 'the configuration (default: as for validate)')
    .option('--no-config', 'without one')
    .addHelpText(
      'after',
      examples(
        ['switchyard test', 'every scenario below this folder'],
        ['switchyard test claims.scenario.json', 'one of them'],
        ['switchyard test flows/ --format pretty --format junit:tests.xml', 'for people, and for a build server'],
        [
          'switchyard test flows/ --coverage --coverage-report html:coverage/index.html',
          'what no scenario takes yet, in words and drawn',
        ],
        ['switchyard test flows/ --watch', 'while you work on them'],
        ['switchyard test flows/ --coverage-min 80 --coverage-report lcov:coverage/lcov.info', 'as a gate of a build'],
      ),
    )
    .action(async (paths: string[], options) => {
      const { testScenarios } = await import('../commands/test.ts');
      ends(await testScenarios(paths, options, terminal));
    });
}
