/** User-defined attributes of contacts, as requests give them (task-contacts §1.2). */
import { LARGEST_STORE, storeSize } from '@switchyard/blocks';
import { invalidParameter } from './serviceError.ts';
import type { Member } from './shape.ts';

export type AttributesInput = Readonly<Record<string, string>>;

export const ATTRIBUTES: Member = { is: 'map', longestKey: 32_767, of: { is: 'text', most: 32_767 } };

/**
 * Whether a contact may have these attributes, besides those it has.
 *
 * @throws ServiceError `InvalidParameterException`
 */
export function checkAttributes(attributes: AttributesInput = {}, kept: AttributesInput = {}): void {
  const key = Object.keys(attributes).find((name) => !/^[A-Za-z0-9_-]+$/.test(name));
  if (key !== undefined) {
    throw invalidParameter(`Expected letters, digits, - and _ in the key "${key}".`, `Attributes.${key}`);
  }
  if (storeSize({ ...kept, ...attributes }) > LARGEST_STORE) {
    throw invalidParameter(`Attributes are limited to ${LARGEST_STORE} bytes in all.`, 'Attributes');
  }
}
