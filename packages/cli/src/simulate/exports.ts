/** What a simulation leaves behind, as files other programs read: JSON a line, or a table where the name ends in .csv. */
import { extname } from 'node:path';
import {
  CONTACT_EVENT_COLUMNS,
  contactEvents,
  contactRecords,
  csv,
  FLOW_LOG_COLUMNS,
  flowLog,
  jsonLines,
  RECORD_COLUMNS,
  type ContactCentre,
} from '@switchyard/runtime/centre';
import { UsageError } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';

/** By the option that asks for it. */
const EXPORTS = {
  records: {
    lines: ({ trace, facts }: ContactCentre) => jsonLines(contactRecords(trace, facts)),
    table: ({ trace, facts }: ContactCentre) => csv(contactRecords(trace, facts), RECORD_COLUMNS),
  },
  contactEvents: {
    lines: ({ trace, facts }: ContactCentre) => jsonLines(contactEvents(trace, facts)),
    table: ({ trace, facts }: ContactCentre) => csv(contactEvents(trace, facts), CONTACT_EVENT_COLUMNS),
  },
  flowLog: {
    lines: ({ trace, facts }: ContactCentre) => jsonLines(flowLog(trace, facts)),
    table: ({ trace, facts }: ContactCentre) => csv(flowLog(trace, facts), FLOW_LOG_COLUMNS),
  },
  trace: { lines: ({ trace }: ContactCentre) => jsonLines(trace), table: undefined },
} as const;

export type ExportName = keyof typeof EXPORTS;

/** Whether one of them is asked for. */
export function wantsExports(files: { readonly [Name in ExportName]?: string }): boolean {
  return Object.keys(EXPORTS).some((name) => files[name as ExportName] !== undefined);
}

/** @throws UsageError when a file cannot be written, or what goes into it is no table */
export async function writeExports(
  centre: ContactCentre,
  files: { readonly [Name in ExportName]?: string },
  terminal: Terminal,
): Promise<void> {
  for (const [name, { lines, table }] of Object.entries(EXPORTS)) {
    const file = files[name as ExportName];
    if (file === undefined) continue;
    const wantsTable = extname(file).toLowerCase() === '.csv';
    if (wantsTable && !table) throw new UsageError(`"${file}": the trace is no table. Name it something.jsonl.`);
    const text = wantsTable && table ? table(centre) : lines(centre);
    await putFile(file, [...text].join(''), terminal);
  }
}
