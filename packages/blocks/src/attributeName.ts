import type { Finding, Severity } from './block.ts';
import { placeholdersIn } from './flow/placeholders.ts';
import { parseTemplate } from './flow/reference.ts';

/**
 * Whether an attribute can have this name (flow-language §2.13). What comes of a reference in it is not known.
 *
 * @param refusal how bad a name is that the service refuses
 */
export function checkAttributeName(field: string, key: string, refusal: Severity): readonly Finding[] {
  // What a placeholder is filled with, nobody knows yet.
  if (/^[\w-]+$/.test(key) || placeholdersIn(key).length > 0) return [];
  if (key === '')
    return [{ severity: refusal, field, key, message: 'Expected a name for the attribute; it is empty.' }];
  const literal = parseTemplate(key)
    .filter((part) => typeof part === 'string')
    .join('');
  if (/[$.]/.test(literal)) {
    const message = `The attribute name "${key}" may not contain $ or a dot, unless as part of a reference.`;
    return [{ severity: refusal, field, key, message }];
  }
  // Flow attributes never go through the API.
  if (field === 'Attributes' && /[^\w-]/.test(literal)) {
    const message = `The attribute name "${key}" has characters the API refuses; letters, digits, dash and underscore are safe.`;
    return [{ severity: 'warning', field, key, message }];
  }
  return [];
}
