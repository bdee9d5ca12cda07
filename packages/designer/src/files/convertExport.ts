/** An export of the old console becomes a flow here. What that takes is loaded only when there is one. */
import { locate, writeFlow, type PlacedProblem } from '@switchyard/blocks';
import type { ReportEntry } from '@switchyard/blocks/legacy';
import { openText, type LegacyFile, type OpenAnswer } from './openFile.ts';

/** A flow made of an export, and what its author has to know before it opens. */
export interface ConvertedFile {
  readonly name: string;
  /** The export's own text, and what is wrong with it. */
  readonly text: string;
  readonly problems: readonly PlacedProblem[];
  /** What is not certain, or has no place in a flow. */
  readonly report: readonly ReportEntry[];
  /** The report in one sentence. */
  readonly summary: string;
  /** The flow as it opens: a new one, not saved yet. */
  readonly answer: OpenAnswer;
}

export async function convertExport({ document, name, problems }: LegacyFile): Promise<ConvertedFile> {
  const { convertLegacyFlow, summarizeReport } = await import('@switchyard/blocks/legacy');
  const converted = convertLegacyFlow(document.flow);
  const text = writeFlow({ flow: converted.flow ?? {}, source: '' });
  return {
    name,
    text: document.source,
    problems: [...problems, ...locate(document.source, converted.problems)],
    report: converted.report.filter(({ kind }) => kind !== 'exact'),
    summary: summarizeReport(converted.report),
    answer: openText(text, { path: undefined, version: null, name }),
  };
}
