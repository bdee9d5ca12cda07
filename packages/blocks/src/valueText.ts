/**
 * A value a contact holds at run time, such as a Lambda result, as the text that conditions and interpolation see: an
 * object as its JSON (flow-language §2.13).
 *
 * @returns null for a value that is not set
 */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
