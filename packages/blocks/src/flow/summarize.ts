/**
 * The line on a block: what it is set to do, with resources by the names people gave them.
 */
import { describeKeys } from '../words.ts';
import type { PlacedBlock } from './viewFlow.ts';

/** What a placed block is set to do, in one line; for a block of another channel, what it is. */
export function summaryOf(block: PlacedBlock): string {
  if (block.definition)
    return block.definition.summary({ ...block.parameters, ...block.displayNames }, block.conditions);
  if (block.foreign) return describeKeys(Object.keys(block.parameters));
  return block.type === '' ? 'An action without a Type' : `Unknown Type ${block.type}`;
}
