/** What a block may be called: the service's rules on identifiers (flow-language §1.3). */
import { FLOW_LIMITS } from './flow.ts';

const FORBIDDEN_CHARACTERS = /[%:(\\/)=$,;[\]{}]/;

const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

/** Why a text cannot be an identifier, in words; undefined when it can. */
export function whyNotIdentifier(name: string): string | undefined {
  if (name.trim() === '') return 'Expected a name; this one is empty.';
  if (name.length > FLOW_LIMITS.identifierLength) {
    return `Expected at most ${FLOW_LIMITS.identifierLength} characters, found ${name.length}.`;
  }
  const [forbidden] = FORBIDDEN_CHARACTERS.exec(name) ?? [];
  if (forbidden) return `The character ${forbidden} is not allowed, nor are % : ( \\ / ) = $ , ; [ ] { }.`;
  if (FORBIDDEN_NAMES.has(name)) return `"${name}" is reserved by the service; choose another name.`;
  return undefined;
}
