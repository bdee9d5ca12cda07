import { FLOW_LIMITS } from '../../../flow/flow.ts';
import { whyNotIdentifier } from '../../../flow/identifier.ts';
import { getAt, isObject, pointerTo } from '../../../flow/json.ts';
import type { FlowEdit } from '../../../problem.ts';
import { NO_OFFER, offerSuggestion, type Offer } from '../../offer.ts';
import type { RuleContext } from '../../rule.ts';
import { createIdentifiers, wiresOf } from '../../wires.ts';
import { quote } from '../../words.ts';

type OfferRename = (found: string, pointer: string) => Offer;

/**
 * Gives a block a name the service accepts, everywhere it is called by the old one. The task does what it did; logs and
 * scenarios call the block otherwise from then on, so a person decides. Nothing where several blocks have the old name.
 */
export function createRenames({ flow, view }: Pick<RuleContext, 'flow' | 'view'>): OfferRename {
  const free = createIdentifiers(flow);
  const shared = new Set(view.blocks.filter((block) => view.byId.get(block.id) !== block).map(({ id }) => id));
  const entries = getAt(flow, ['Metadata', 'ActionMetadata']);
  const parts = partsIn(entries);
  return (found, pointer) => {
    if (shared.has(found) || found.trim() === '') return NO_OFFER;
    const name = free(acceptable(found));
    const places = [pointer, ...(wiresOf(flow).get(found) ?? []), ...(parts.get(found) ?? [])];
    const edits: FlowEdit[] = places.map((place) => ({ set: place, value: name }));
    // Last, for what stands in the entry has another place afterwards.
    if (isObject(entries) && Object.hasOwn(entries, found) && !Object.hasOwn(entries, name)) {
      edits.push({ rename: pointerTo(['Metadata', 'ActionMetadata', found]), to: name });
    }
    return offerSuggestion(`Rename this block to ${quote(name)}`, ...edits);
  };
}

// helpers

/** The old name as far as it can be used: `Hold on, please` as `Hold on please`. */
function acceptable(found: string): string {
  const words = found.split(/[\s%:(\\/)=$,;[\]{}]+/).filter((word) => word !== '');
  const name = words.join(' ').slice(0, FLOW_LIMITS.identifierLength).trimEnd();
  return whyNotIdentifier(name) === undefined ? name : 'block';
}

/** Where the file remembers that a block is a part of another, by its identifier (flow-language §2.13). */
function partsIn(entries: unknown): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const [id, entry] of isObject(entries) ? Object.entries(entries) : []) {
    const children = getAt(entry, ['children']);
    for (const [place, child] of Array.isArray(children) ? children.entries() : []) {
      if (typeof child !== 'string') continue;
      const known = parts.get(child) ?? [];
      known.push(pointerTo(['Metadata', 'ActionMetadata', id, 'children', place]));
      parts.set(child, known);
    }
  }
  return parts;
}
