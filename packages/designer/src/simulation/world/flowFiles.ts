/** The flows of a folder, as files another flow may be in. */
import type { AnyFlowType } from '@switchyard/blocks';
import { isObject, isTaskFlowType } from '@switchyard/blocks';
import { shortName, type WorldData } from '@switchyard/runtime';
import { setIn } from './worldPath.ts';

export interface FlowFile {
  readonly path: string;
  readonly name: string;
  readonly flowType: AnyFlowType | null;
}

/**
 * The files to choose from: those that go by one of the names first, then the others, each sorted by name.
 *
 * @param called what blocks call the flow (an id, an ARN, a name), and what people do
 */
export function flowFiles<File extends FlowFile>(
  files: readonly File[],
  called: readonly string[],
): { readonly alike: readonly File[]; readonly others: readonly File[] } {
  const sorted = files.toSorted((a, b) => a.name.localeCompare(b.name) || a.path.localeCompare(b.path));
  const wanted = new Set(called.flatMap((name) => [name, shortName(name)]).map(plain));
  const isAlike = ({ name, path }: File): boolean =>
    [name, withoutEnd(path), fileName(path)].map(plain).some((one) => wanted.has(one));
  return { alike: sorted.filter(isAlike), others: sorted.filter((file) => !isAlike(file)) };
}

/** What the world says of a flow that is in this file: its type too, where the file says a type tasks run. */
export function inFile(flow: unknown, file: FlowFile | undefined): Record<string, unknown> {
  const { file: _before, ...rest } = isObject(flow) ? flow : {};
  if (!file) return rest;
  return { ...rest, ...(isTaskFlowType(file.flowType ?? undefined) ? { type: file.flowType } : {}), file: file.path };
}

/**
 * The world with the file of every flow that has exactly one of its name in the folder. One beside the open flow comes
 * before the others; between several alike the person chooses.
 *
 * @param beside the folder of the open flow, with a slash at its end; '' where it stands at the top
 */
export function withFiles(
  world: WorldData,
  files: readonly FlowFile[],
  beside: string,
  nameOf: (id: string) => string | undefined,
): WorldData {
  let filled = world;
  for (const [key, flow] of Object.entries(world.flows ?? {})) {
    if (flow === null || flow.file !== undefined) continue;
    const name = nameOf(key);
    const { alike } = flowFiles(files.filter(isRun), name === undefined ? [key] : [key, name]);
    const near = alike.filter(({ path }) => path.slice(0, path.lastIndexOf('/') + 1) === beside);
    const [file, another] = near.length > 0 ? near : alike;
    if (file && !another) filled = setIn(filled, ['flows', key], inFile(flow, file)) as WorldData;
  }
  return filled;
}

/** The file a path of the world means: beside the open flow, else from the top of the folder. */
export function fileAt<File extends FlowFile>(files: readonly File[], beside: string, path: string): File | undefined {
  return files.find((file) => file.path === beside + path) ?? files.find((file) => file.path === path);
}

// helpers

/** A file that does not say its type may be of any. */
function isRun({ flowType }: FlowFile): boolean {
  return flowType === null || isTaskFlowType(flowType);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function withoutEnd(path: string): string {
  return path.replace(/\.json$/i, '');
}

function fileName(path: string): string {
  return withoutEnd(path.slice(path.lastIndexOf('/') + 1));
}
