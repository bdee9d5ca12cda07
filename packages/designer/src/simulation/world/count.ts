/**
 * A whole number as it is typed. What is no number is kept as text, and the world's own check says what it expects.
 *
 * @returns undefined for an empty box: nothing is said then
 */
export function writeCount(text: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text;
}
