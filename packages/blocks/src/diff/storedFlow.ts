/**
 * A flow as comparing needs it: every block beside the JSON it is stored as, so that nothing the view passes over is
 * lost on the way.
 */
import type { FlowJson } from '../flow/flow.ts';
import { getAt, isObject } from '../flow/json.ts';
import { viewFlow, type PlacedBlock } from '../flow/viewFlow.ts';

export interface StoredBlock {
  readonly block: PlacedBlock;
  readonly action: Readonly<Record<string, unknown>>;
  /** The identifier branches can lead to; undefined where the file has none. */
  readonly identifier: string | undefined;
  /** The block it is a part of (flow-language §2.13). */
  readonly head: StoredBlock | undefined;
  /** Place among the blocks of the flow. */
  readonly place: number;
}

export interface StoredFlow {
  readonly flow: FlowJson;
  readonly blocks: readonly StoredBlock[];
  /** Of blocks with one identifier the first, to which branches lead. */
  readonly byIdentifier: ReadonlyMap<string, StoredBlock>;
  /** Where the flow begins. */
  readonly start: StoredBlock | undefined;
}

export function readStored(flow: FlowJson): StoredFlow {
  const view = viewFlow(flow);
  const actions = getAt(flow, ['Actions']);
  const blocks: Writable<StoredBlock>[] = view.blocks.map((block, place) => {
    const action: unknown = Array.isArray(actions) ? actions[block.index] : undefined;
    const own = isObject(action) ? action : {};
    const { Identifier } = own;
    const identifier = typeof Identifier === 'string' && Identifier !== '' ? Identifier : undefined;
    return { block, action: own, identifier, head: undefined, place };
  });
  const byIdentifier = new Map<string, StoredBlock>();
  for (const block of blocks) {
    if (block.identifier !== undefined && !byIdentifier.has(block.identifier)) {
      byIdentifier.set(block.identifier, block);
    }
  }
  for (const block of blocks) block.head = byIdentifier.get(block.block.partOf ?? '');
  return { flow, blocks, byIdentifier, start: byIdentifier.get(view.start ?? '') };
}

/** The block a stored target means. */
export function targetIn({ byIdentifier }: StoredFlow, target: unknown): StoredBlock | undefined {
  return typeof target === 'string' ? byIdentifier.get(target) : undefined;
}

// helpers

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
