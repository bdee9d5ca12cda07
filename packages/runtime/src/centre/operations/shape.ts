/**
 * What a request's members may be: the service model's types, lengths and patterns as data (task-contacts §1.2, §6.2).
 * Anything else in a request is left alone, as the service leaves it.
 */
import { isObject } from '@switchyard/blocks';
import { invalidParameter, ServiceError } from './serviceError.ts';

export type Member = { readonly required?: boolean } & (
  | {
      readonly is: 'text';
      readonly least?: number;
      readonly most?: number;
      readonly pattern?: RegExp;
      readonly oneOf?: readonly string[];
    }
  | { readonly is: 'number'; readonly least?: number; readonly most?: number; readonly whole?: boolean }
  | { readonly is: 'flag' }
  | { readonly is: 'map'; readonly of: Member; readonly longestKey?: number; readonly key?: RegExp }
  | { readonly is: 'list'; readonly of: Member; readonly least?: number; readonly most?: number }
  | { readonly is: 'object'; readonly members: Members }
  | { readonly is: 'anything' }
);

export type Members = Readonly<Record<string, Member>>;

export const ID: Member = { is: 'text', least: 1, most: 100, required: true };
export const CONTACT_ID: Member = { is: 'text', least: 1, most: 256, required: true };
export const CLIENT_TOKEN: Member = { is: 'text', most: 500 };

/**
 * Checks a request.
 *
 * @returns `InvalidParameterException` that names the member and what was expected; undefined for a good request
 */
export function checkShape(input: unknown, members: Members): ServiceError | undefined {
  if (!isObject(input)) return invalidParameter('Expected a JSON object as request.');
  try {
    checkMembers(input, members, '');
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

// helpers

function checkMembers(value: Readonly<Record<string, unknown>>, members: Members, path: string): void {
  for (const [name, member] of entriesOf(members)) {
    const place = path === '' ? name : `${path}.${name}`;
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    // The service takes null for absent (task-contacts §1.8).
    if (found !== undefined && found !== null) checkMember(found, member, place);
    else if (member.required) throw invalidParameter(`${place} is required.`, place);
  }
}

/** Shapes are few, and every request is checked. */
const entries = new WeakMap<Members, readonly [string, Member][]>();

function entriesOf(members: Members): readonly [string, Member][] {
  let list = entries.get(members);
  if (!list) entries.set(members, (list = Object.entries(members)));
  return list;
}

function checkMember(value: unknown, member: Member, place: string): void {
  const expected = (what: string): never => {
    throw invalidParameter(`Expected ${what} for ${place}.`, place);
  };
  switch (member.is) {
    case 'text': {
      if (typeof value !== 'string') return expected('text');
      const { least = 0, most = Number.POSITIVE_INFINITY, pattern, oneOf } = member;
      if (value.length < least || value.length > most) return expected(lengthText(least, most, 'characters'));
      if (oneOf && !oneOf.includes(value)) return expected(`one of ${oneOf.join(', ')}`);
      if (pattern && !pattern.test(value)) return expected(`text that matches ${pattern.source}`);
      return;
    }
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return expected('a number');
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole } = member;
      if (whole && !Number.isInteger(value)) return expected('a whole number');
      if (value < least || value > most) return expected(lengthText(least, most, ''));
      return;
    }
    case 'flag':
      if (typeof value !== 'boolean') expected('true or false');
      return;
    case 'map':
      if (!isObject(value)) return expected('a map');
      for (const [key, item] of Object.entries(value)) {
        if (key === '' || key.length > (member.longestKey ?? Number.POSITIVE_INFINITY)) {
          return expected(`keys of 1 to ${member.longestKey ?? 'more'} characters`);
        }
        if (member.key && !member.key.test(key)) return expected(`keys that match ${member.key.source}`);
        checkMember(item, member.of, `${place}.${key}`);
      }
      return;
    case 'list': {
      if (!Array.isArray(value)) return expected('a list');
      const { least = 0, most = Number.POSITIVE_INFINITY } = member;
      if (value.length < least || value.length > most) return expected(lengthText(least, most, 'items'));
      value.forEach((item, index) => checkMember(item, member.of, `${place}[${index}]`));
      return;
    }
    case 'object':
      if (!isObject(value)) return expected('a JSON object');
      checkMembers(value, member.members, place);
      return;
    case 'anything':
  }
}

function lengthText(least: number, most: number, what: string): string {
  const range = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
  return `${range} ${what}`.trim();
}
