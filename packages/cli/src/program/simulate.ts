import type { Command } from 'commander';
import type { ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { examples } from './examples.ts';
import { atLeastOne, collect, secondsEach, wholeNumber } from './values.ts';

/** `switchyard simulate`: runs a whole contact centre. */
export function addSimulate(program: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
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
        const { simulateCentre } = await import('../commands/simulate.ts');
        return ends(await simulateCentre(instance, options, terminal));
      }
      const { simulateRuns } = await import('../commands/simulateRuns.ts');
      return ends(await simulateRuns(instance, options, terminal));
    });
}
