import { invokeLambdaFunction } from '../catalog/invoke-lambda-function/block.ts';
import { setContactAttributes } from '../catalog/set-contact-attributes/block.ts';
import { getAt, isObject, toText } from '../flow/json.ts';
import { isDynamic } from '../flow/reference.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { Way } from './paths.ts';

/** Where contacts keep what authors name: for good, and while one flow runs (flow-language §1.7.2). */
export type Store = 'Attributes' | 'FlowAttributes';

/** What a block writes into a store when it does its work. */
export interface Writes {
  /** By key; undefined for a value that is only known when it runs. */
  readonly rows: ReadonlyMap<string, string | undefined>;
  /** Whether it may write keys that are only known when it runs. */
  readonly anyKey: boolean;
}

/** What a block writes into a store (flow-language §2.13); worked out once for a block. */
export function writesOf(block: PlacedBlock, store: Store): Writes {
  if (block.definition ? block.definition !== setContactAttributes : block.foreign && block.type !== MODULE) {
    return NOTHING;
  }
  const known = WRITES[store].get(block);
  if (known) return known;
  const writes = findWrites(block, store);
  WRITES[store].set(block, writes);
  return writes;
}

/** Whether a Lambda function has answered once a contact goes this way (flow-language §2.11). */
export function bringsAnswer({ branch }: Way, block: PlacedBlock | undefined): boolean {
  if (!block) return false;
  // A module may call one, and so may what nobody knows.
  if (block.type === MODULE || (!block.definition && !block.foreign)) return true;
  if (block.definition !== invokeLambdaFunction) return false;
  return branch?.kind === 'success' && block.parameters['InvocationType'] !== 'ASYNCHRONOUS';
}

// helpers

const NOTHING: Writes = { rows: new Map(), anyKey: false };
const ANY: Writes = { rows: new Map(), anyKey: true };
const MODULE = 'InvokeFlowModule';

const WRITES: Readonly<Record<Store, WeakMap<PlacedBlock, Writes>>> = {
  Attributes: new WeakMap(),
  FlowAttributes: new WeakMap(),
};

function findWrites(block: PlacedBlock, store: Store): Writes {
  // A module runs on the same contact and may set anything for good; flow attributes do not come out of one.
  if (block.type === MODULE) return store === 'Attributes' ? ANY : NOTHING;
  if (!block.definition) return ANY;
  const stored = block.parameters[store];
  if (!isObject(stored) || block.parameters['TargetContact'] === 'Related') return NOTHING;
  const rows = new Map<string, string | undefined>();
  let anyKey = false;
  for (const [key, row] of Object.entries(stored)) {
    if (isDynamic(key)) anyKey = true;
    const text = toText(store === 'FlowAttributes' ? getAt(row, ['Value']) : row);
    rows.set(key, isDynamic(text) ? undefined : text);
  }
  return { rows, anyKey };
}
