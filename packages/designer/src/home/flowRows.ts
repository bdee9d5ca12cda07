/** The rows of the home screen: the folder's flows and the drafts without a file, searched and put in order. */
import { FLOW_TYPE_FACTS, type AnyFlowType } from '@switchyard/blocks';
import type { Draft } from '../files/drafts.ts';
import type { FolderFlow } from '../files/serverClient.ts';
import { formatAgo, formatDay } from '../texts/formats.ts';
import { texts } from '../texts/texts.ts';

export interface FlowRow {
  /** Path in the folder; undefined for a draft that was never saved. */
  readonly path: string | undefined;
  readonly draftKey: string | undefined;
  readonly name: string;
  readonly description: string;
  readonly flowType: AnyFlowType | undefined;
  readonly typeTitle: string;
  readonly blocks: number | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly changed: number;
  readonly errors: number;
  readonly warnings: number;
  /** Why the file cannot be opened as it is. */
  readonly problem: string | undefined;
}

export type SortKey = 'name' | 'type' | 'blocks' | 'changed' | 'problems';

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** The rows, in no particular order. */
export function rowsOf(flows: readonly FolderFlow[], drafts: readonly Draft[]): FlowRow[] {
  const known = new Set(flows.map(({ path }) => path));
  const draftOf = new Map(drafts.map((draft) => [draft.key, draft]));
  const rows = flows.map((flow): FlowRow => {
    const draft = draftOf.get(flow.path);
    return {
      path: flow.path,
      draftKey: draft?.key,
      name: flow.name,
      description: flow.description ?? '',
      flowType: flow.flowType ?? undefined,
      typeTitle: titleOf(flow.flowType),
      blocks: flow.problem === undefined ? flow.blocks : undefined,
      changed: Math.max(new Date(flow.modified).getTime(), draft?.changed ?? 0),
      errors: flow.errors ?? 0,
      warnings: flow.warnings ?? 0,
      problem: flow.problem,
    };
  });
  const alone = drafts.filter(({ key }) => !known.has(key));
  return [...rows, ...alone.map(rowOfDraft)];
}

/** The rows that have every word of the search in their name, type, description or path. */
export function searchRows(rows: readonly FlowRow[], search: string): FlowRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ name, typeTitle, description, path }) => {
    const text = `${name} ${typeTitle} ${description} ${path ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The rows in order; equal ones by name, then by path. */
export function sortRows(rows: readonly FlowRow[], { by, descending }: Order): FlowRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted(
    (a, b) => sign * compare[by](a, b) || byText(a.name, b.name) || byText(a.path ?? '', b.path ?? ''),
  );
}

/** How long ago, as people say it: "just now", "5 minutes ago", "yesterday", then the date. */
export function describeAge(changed: number, now: number): string {
  const minutes = Math.floor((now - changed) / 60_000);
  if (minutes < 1) return texts().home.justNow;
  if (minutes < 60) return formatAgo(minutes, 'minute');
  if (minutes < 24 * 60) return formatAgo(Math.floor(minutes / 60), 'hour');
  if (minutes < 7 * 24 * 60) return formatAgo(Math.floor(minutes / (24 * 60)), 'day');
  return formatDay(changed);
}

// helpers

const compare: Readonly<Record<SortKey, (a: FlowRow, b: FlowRow) => number>> = {
  name: (a, b) => byText(a.name, b.name),
  type: (a, b) => byText(a.typeTitle, b.typeTitle),
  blocks: (a, b) => (a.blocks ?? -1) - (b.blocks ?? -1),
  changed: (a, b) => a.changed - b.changed,
  problems: (a, b) => weight(a) - weight(b),
};

/** A file that cannot be read is worse than any number of errors in one that can. */
function weight({ problem, errors, warnings }: FlowRow): number {
  return (problem === undefined ? 0 : 1e9) + errors * 1e4 + warnings;
}

function byText(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' });
}

function titleOf(type: AnyFlowType | null | undefined): string {
  return type ? FLOW_TYPE_FACTS[type].title : texts().home.typeNotGiven;
}

function rowOfDraft(draft: Draft): FlowRow {
  return {
    path: undefined,
    draftKey: draft.key,
    name: draft.name,
    description:
      draft.version === null ? texts().home.neverSaved : texts().home.changesOfAnotherTab(draft.path ?? draft.name),
    flowType: draft.flowType,
    typeTitle: titleOf(draft.flowType),
    blocks: undefined,
    changed: draft.changed,
    errors: 0,
    warnings: 0,
    problem: undefined,
  };
}
