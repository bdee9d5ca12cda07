/**
 * Small, safe steps through JSON nobody has checked yet. Only own members count, so a member called `__proto__` or
 * `constructor` is data like any other and never reaches a prototype.
 */

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of member names, or undefined. */
export function getAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  // By number: this runs more often than anything else, and a list of names would be asked for an iterator every time.
  for (let step = 0; step < path.length; step++) {
    const name = path[step] as string;
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** A member, or undefined: a path of one step, for passes over every block. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Sets an own member, whatever its name. */
export function setOwn(object: object, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    (object as Record<string, unknown>)[name] = value;
  }
}

/** A JSON pointer (RFC 6901). */
export function pointerTo(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const step of path) pointer += pointerStep(step);
  return pointer;
}

/** One step of a JSON pointer, with the slash before it. */
export function pointerStep(step: string | number): string {
  if (typeof step === 'number') return `/${step}`;
  if (!step.includes('/') && !step.includes('~')) return `/${step}`;
  return `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The steps of a JSON pointer. */
export function pointerSteps(pointer: string): string[] {
  if (pointer === '') return [];
  const steps = pointer.slice(1).split('/');
  return pointer.includes('~') ? steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) : steps;
}

/** A value as the text the Flow language stores: numbers and booleans become strings (flow-language §1.12). */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** What kind of JSON value something is, as people say it. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
