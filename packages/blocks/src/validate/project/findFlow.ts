/** Which flow of a project another one means. */
import type { Call } from './calls.ts';
import type { ProjectFlow } from './projectFlow.ts';

/**
 * A finder over the flows of a project. A flow is known by the ids it was given, else by its name, else by its file;
 * of several flows of one name, the one beside the caller is meant.
 */
export function createFinder(flows: readonly ProjectFlow[]) {
  let tiers: ReturnType<typeof tiersOf> | undefined;
  const hasIds = flows.every(({ ids }) => ids.length > 0);
  return (value: string, displayName: string | undefined, from: Pick<ProjectFlow, 'file'>): Call['target'] => {
    const keys = [value, lastPart(value), displayName].map(keyOf).filter((key) => key !== undefined);
    tiers ??= tiersOf(flows);
    for (const tier of tiers) {
      let isAmbiguous = false;
      for (const key of keys) {
        const found = tier.get(key) ?? [];
        const beside = found.length > 1 ? found.filter(({ file }) => folderOf(file) === folderOf(from.file)) : found;
        const [flow, more] = beside;
        if (flow && !more) return { is: 'found', flow };
        isAmbiguous ||= found.length > 0;
      }
      if (isAmbiguous) return { is: 'ambiguous' };
    }
    // What the service made up says nothing where nobody knows the ids of all flows.
    const isTelling = hasIds || displayName !== undefined || !MADE_UP.test(value);
    return { is: isTelling ? 'missing' : 'open' };
  };
}

/** `claims-desk.json` is "Claims desk": letters and digits count, in any case. */
export function keyOf(name: string | undefined): string | undefined {
  const key = name?.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? undefined : key;
}

// helpers

const MADE_UP = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::[^/]*)?$/i;

/** What flows are known by; only flows that run others ask for it. */
function tiersOf(flows: readonly ProjectFlow[]): readonly ReadonlyMap<string, readonly ProjectFlow[]>[] {
  return [
    byKey(flows, ({ ids }) => ids.flatMap((id) => [id, lastPart(id)])),
    byKey(flows, ({ name }) => [name]),
    byKey(flows, fileNames),
  ];
}

function byKey(
  flows: readonly ProjectFlow[],
  namesOf: (flow: ProjectFlow) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly ProjectFlow[]> {
  const found = new Map<string, ProjectFlow[]>();
  for (const flow of flows) {
    for (const key of new Set(namesOf(flow).map(keyOf))) {
      if (key === undefined) continue;
      const sharing = found.get(key);
      if (sharing) sharing.push(flow);
      else found.set(key, [flow]);
    }
  }
  return found;
}

/** `arn:…/contact-flow/9f8e` is 9f8e; a version or alias may follow (flow-language §1.12). */
function lastPart(id: string): string {
  return id.startsWith('arn:') ? (id.split('/').at(-1)?.split(':', 1)[0] ?? id) : id;
}

function fileNames({ file }: ProjectFlow): readonly string[] {
  return [file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/i, '')];
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
