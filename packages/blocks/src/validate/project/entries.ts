/** The flows that tasks come to from outside a project: by the service, an agent or a program. */
import type { AnyFlowType } from '../../flow/flowTypes.ts';
import { isBuiltIn } from './builtIn.ts';
import { createFinder } from './findFlow.ts';
import { seeProjectFlow, type ProjectFile, type ProjectFlow } from './projectFlow.ts';

/**
 * Whether a flow is an entry. What every instance comes with always is.
 *
 * @param entries names, files or ids; when not given, the type of a flow tells
 */
export function entriesOf(
  flows: readonly ProjectFlow[],
  entries: readonly string[] | undefined,
): (flow: ProjectFlow) => boolean {
  if (entries === undefined) return (flow) => !RUN_BY_FLOWS.has(flow.flowType) || isBuiltIn(flow.name ?? '');
  const named = new Set(entries.flatMap((entry) => meantBy(entry, flows)));
  return (flow) => named.has(flow) || isBuiltIn(flow.name ?? '');
}

/** The entries of which the project has no flow. */
export function unknownEntries(files: readonly ProjectFile[], entries: readonly string[]): readonly string[] {
  const flows = files.map(seeProjectFlow);
  return entries.filter((entry) => meantBy(entry, flows).length === 0);
}

// helpers

/** Types that only other flows choose. A queue chooses its outbound whisper itself. */
const RUN_BY_FLOWS: ReadonlySet<AnyFlowType | undefined> = new Set<AnyFlowType>([
  'CUSTOMER_QUEUE',
  'AGENT_WHISPER',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'CUSTOMER_HOLD',
  'MODULE',
]);

/** The flow in that file, else the one of that id or name; all of several that have it. */
function meantBy(entry: string, flows: readonly ProjectFlow[]): readonly ProjectFlow[] {
  const inFile = flows.filter(({ file }) => file === entry);
  if (inFile.length > 0) return inFile;
  const target = createFinder(flows)(entry, undefined, { file: '' });
  if (target.is === 'found') return [target.flow];
  return target.is === 'ambiguous' ? flows.filter(({ name }) => name === entry) : [];
}
