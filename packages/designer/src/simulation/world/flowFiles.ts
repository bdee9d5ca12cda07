/** The flows of a folder, as files another flow may be in. */
import type { AnyFlowType } from '@switchyard/blocks';
import { isObject, isTaskFlowType } from '@switchyard/blocks';

interface FlowFile {
  readonly path: string;
  readonly name: string;
  readonly flowType: AnyFlowType | null;
}

/** The files to choose from: those whose flow has the name first, then the others, each sorted by name. */
export function flowFiles<File extends FlowFile>(
  files: readonly File[],
  called: string,
): { readonly alike: readonly File[]; readonly others: readonly File[] } {
  const sorted = files.toSorted((a, b) => a.name.localeCompare(b.name) || a.path.localeCompare(b.path));
  const isAlike = ({ name }: File): boolean => name.toLowerCase() === called.toLowerCase();
  return { alike: sorted.filter(isAlike), others: sorted.filter((file) => !isAlike(file)) };
}

/** What the world says of a flow that is in this file: its type too, where the file says a type tasks run. */
export function inFile(flow: unknown, file: FlowFile | undefined): Record<string, unknown> {
  const { file: _before, ...rest } = isObject(flow) ? flow : {};
  if (!file) return rest;
  return { ...rest, ...(isTaskFlowType(file.flowType ?? undefined) ? { type: file.flowType } : {}), file: file.path };
}
