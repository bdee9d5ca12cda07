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

    const system = given({ Name, Description, LanguageCode, CustomerId });
    const changes: Changes = {
      ...(attributes ? { attributes } : {}),
      ...(flowAttributes ? { flowAttributes } : {}),
      ...(Object.keys(system).length > 0 ? { system } : {}),
      ...(attributes || Object.keys(system).length > 0 ? { target } : {}),
    };
    return take('success', changes);
  },
});

// helpers

/** Why nothing can be stored, in words; undefined when all of it can. */
function whyNotStored(rows: Store | undefined, resulting: Store | undefined): string | undefined {
  const badKey = Object.keys(rows ?? {}).find((key) => key === '' || /[$.]/.test(key));
  if (badKey !== undefined) return badKey === '' ? 'an attribute has no name' : `"${badKey}" cannot name an attribute`;
  const size = storeSize(resulting ?? {});
  return size > LARGEST_STORE ? `the attributes would be ${size} bytes, more than ${LARGEST_STORE}` : undefined;
}

/** The members that are set; a reference to nothing sets the empty text. */
function given(values: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? '']])),
  );
}
