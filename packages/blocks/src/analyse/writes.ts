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

/** What a block writes into a store (flow-language §2.13). */
export function writesOf(block: PlacedBlock, store: Store): Writes {
  // A module runs on the same contact and may set anything for good; flow attributes do not come out of one.
  if (block.type === 'InvokeFlowModule') return { rows: new Map(), anyKey: store === 'Attributes' };
  if (!block.definition && !block.foreign) return { rows: new Map(), anyKey: true };
  const stored = block.definition === setContactAttributes ? block.parameters[store] : undefined;
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

/** Whether a Lambda function has answered once a contact goes this way (flow-language §2.11). */
export function bringsAnswer({ branch }: Way, block: PlacedBlock | undefined): boolean {
  if (!block) return false;
  // A module may call one, and so may what nobody knows.
  if (block.type === 'InvokeFlowModule' || (!block.definition && !block.foreign)) return true;
  if (block.definition !== invokeLambdaFunction) return false;
  return branch?.kind === 'success' && block.parameters['InvocationType'] !== 'ASYNCHRONOUS';
}

// helpers

const NOTHING: Writes = { rows: new Map(), anyKey: false };
