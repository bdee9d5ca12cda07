import { Option, type Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { atLeastOne, collect, wholeNumber } from './values.ts';

/** `switchyard validate`: checks flows. */
export function addValidate(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  program
    .command('validate')
    .summary('check flows, and say what is wrong and where')
    .description(
      'Checks flows the way Amazon Connect does when they are published, and more. Ends with 0 when there are no ' +
        'errors, 1 when there are, 2 when something could not be read, 3 when Switchyard itself failed.',
    )
    .argument('[paths...]', 'files, folders (every *.json below them), patterns in quotes, or - for standard input', [
      '.',
    ])
    .option(
      '--format <name[:file]>',
      'how to tell it, and where: pretty (for people), compact (a line each), json, sarif, junit, github, gitlab, markdown; ' +
        'several at once, one of them to standard output (default: pretty)',
      collect,
    )
    .option(
      '--type <flow-type>',
      'the flow type, where a file does not say: contactFlow, customerQueue, agentWhisper, queueTransfer or agentTransfer',
    )
    .option('--preset <name>', 'which rules: service, tasks or recommended')
    .option('--rule <rule=severity>', 'how bad what a rule finds is: off, error, warning or info; repeatable', collect)
    .option(
      '--fail-on <severity>',
      'end with 1 when there is something as bad as error (as without it), warning or info',
    )
    .option('--max-warnings <number>', 'end with 1 when there are more warnings than this', wholeNumber)
    .option(
      '--changed [base]',
      'only flows that changed since a branch, tag or commit; without one, since the last commit',
    )
    .option('--fix', 'first mend what can be mended without changing what a run does')
    .option('--fix-suggestions', 'first mend all that has a fix; look at what changed afterwards')
    .option('--fix-dry-run', 'change nothing, and show as a diff what --fix, or --fix-suggestions, would change')
    .option('--baseline <file>', 'count the problems in this file, and do not tell them')
    .option('--write-baseline <file>', 'write the problems there are into a file, to let in no new ones')
    .option(
      '--config <file>',
      'the configuration (default: switchyard.config.* above what is checked, or package.json)',
    )
    .option('--no-config', 'without one')
    .option(
      '--jobs <number>',
      'check files in this many threads (default: as many as the work and the machine are for)',
      atLeastOne,
    )
    .option(
      '--cache',
      'keep what was found, and do not check unchanged files again (default: where there are package.json and node_modules)',
    )
    .option('--no-cache', 'check every file, and keep nothing')
    .option(
      '--cache-location <folder>',
      'where to keep it (default: node_modules/.cache/switchyard, else .switchyard-cache)',
    )
    .addOption(new Option('--today <day>', 'the day suppressions are judged on').hideHelp())
    .addHelpText(
      'after',
      examples(
        ['switchyard validate', 'every flow below this folder'],
        ['switchyard validate claims.json --type customerQueue', 'a flow whose file does not say its type'],
        ['switchyard validate flows/ --format pretty --format sarif:flows.sarif', 'for people, and for code scanning'],
        ['switchyard validate flows/ --changed main --fail-on warning', 'what a pull request touches, strictly'],
        [
          'switchyard validate flows/ --write-baseline baseline.json',
          'begin with an old folder: only new problems count',
        ],
        ['switchyard validate flows/ --rule unreachable-block=off', 'without one rule'],
        ['switchyard validate flows/ --fix', 'mend what is safe, and tell what is left'],
        [
          'aws connect describe-contact-flow … | jq -r .ContactFlow.Content | switchyard validate -',
          'a flow of an instance',
        ],
      ),
    )
    .action(async (paths: string[], options) => {
      const { validate } = await import('../commands/validate.ts');
      ends(await validate(paths, options, terminal));
    });
}
