import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  answerLambdasBy,
  centreTraceLines,
  ContactCentre,
  jsonLines,
  loadReport,
  runPlan,
  type CentreEvent,
  type LoadReport,
} from '@switchyard/runtime/centre';
import { chooseFrom } from '../choose.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { loadInstanceFolder, type InstanceFolder } from '../instance/loadInstanceFolder.ts';
import { runFunctions } from '../instance/runFunctions.ts';
import { printable } from '../printable.ts';
import { writeExports, type ExportName } from '../simulate/exports.ts';
import { readPlanFile } from '../simulate/readPlanFile.ts';
import { checkReportFile, writeReport } from '../simulate/reportFile.ts';
import { summaryOf } from '../simulate/summary.ts';
import type { Terminal } from '../terminal.ts';

export type SimulateOptions = {
  readonly plan?: string;
  readonly seed?: number;
  readonly format: string;
  readonly report?: string;
  readonly serviceLevels?: readonly number[];
  readonly callEndpoints?: boolean;
} & { readonly [Name in ExportName]?: string };

/** `switchyard simulate`: a contact centre under virtual time, from an instance file and a plan. */
export async function simulateCentre(path: string, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['summary', 'trace', 'json']);
  checkReportFile(options.report);
  const loaded = readInstanceFolder(path, terminal);
  const functions = runFunctions({ folder: loaded.folder, endpoints: options.callEndpoints === true });
  try {
    const instance = options.seed === undefined ? loaded.instance : { ...loaded.instance, Seed: options.seed };
    const centre = new ContactCentre(instance, {
      flows: loaded.flows,
      lambda: answerLambdasBy(functions.run),
    });
    const plan = await readPlanFile(options.plan ?? planBeside(path, terminal), centre.facts, terminal);
    const { refusals } = runPlan(centre, plan);

    await writeExports(centre, options, terminal);
    const { serviceLevels } = options;
    const report = loadReport(centre.trace, centre.facts, centre.now, serviceLevels ? { serviceLevels } : {});
    if (options.report !== undefined) await writeReport(report, options.report, terminal);
    tell(format, centre, report, terminal);
    for (const { at, tried, error } of refusals) {
      terminal.err(`${new Date(at).toISOString()}  ${printable(tried)}: ${error.name}: ${printable(error.message)}\n`);
    }
    const stopped = centre.trace.filter(({ type }) => type === 'run.stopped');
    for (const event of stopped) terminal.err(`${printable(whyStopped(event))}\n`);
    for (const { because } of centre.home.stuck) terminal.err(`${printable(because)}\n`);
    return refusals.length + stopped.length + centre.home.stuck.length > 0 ? EXIT.problems : EXIT.clean;
  } finally {
    await functions.close();
  }
}

// helpers

type Loaded = InstanceFolder & { readonly instance: NonNullable<InstanceFolder['instance']> };

function readInstanceFolder(path: string, terminal: Terminal): Loaded {
  const loaded = loadInstanceFolder(resolve(terminal.folder, path));
  for (const { file, pointer, severity, message } of loaded.problems) {
    terminal.err(`${severity}: ${file}${pointer === '' ? '' : ` at ${pointer}`}: ${printable(message)}\n`);
  }
  const { instance } = loaded;
  if (!instance || loaded.problems.some(({ severity }) => severity === 'error')) {
    throw new UsageError(`"${path}" cannot be simulated as it is; see above.`);
  }
  return { ...loaded, instance };
}

/** The plan that lies beside the instance. */
function planBeside(path: string, { folder }: Terminal): string {
  const at = resolve(folder, path);
  const beside = join(statSync(at, { throwIfNoEntry: false })?.isDirectory() ? at : dirname(at), 'plan.json');
  if (existsSync(beside)) return beside;
  throw new UsageError(
    'Expected --plan <file>: what comes upon the contact centre, or a plan.json beside its instance.',
  );
}

function tell(
  format: 'summary' | 'trace' | 'json',
  centre: ContactCentre,
  report: LoadReport,
  terminal: Terminal,
): void {
  if (format === 'summary') terminal.out(summaryOf(report));
  // A week of tasks is never text as a whole.
  else if (format === 'json') for (const line of jsonLines(centre.trace)) terminal.out(line);
  else for (const line of centreTraceLines(centre.trace, centre.facts)) terminal.out(`${printable(line)}\n`);
}

function whyStopped({ at, because = '', block }: CentreEvent): string {
  const where = block === undefined ? '' : `"${block}" `;
  return `${new Date(at).toISOString()}  ${where}${because}`;
}
