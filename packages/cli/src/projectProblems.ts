/** What is wrong between the flows of a command line, told in the files it is in. */
import { locate, type AnyFlowType, type FlowDocument, type PlacedProblem } from '@switchyard/blocks';
import { validateProject, type RuleSettings } from '@switchyard/blocks/validate';

/** A file that was checked by itself. */
interface CheckedFile {
  readonly file: string;
  readonly document?: FlowDocument | undefined;
  readonly flowType: AnyFlowType | undefined;
  readonly problems: readonly PlacedProblem[];
  readonly settings?: RuleSettings | undefined;
}

/**
 * Adds to each file what is wrong between its flow and the others. One flow alone is no project.
 *
 * @param isComplete whether these are all the flows there are
 */
export function withProjectProblems<Checked extends CheckedFile>(
  checked: readonly Checked[],
  isComplete = false,
): readonly Checked[] {
  const flows = checked.flatMap(({ document, ...about }) => (document ? { ...about, flow: document.flow } : []));
  if (flows.length < 2) return checked;
  const settings = new Map(checked.map((one) => [one.file, one.settings]));
  const problems = validateProject(flows, { isComplete, settingsFor: (file) => settings.get(file) ?? {} });
  return checked.map((one) => {
    const found = problems.filter(({ file }) => file === one.file).map(({ file: _file, ...problem }) => problem);
    if (found.length === 0 || !one.document) return one;
    const placed = [...one.problems, ...locate(one.document.source, found)];
    return { ...one, problems: placed.sort((a, b) => a.line - b.line || a.column - b.column) };
  });
}
