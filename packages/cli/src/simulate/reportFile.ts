/** The report of a simulation as a file: its ending says in which form. */
import type { LoadReport } from '@switchyard/runtime/centre';
import { UsageError } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';
import { htmlReport } from './htmlReport.ts';
import { summaryOf } from './summary.ts';

const FORMS: Readonly<Record<string, (report: LoadReport) => string>> = {
  html: htmlReport,
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
  txt: summaryOf,
};

/** @throws UsageError for a file of another kind */
export function checkReportFile(file: string | undefined): void {
  if (file === undefined || Object.hasOwn(FORMS, endingOf(file))) return;
  const endings = Object.keys(FORMS).map((ending) => `.${ending}`);
  throw new UsageError(
    `--report: Expected a file that ends in ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}, found "${file}".`,
  );
}

export async function writeReport(report: LoadReport, file: string, terminal: Terminal): Promise<void> {
  await putFile(file, FORMS[endingOf(file)]?.(report) ?? '', terminal);
}

// helpers

function endingOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
