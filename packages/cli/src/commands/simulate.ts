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
import { EXIT, type ExitCode } from '../exitCodes.ts';
import { runFunctions } from '../instance/runFunctions.ts';
import { printable } from '../printable.ts';
import { wantsExports, writeExports, type ExportName } from '../simulate/exports.ts';
import { htmlReport } from '../simulate/htmlReport.ts';
import { readPlanned, staffed, type VariantOptions } from '../simulate/readVariant.ts';
import { checkReportFile, jsonText, writeReport } from '../simulate/reportFile.ts';
import { summaryOf } from '../simulate/summary.ts';
import type { Terminal } from '../terminal.ts';

export type SimulateOptions = {
  readonly seed?: number;
  readonly format: string;
  readonly report?: string;
  readonly serviceLevels?: readonly number[];
  readonly callEndpoints?: boolean;
  readonly compare?: string;
  readonly replications?: number;
  readonly workers?: number;
  readonly printPlan?: boolean;
} & VariantOptions & { readonly [Name in ExportName]?: string };

/** `switchyard simulate`: a contact centre under virtual time, from an instance file and a plan. */
export async function simulateCentre(path: string, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['summary', 'trace', 'json']);
  checkReportFile(options.report);
  const planned = await readPlanned(path, options, terminal);
  if (options.printPlan) {
    terminal.out(jsonText(planned.plan));
    return EXIT.clean;
  }
  const { folder, instance, flows, plan } = staffed(planned);
  const functions = runFunctions({ folder, endpoints: options.callEndpoints === true });
  try {
    const seeded = options.seed === undefined ? instance : { ...instance, Seed: options.seed };
    const centre = new ContactCentre(seeded, {
      flows,
      lambda: answerLambdasBy(functions.run),
      // What blocks do is only told where somebody asks for it.
      trace: format === 'summary' && !wantsExports(options) ? 'life' : 'full',
    });
    const { refusals } = runPlan(centre, plan);

    await writeExports(centre, options, terminal);
    const { serviceLevels } = options;
    const report = loadReport(centre.trace, centre.facts, centre.now, {
      ...(serviceLevels ? { serviceLevels } : {}),
      flows: centre.flowCounts,
    });
    const forms = { html: () => htmlReport(report), json: () => jsonText(report), txt: () => summaryOf(report) };
    if (options.report !== undefined) await writeReport(forms, options.report, terminal);
    tell(format, centre, report, terminal);
    if (nobodyWasThere(report)) {
      terminal.err(
        'No agent was there to take a task: say --agents or --shifts, or give users a Status in the instance.\n',
      );
    }
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

/** In an instance that was exported nobody has a status, and everybody is Offline. */
function nobodyWasThere({ all, agents }: LoadReport): boolean {
  return all.queued > 0 && agents.every(({ onlineSeconds }) => onlineSeconds === 0);
}

function whyStopped({ at, because = '', block }: CentreEvent): string {
  const where = block === undefined ? '' : `"${block}" `;
  return `${new Date(at).toISOString()}  ${where}${because}`;
}
