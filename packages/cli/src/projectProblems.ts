/** What is wrong between the flows of a command line, told in the files it is in. */
import { locate, type AnyFlowType, type FlowDocument, type PlacedProblem } from '@switchyard/blocks';
import {
  validateProject,
  type ProjectFile,
  type ProjectOptions,
  type ProjectProblem,
  type RuleSettings,
} from '@switchyard/blocks/validate';

/** A file that was checked by itself. */
interface CheckedFile {
  readonly file: string;
  readonly document?: FlowDocument | undefined;
  readonly flowType: AnyFlowType | undefined;
  readonly problems: readonly PlacedProblem[];
  readonly settings?: (RuleSettings & { readonly ids?: readonly string[] }) | undefined;
}

export interface ProjectFacts extends Pick<ProjectOptions, 'isComplete' | 'entries' | 'rules'> {
  /** Flows of the project that are not checked themselves. */
  readonly beside?: readonly ProjectFile[];
}

/**
 * Adds to each file what is wrong between its flow and the others. One flow alone is no project.
 *
 * @param recall for somebody who may know already what is found
 */
export function withProjectProblems<Checked extends CheckedFile>(
  checked: readonly Checked[],
  { beside = [], ...options }: ProjectFacts = {},
  recall: (find: () => readonly ProjectProblem[]) => readonly ProjectProblem[] = (find) => find(),
): readonly Checked[] {
  if (beside.length + checked.filter(({ document }) => document).length < 2) return checked;
  const settings = new Map(checked.map((one) => [one.file, one.settings]));
  const problems = recall(() => {
    const settingsFor = (file: string): RuleSettings => settings.get(file) ?? {};
    return validateProject([...beside, ...flowsOf(checked)], { ...options, settingsFor });
  });
  return checked.map((one) => {
    const found = problems.filter(({ file }) => file === one.file).map(({ file: _file, ...problem }) => problem);
    if (found.length === 0 || !one.document) return one;
    const placed = [...one.problems, ...locate(one.document.source, found)];
    return { ...one, problems: placed.sort((a, b) => a.line - b.line || a.column - b.column) };
  });
}

/** The flows among files that were checked. */
export function flowsOf(checked: readonly CheckedFile[]): ProjectFile[] {
  return checked.flatMap(({ file, document, flowType, settings }) =>
    document ? [{ file, flow: document.flow, flowType, ids: settings?.ids }] : [],
  );
}
