/** What a simulation leaves behind, as files other programs read: a line of JSON for each. */
import { contactEvents, contactRecords, flowLog, type ContactCentre } from '@switchyard/runtime/centre';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';

/** By the option that asks for it. */
const EXPORTS = {
  records: ({ trace, facts }: ContactCentre) => contactRecords(trace, facts),
  contactEvents: ({ trace, facts }: ContactCentre) => contactEvents(trace, facts),
  flowLog: ({ trace, facts }: ContactCentre) => flowLog(trace, facts),
  trace: ({ trace }: ContactCentre) => trace,
} as const satisfies Readonly<Record<string, (centre: ContactCentre) => Iterable<object>>>;

export type ExportName = keyof typeof EXPORTS;

/** @throws UsageError when a file cannot be written */
export async function writeExports(
  centre: ContactCentre,
  files: { readonly [Name in ExportName]?: string },
  terminal: Terminal,
): Promise<void> {
  for (const [name, rowsOf] of Object.entries(EXPORTS)) {
    const file = files[name as ExportName];
    if (file !== undefined) await putFile(file, jsonLines(rowsOf(centre)), terminal);
  }
}

/** A line for each, with the line break that ends it. */
export function jsonLines(rows: Iterable<object>): string {
  return Array.from(rows, (row) => `${JSON.stringify(row)}\n`).join('');
}
