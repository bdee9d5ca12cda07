import { compareReports, measuresOver } from '@switchyard/runtime/centre';
import { chooseFrom } from '../choose.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { comparisonText, runsText } from '../simulate/comparison.ts';
import { readOther } from '../simulate/readOther.ts';
import { readVariant } from '../simulate/readVariant.ts';
import { replicate } from '../simulate/replicate.ts';
import type { Replication } from '../simulate/runReplication.ts';
import type { Terminal } from '../terminal.ts';
import type { SimulateOptions } from './simulate.ts';

/** Enough for an interval that says something; more make it narrower. */
const USUAL_RUNS = 10;

/** `switchyard simulate` with `--replications` or `--compare`: many runs, each with a seed of its own. */
export async function simulateRuns(path: string, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['summary', 'json']);
  refuseOfOneRun(options);
  const one = await readVariant(path, options, terminal);
  const compared =
    options.compare === undefined ? undefined : await readOther(options.compare, path, options, terminal);
  const firstSeed = options.seed ?? one.instance.Seed ?? 1;
  const seeds = Array.from({ length: options.replications ?? USUAL_RUNS }, (_, run) => firstSeed + run);
  const { serviceLevels, callEndpoints = false } = options;
  const [ones = [], others = []] = await replicate(
    compared ? [one, compared] : [one],
    seeds,
    { serviceLevels, callEndpoints },
    options.workers,
  );

  const reports = ones.map(({ report }) => report);
  const otherReports = others.map(({ report }) => report);
  if (format === 'json') {
    const measures = compared ? compareReports(reports, otherReports) : measuresOver(reports);
    const runs = seeds.map((seed, run) => ({ seed, one: ones[run], ...(compared ? { other: others[run] } : {}) }));
    terminal.out(`${JSON.stringify({ measures, runs }, undefined, 2)}\n`);
  } else if (compared) {
    terminal.out(comparisonText(compareReports(reports, otherReports), [one.name, compared.name], seeds));
  } else terminal.out(runsText(measuresOver(reports), seeds));
  return tellTroubles([...ones, ...others], terminal);
}

// helpers

function refuseOfOneRun({ replications, report, records, contactEvents, flowLog, trace }: SimulateOptions): void {
  if (replications === 1) throw new UsageError('--replications: Expected 2 or more, to tell how sure something is.');
  const asked = { report, records, 'contact-events': contactEvents, 'flow-log': flowLog, trace };
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
