import { compareQueues, compareReports, measuresOver } from '@switchyard/runtime/centre';
import { chooseFrom } from '../choose.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { comparisonText, runsText } from '../simulate/comparison.ts';
import { readOther } from '../simulate/readOther.ts';
import { readVariant } from '../simulate/readVariant.ts';
import { replicate } from '../simulate/replicate.ts';
import { checkReportFile, jsonText, writeReport, type ReportForms } from '../simulate/reportFile.ts';
import type { Replication } from '../simulate/runReplication.ts';
import { comparisonPage, runsPage, type Runs } from '../simulate/runsPage.ts';
import type { Terminal } from '../terminal.ts';
import type { SimulateOptions } from './simulate.ts';

/** Enough for an interval that says something; more make it narrower. */
const USUAL_RUNS = 10;

/** `switchyard simulate` with `--replications` or `--compare`: many runs, each with a seed of its own. */
export async function simulateRuns(path: string, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['summary', 'json']);
  refuseOfOneRun(options);
  checkReportFile(options.report);
  const one = await readVariant(path, options, terminal);
  const compared =
    options.compare === undefined ? undefined : await readOther(options.compare, path, options, terminal);
  const firstSeed = options.seed ?? one.instance.Seed ?? 1;
  const seeds = Array.from({ length: options.replications ?? USUAL_RUNS }, (_, run) => firstSeed + run);
  const { serviceLevels, callEndpoints = false } = options;
  const [ones = [], others = []] = await replicate(
    compared ? [one, compared] : [one],
    seeds,
    { serviceLevels, callEndpoints, hashes: format === 'json' },
    options.workers,
  );

  const run = { name: one.name, reports: ones.map(({ report }) => report) };
  const other = compared && { name: compared.name, reports: others.map(({ report }) => report) };
  const forms: ReportForms = {
    html: () => (other ? comparisonPage(run, other) : runsPage(run)),
    json: () => jsonText({ ...measuresJson(run, other), runs: runsJson(seeds, ones, compared && others) }),
    txt: () =>
      other
        ? comparisonText(compareReports(run.reports, other.reports), [run.name, other.name], seeds)
        : runsText(measuresOver(run.reports), seeds),
  };
  if (options.report !== undefined) await writeReport(forms, options.report, terminal);
  terminal.out(format === 'json' ? forms.json() : forms.txt());
  return tellTroubles([...ones, ...others], terminal);
}

// helpers

function measuresJson(run: Runs, other: Runs | undefined) {
  if (!other) return { measures: measuresOver(run.reports) };
  return {
    measures: compareReports(run.reports, other.reports),
    queues: compareQueues(run.reports, other.reports),
  };
}

function runsJson(
  seeds: readonly number[],
  ones: readonly Replication[],
  others: readonly Replication[] | undefined,
): readonly object[] {
  return seeds.map((seed, run) => ({ seed, one: ones[run], ...(others ? { other: others[run] } : {}) }));
}

function refuseOfOneRun({ replications, records, contactEvents, flowLog, trace }: SimulateOptions): void {
  if (replications === 1) throw new UsageError('--replications: Expected 2 or more, to tell how sure something is.');
  const asked = { records, 'contact-events': contactEvents, 'flow-log': flowLog, trace };
  for (const [name, file] of Object.entries(asked)) {
    if (file !== undefined) {
      throw new UsageError(`--${name} is of one run: leave out --replications and --compare, and say its --seed.`);
    }
  }
}

function tellTroubles(all: readonly Replication[], terminal: Terminal): ExitCode {
  const troubled = all.filter(({ troubles }) => troubles > 0);
  const [first] = troubled;
  if (!first) return EXIT.clean;
  terminal.err(
    `In ${troubled.length} of ${all.length} runs something was refused or could not go on: see it with --seed ${first.report.seed}.\n`,
  );
  return EXIT.problems;
}
