import { isDynamic } from '../flow/reference.ts';
import type { ProjectFlow } from '../validate/project/projectFlow.ts';
import type { ResourceKind } from '../validate/project/resources.ts';
import { describeResource } from '../words.ts';
import type { MapPlace, Standing } from './flowMap.ts';

/**
 * Keeps the places of a map, each once though flows call it by an ARN here, by an id there, and by a name alone
 * elsewhere. Who asks for a place gets a ticket; which place that is, is known when all were asked for.
 */
export function createRegister(flows: readonly ProjectFlow[]) {
  const entries = new Map<string, Entry>();
  const ticketOf = new Map<ProjectFlow, string>();
  for (const flow of flows) {
    const { file, flowType, ids } = flow;
    const name = flow.name ?? file.slice(file.lastIndexOf('/') + 1);
    const about = flowType === undefined ? { file } : { file, flowType };
    ticketOf.set(flow, `file:${file}`);
    entries.set(`file:${file}`, { kind: 'flow', standing: 'here', names: [name], ids: new Set(ids), about });
  }
  let merged: ReadonlyMap<string, string> | undefined;

  return {
    here: (flow: ProjectFlow): string => ticketOf.get(flow) ?? '',

    /** Notes by what a flow of the project is called. */
    called(ticket: string, id: string): void {
      if (id !== '') entries.get(ticket)?.ids.add(id);
    },

    /** A place that is not one of the flows, or not known to be. */
    other(kind: ResourceKind, id: string, name: string | undefined, target?: string): string {
      const standing = isDynamic(id) ? 'open' : target === 'ambiguous' ? 'ambiguous' : 'outside';
      const ticket = `${kind}:${id === '' ? (name ?? '') : shortId(kind, id)}`;
      const entry = entries.get(ticket) ?? { kind, standing, names: [], ids: new Set() };
      entries.set(ticket, entry);
      if (id !== '') entry.ids.add(id);
      if (name !== undefined && standing !== 'open') entry.names.push(name);
      return ticket;
    },

    /** The key of the place a ticket is for, once all were given. */
    keyOf(ticket: string): string {
      merged ??= mergeNames(entries);
      return merged.get(ticket) ?? ticket;
    },

    places(): MapPlace[] {
      merged ??= mergeNames(entries);
      return [...entries].filter(([ticket]) => !merged?.has(ticket)).map(([key, entry]) => placeOf(key, entry));
    },
  };
}

// helpers

interface Entry {
  readonly kind: ResourceKind;
  readonly standing: Standing;
  /** What flows call it, in their order; the first counts. */
  readonly names: string[];
  readonly ids: Set<string>;
  readonly about?: Pick<MapPlace, 'file' | 'flowType'>;
}

/** An id may stand alone or at the end of an ARN; functions of one name may be of several accounts. */
function shortId(kind: ResourceKind, id: string): string {
  return kind === 'Lambda function' || isDynamic(id) ? id : describeResource(id);
}

/** Where a file has a name and no id, the one place that has the name is meant. */
function mergeNames(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const merged = new Map<string, string>();
  for (const [ticket, { kind, ids, names, standing }] of entries) {
    if (ids.size > 0 || standing === 'here') continue;
    const same = [...entries].filter(
      ([, other]) =>
        other.kind === kind && other.standing === standing && other.ids.size > 0 && other.names[0] === names[0],
    );
    const [only, more] = same;
    if (only && !more) merged.set(ticket, only[0]);
  }
  return merged;
}

function placeOf(key: string, { kind, standing, names, ids, about }: Entry): MapPlace {
  const sorted = [...ids].sort();
  return { key, kind, standing, name: names[0] ?? nameFrom(standing, sorted[0] ?? ''), ids: sorted, ...about };
}

/** A reference is told as it is written: it is no name. */
function nameFrom(standing: Standing, id: string): string {
  return standing === 'open' ? id : describeResource(id);
}
