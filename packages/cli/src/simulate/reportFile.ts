/** The report of a simulation as a file: its ending says in which form. */
import { UsageError } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';

const ENDINGS = ['html', 'json', 'txt'] as const;

/** What came of it, in each form: a page, for programs, and for people in a terminal. */
export type ReportForms = Readonly<Record<(typeof ENDINGS)[number], () => string>>;

/** @throws UsageError for a file of another kind */
export function checkReportFile(file: string | undefined): void {
  if (file === undefined || endingOf(file)) return;
  const endings = ENDINGS.map((ending) => `.${ending}`);
  throw new UsageError(
    `--report: Expected a file that ends in ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}, found "${file}".`,
  );
}

export async function writeReport(forms: ReportForms, file: string, terminal: Terminal): Promise<void> {
  const ending = endingOf(file);
  if (ending) await putFile(file, forms[ending](), terminal);
}

/** As programs read it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

// helpers

function endingOf(file: string): (typeof ENDINGS)[number] | undefined {
  const found = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return ENDINGS.find((ending) => ending === found);
}
