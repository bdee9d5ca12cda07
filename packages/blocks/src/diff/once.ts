import type { ValueChange } from './flowDiff.ts';

/** What several actions of one block have in common, told once. */
export function once<Change extends ValueChange>(changes: readonly Change[]): Change[] {
  const told = new Set<string>();
  return changes.filter(({ label, words }) => {
    const text = JSON.stringify([label, words.before, words.after]);
    if (told.has(text)) return false;
    told.add(text);
    return true;
  });
}
