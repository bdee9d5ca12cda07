import { defineBehavior } from '../../block.ts';
import { LARGEST_STORE, storeSize } from '../../bytes.ts';
import { type Changes, take } from '../../outcome.ts';
import { setContactAttributes } from './block.ts';

type Store = Readonly<Record<string, string>>;

/** Of a block stored as several actions each runs on its own, with its own fields only (flow-language §2.13). */
export const behavior = defineBehavior(setContactAttributes, {
  enter: (contact, { Attributes, FlowAttributes, TargetContact, Name, Description, LanguageCode, CustomerId }) => {
    const target = TargetContact === 'Related' ? 'Related' : 'Current';
    // What a related contact already has is not known here; only what is added can be weighed.
    const attributes = Attributes && { ...(target === 'Current' ? contact.attributes : {}), ...Attributes };
    const flowAttributes = FlowAttributes && { ...contact.flowAttributes, ...FlowAttributes };
    const why = whyNotStored(Attributes, attributes) ?? whyNotStored(FlowAttributes, flowAttributes);
    if (why !== undefined) return take('error', undefined, why);

    const system = systemOf({ Name, Description, LanguageCode, CustomerId });
    const changes: { -readonly [Member in keyof Changes]: Changes[Member] } = {};
    if (attributes) changes.attributes = attributes;
    if (flowAttributes) changes.flowAttributes = flowAttributes;
    if (system) changes.system = system;
    if (attributes || system) changes.target = target;
    return take('success', changes);
  },
});

// helpers

/** Why nothing can be stored, in words; undefined when all of it can. */
function whyNotStored(rows: Store | undefined, resulting: Store | undefined): string | undefined {
  if (!rows || !resulting) return undefined;
  for (const key of Object.keys(rows)) {
    if (key === '') return 'an attribute has no name';
    if (key.includes('$') || key.includes('.')) return `"${key}" cannot name an attribute`;
  }
  const size = storeSize(resulting);
  return size > LARGEST_STORE ? `the attributes would be ${size} bytes, more than ${LARGEST_STORE}` : undefined;
}

const SYSTEM = ['Name', 'Description', 'LanguageCode', 'CustomerId'] as const;

/** The system attributes that are set, if any; a reference to nothing sets the empty text. */
function systemOf(values: { readonly [Name in (typeof SYSTEM)[number]]: string | null | undefined }):
  | Store
  | undefined {
  let set: Record<string, string> | undefined;
  for (const name of SYSTEM) {
    const value = values[name];
    if (value !== undefined) (set ??= {})[name] = value ?? '';
  }
  return set;
}
