/** The groups an author made of blocks: `Metadata.switchyard.groups`, which the service keeps and ignores. */
import type { FlowJson } from './flow.ts';
import { getAt, isObject } from './json.ts';

export interface Group {
  readonly id: string;
  readonly title: string;
  /** Identifiers of its blocks, as far as they are texts; each block is in one group at most. */
  readonly blocks: readonly string[];
  /** Whether it is drawn as one card. */
  readonly folded: boolean;
}

/** Groups with a name and blocks; of several with one name the first, and a block is in the first that has it. */
export function groupsOf(flow: FlowJson): readonly Group[] {
  const stored = getAt(flow, ['Metadata', 'switchyard', 'groups']);
  if (!Array.isArray(stored)) return [];
  const groups = new Map<string, Group>();
  const taken = new Set<string>();
  for (const one of stored as unknown[]) {
    if (!isObject(one) || typeof one['id'] !== 'string' || groups.has(one['id']) || !Array.isArray(one['blocks'])) {
      continue;
    }
    const ids = [...new Set(one['blocks'] as unknown[])];
    const blocks = ids.filter((id): id is string => typeof id === 'string' && !taken.has(id));
    for (const id of blocks) taken.add(id);
    if (blocks.length === 0) continue;
    const title = typeof one['title'] === 'string' ? one['title'] : '';
    groups.set(one['id'], { id: one['id'], title, blocks, folded: one['isFolded'] === true });
  }
  return [...groups.values()];
}
