/** Where the old console said "attribute tier of type User Defined", the Flow language says `$.Attributes.tier`. */
import type { Json } from '../flow/flow.ts';
import { kindOf, toText } from '../flow/json.ts';
import { REFERENCE_ROOTS } from '../flow/reference.ts';
import { quote } from '../validate/words.ts';

/** A value as the Flow language writes it. */
export type LegacyValue =
  | { readonly is: 'set'; readonly text: string; readonly guess?: string }
  /** Nothing was chosen or typed. */
  | { readonly is: 'unset' }
  /** It has no counterpart, and this says why. */
  | { readonly is: 'odd'; readonly why: string };

/** The value of a parameter, fixed or from the contact (flow-language §6.3). */
export function valueOf(value: Json | undefined, namespace: Json | undefined): LegacyValue {
  if (typeof value === 'object' && value !== null)
    return { is: 'odd', why: `Expected a value, found ${kindOf(value)}.` };
  if (namespace === undefined || namespace === null || namespace === '') {
    return value === undefined || value === null ? { is: 'unset' } : { is: 'set', text: toText(value) };
  }
  if (typeof namespace !== 'string') {
    return { is: 'odd', why: `Expected "namespace" to be text, found ${kindOf(namespace)}.` };
  }
  const name = toText(value);
  if (name.trim() === '') return { is: 'odd', why: `It names no attribute of type ${quote(namespace)}.` };
  return { is: 'set', ...referenceOf(namespace, name) };
}

/**
 * The reference that stands for an attribute of the old console (flow-language §6.3).
 *
 * @param namespace the attribute type, such as `User Defined`, `External` or `System`
 * @returns the reference, and a reason where it is a guess
 */
export function referenceOf(namespace: string, name: string): { readonly text: string; readonly guess?: string } {
  if (namespace === 'System') return systemReference(name);
  const root = ROOTS.get(namespace);
  if (root !== undefined) return below(root, name);
  const path = namespace.replaceAll(/\s/g, '');
  const isKnown = path === namespace && namespace.includes('.') && isRoot(path.split('.')[0]);
  const reference = below(path, name);
  return isKnown
    ? reference
    : { ...reference, guess: `The attribute type ${quote(namespace)} is not one that is known.` };
}

// helpers

const ROOTS: ReadonlyMap<string, string> = new Map([
  ['User Defined', 'Attributes'],
  ['External', 'External'],
]);

/** What the old console showed of the contact itself under a name of its own. */
const SYSTEM: ReadonlyMap<string, string> = new Map([
  ['Customer Number', '$.CustomerEndpoint.Address'],
  ['Dialed Number', '$.SystemEndpoint.Address'],
  ['Stored customer input', '$.StoredCustomerInput'],
]);

const PLAIN_PATH = /^[\w-]+(?:\.[\w-]+)*$/;

function isRoot(name: string | undefined): boolean {
  return REFERENCE_ROOTS.has(name ?? '');
}

function systemReference(name: string): { text: string; guess?: string } {
  const known = SYSTEM.get(name);
  if (known !== undefined) return { text: known };
  const [first = '', ...rest] = name.replaceAll(/\s/g, '').split('.');
  if (isRoot(first) && PLAIN_PATH.test(name)) return { text: `$.${name}` };
  const alike = [...REFERENCE_ROOTS].find((root) => root.toLowerCase() === first.toLowerCase());
  const guess = alike
    ? `The system attribute ${quote(name)} is taken for this.`
    : `The system attribute ${quote(name)} is not one that is known.`;
  return { text: `$.${[alike ?? first, ...rest].join('.')}`, guess };
}

/** A reference below a root; a name the dotted form cannot hold stands in brackets (flow-language §1.7). */
function below(root: string, name: string): { text: string; guess?: string } {
  if (PLAIN_PATH.test(name)) return { text: `$.${root}.${name}` };
  const mark = name.includes("'") ? '"' : "'";
  return {
    text: `$.${root}[${mark}${name}${mark}]`,
    guess: `The name ${quote(name)} has characters that a reference holds in brackets only.`,
  };
}
