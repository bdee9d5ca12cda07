/**
 * The commands, their options and their help. Only what was asked for is loaded, so that checking one small file stays
 * about as quick as starting Node.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { UsageError, type ExitCode } from './exitCodes.ts';
import { manifest } from './manifest.ts';
import type { Terminal } from './terminal.ts';

export function createProgram(terminal: Terminal, ends: (code: ExitCode) => void): Command {
  const program = new Command('switchyard')
    .description('Design, check and simulate Amazon Connect task flows, without an Amazon Connect instance.')
    // Commands inherit what is set before they are made.
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.colours,
      getErrHasColors: () => terminal.colours,
    })
    .option('-V, --version', 'show the version')
    .on('option:version', () => {
      terminal.out(`${manifest().version}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(add --help to see how it is used)')
    .addHelpText(
      'after',
      examples(
        ['switchyard validate flows/', 'check every flow in a folder'],
        ['switchyard run flow.json --task task.json', 'send one task through a flow'],
        ['switchyard open flows/', 'edit the flows of a folder in the designer'],
      ),
    );

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
      const { validate } = await import('./commands/validate.ts');
      ends(await validate(paths, options, terminal));
    });

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
      const { runFlow } = await import('./commands/run.ts');
      ends(await runFlow(flow, options, terminal));
    });

  program
    .command('simulate')
    .summary('run a contact centre, and tell what came of it')
    .description(
      'Runs a contact centre under virtual time: the queues, agents and flows of an instance file, and the tasks and ' +
        'the work of a plan, or of options. Ends with 0 when all went well, 1 when something was refused or a flow could not go on, ' +
        '2 when something could not be read.',
    )
    .argument('<instance>', 'a folder with an instance.json, or the instance file')
    .option('--plan <file>', 'what comes upon it (default: the plan.json beside the instance)')
    .option('--no-plan', 'without the plan.json beside the instance')
    .option(
      '--arrivals <when>',
      'instead of those of the plan, tasks come: 30/h; "Mon-Fri 09:00-17:00 30/h"; "200 at 3h within 10m"; or as a .csv, ' +
        '.json or .jsonl has them; repeatable',
      collect,
    )
    .option('--flow <name>', 'with --arrivals: the flow they begin with (default: as in the plan, or the only one)')
    .option('--task <file>', 'with --arrivals: the request each begins with, as StartTaskContact takes it')
    .option(
      '--handle-time <length>',
      'how long agents work on a task: 5m; 2m-8m; "exponential 5m"; "lognormal 5m 3m"; a list; or a file of measured ones',
    )
    .option('--after-contact-work <length>', 'how long they have to do afterwards, as --handle-time')
    .option('--agents <number>', 'how many agents there are, or <routing profile>=<number>; repeatable', collect)
    .option(
      '--shifts <hours>',
      'when they are there: "Mon-Fri 09:00-17:00"; "Mon-Fri 12:00-12:30 Lunch"; "ada=Sat 10:00-12:00"; repeatable',
      collect,
    )
    .option('--time-zone <zone>', 'by whose clocks --arrivals and --shifts are (default: UTC)')
    .option('--start <moment>', 'when it begins (default: as the instance says)')
    .option(
      '--for <length>',
      'how long to run, such as 8h or 7d (default: by a rate 1 day, else until all tasks ended)',
    )
    .option('--print-plan', 'only write the plan that the options stand for')
    .option('--seed <number>', 'the seed of chance; the same seed gives the same run', wholeNumber)
    .option('--format <format>', 'summary or trace for people, json for every event, a line each', 'summary')
    .option('--report <file>', 'write what came of it: .html with charts, .json for programs, .txt')
    .option('--service-levels <seconds>', 'in how many seconds tasks should be answered (default: 20,60)', secondsEach)
    .option(
      '--records <file>',
      'write the contact records: a line of JSON each, or a table where the name ends in .csv',
    )
    .option('--contact-events <file>', 'write the contact events, as EventBridge has them')
    .option('--flow-log <file>', 'write the flow log, as CloudWatch has it')
    .option('--trace <file>', 'write every event of the simulation')
    .option('--replications <number>', 'run it so often, with a seed more each time (with --compare: 10)', atLeastOne)
    .option(
      '--compare <other>',
      'also run another instance, plan or flow, "<flow>=<file>" or agents=<number> with the same chance, and tell what differs',
    )
    .option('--workers <number>', 'in how many threads (default: as many as there are processors)', atLeastOne)
    .option('--call-endpoints', 'really call the endpoints of Lambda functions that have one')
    .addHelpText(
      'after',
      examples(
        ['switchyard simulate office/', 'the office of instance.json, and the day of plan.json'],
        [
          'switchyard simulate office/ --arrivals 30/h --handle-time "exponential 5m" --agents 3',
          'a day without a plan',
        ],
        ['switchyard simulate office/ --compare agents=4 --replications 20', 'whether one more agent is worth it'],
        ['switchyard simulate office/ --compare new-intake.json', 'whether a changed flow is'],
        ['switchyard simulate office/ --plan monday.json --records monday.jsonl', 'another day, and its records'],
      ),
    )
    .action(async (instance: string, options) => {
      if ((options.replications === undefined && options.compare === undefined) || options.printPlan) {
        const { simulateCentre } = await import('./commands/simulate.ts');
        return ends(await simulateCentre(instance, options, terminal));
      }
      const { simulateRuns } = await import('./commands/simulateRuns.ts');
      return ends(await simulateRuns(instance, options, terminal));
    });

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
      const { testScenarios } = await import('./commands/test.ts');
      ends(await testScenarios(paths, options, terminal));
    });

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
      const { diff } = await import('./commands/diff.ts');
      ends(await diff(flows, options, terminal));
    });

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
      const { graph } = await import('./commands/graph.ts');
      ends(await graph(paths, options, terminal));
    });

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
      const { render } = await import('./commands/render.ts');
      ends(await render(flows, options, terminal));
    });

  program
    .command('format')
    .summary('write flows in canonical form')
    .description(
      'Reads flows and writes them back with two spaces of indent and every member in its place. Nothing is added or ' +
        'lost. Without an option, one flow goes to standard output. Of folders and patterns only the flows are touched.',
    )
    .argument('<flows...>', 'files, folders, patterns in quotes, or - for standard input')
    .option('--write', 'write the files back')
    .option('--check', 'only name the files that are not in canonical form, and end with 1 when there are any')
    .addHelpText(
      'after',
      examples(
        ['switchyard format flow.json', 'to standard output'],
        ['switchyard format --write flows/', 'every flow in a folder, in place'],
        ['switchyard format --check flows/', 'for a build'],
      ),
    )
    .action(async (paths: string[], options) => {
      const { format } = await import('./commands/format.ts');
      ends(await format(paths, options, terminal));
    });

  program
    .command('convert')
    .summary('turn an export of the old console into a flow, or a scenario into a plain test')
    .description(
      'Turns an export of the old Amazon Connect console ({"modules": …, "version": "1"}) into the Flow language, or a ' +
        'scenario into the content of a test case as Amazon Connect itself has them, without what only Switchyard ' +
        'knows. It goes to standard output, a report to standard error: what was guessed, and what there are no words ' +
        'for. Of an export nothing is lost: that is kept under "legacy" in the metadata. Ends with 0 when everything ' +
        'came over, 1 when something was dropped or the export itself is broken, 2 when it is neither or cannot be read.',
    )
    .argument('<file>', 'the export or the scenario, or - for standard input')
    .option('--out <file>', 'write what it becomes to a new file')
    .option(
      '--report <file>',
      'write the report to a new file, as JSON when it ends in .json, or - for standard output',
    )
    .option('--force', 'write over files that are there')
    .addHelpText(
      'after',
      examples(
        ['switchyard convert claims-2019', 'a look at the flow, and at what is not certain'],
        ['switchyard convert claims-2019 --out claims.json', 'the flow in a file, ready for switchyard validate'],
        ['switchyard convert claims-2019 --out claims.json --report report.json', 'the report for another program'],
        ['switchyard convert gold.scenario.json --out gold.test.json', 'a test for Amazon Connect itself'],
      ),
    )
    .action(async (file: string, options) => {
      const { convert } = await import('./commands/convert.ts');
      ends(await convert(file, options, terminal));
    });

  program
    .command('blocks')
    .summary('list the 19 blocks a task flow may use')
    .description('Lists every block of the catalog: what it does, what it is stored as, and where it may stand.')
    .option('--format <format>', 'pretty for people, json for programs', 'pretty')
    .addHelpText(
      'after',
      examples(
        ['switchyard blocks', 'at a glance'],
        ['switchyard blocks --format json', 'with parameters, branches and flow types'],
      ),
    )
    .action(async (options) => {
      const { listBlocks } = await import('./commands/blocks.ts');
      ends(await listBlocks(options, terminal));
    });

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
      const { listRules } = await import('./commands/rules.ts');
      ends(await listRules(options, terminal));
    });

  program
    .command('explain')
    .summary('tell what a rule is about, with examples')
    .description('Prints the page of a rule: why it matters, a flow that breaks it, and the same flow put right.')
    .argument('<rule>', 'the name in brackets behind a problem')
    .option('--config <file>', 'the configuration that names your own rules (default: the nearest one)')
    .option('--no-config', 'without one')
    .addHelpText('after', examples(['switchyard explain unknown-target', 'what [unknown-target] means']))
    .action(async (rule: string, options) => {
      const { explain } = await import('./commands/explain.ts');
      ends(await explain(rule, options, terminal));
    });

  program
    .command('open')
    .summary('open the designer on a folder of flows')
    .description('Starts the designer on this machine only, and opens it in the browser. Stop it with Ctrl+C.')
    .argument('[folder]', 'the folder whose flows are edited, or one flow in it', '.')
    .option('--port <number>', 'the port to listen on (default: 4747, or a free one)', wholeNumber)
    .option('--no-browser', 'only print the address')
    .addHelpText(
      'after',
      examples(
        ['switchyard open', 'the flows below this folder'],
        ['switchyard open flows/claims.json', 'one flow'],
        ['switchyard open flows --port 8080 --no-browser', 'on a machine without a screen'],
      ),
    )
    .action(async (folder: string, options) => {
      const { open } = await import('./commands/open.ts');
      ends(await open(folder, options, terminal));
    });

  program
    .command('help')
    .summary('show help for a command')
    .argument('[command]', 'the command; without one, all of them')
    .action(async (name: string | undefined) => {
      const found = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (found) return found.outputHelp();
      const { guess } = await import('./choose.ts');
      const near = guess(
        name ?? '',
        program.commands.map((command) => command.name()),
      );
      throw new UsageError(`Unknown command "${name}".${near} "switchyard help" lists them all.`);
    });

  return program;
}

// helpers

function examples(...rows: readonly (readonly [command: string, does: string])[]): string {
  return ['', 'Examples:', ...rows.flatMap(([command, does]) => [`  $ ${command}`, `      ${does}`])].join('\n');
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 0 or 12.');
  return Number(text);
}

function secondsEach(text: string): readonly number[] {
  if (!/^\d{1,6}(?:,\d{1,6})*$/.test(text)) throw new InvalidArgumentError('Expected seconds, such as 20,60,300.');
  return text.split(',').map(Number);
}

function scale(text: string): number {
  const number = /^(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})$/.test(text) ? Number(text) : 0;
  if (number > 0 && number <= 20) return number;
  throw new InvalidArgumentError('Expected a number above 0, at most 20, such as 0.5 or 2.');
}

function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('Expected 1 or more.');
}

/** For options that may stand several times. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
