/**
 * What a problem is known by when the flow around it changes: its rule, its block, and what the text says at its place.
 * Neither lines nor the order of blocks count, nor the words of the message.
 */
import { createHash } from 'node:crypto';
import type { FileReport } from '../reporters/report.ts';

/** The fingerprints of the problems of one file, in their order; no two are the same. */
export function fingerprintsOf({ problems, text }: Pick<FileReport, 'problems' | 'text'>): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ rule, block, branch, field, range }) => {
    const says = range ? text.slice(range.start, Math.min(range.end, range.start + LONGEST)) : '';
    const content = JSON.stringify([rule, block, branch, field, says]);
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    return digest(before === 0 ? content : `${content}#${before}`);
  });
}

/** A short name for a text, the same on every machine. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

// helpers

/** More of a text tells nothing more about which problem it is. */
const LONGEST = 1000;
