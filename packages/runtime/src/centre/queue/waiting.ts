/** The line of contacts of a queue. What is looked up in it is kept beside it, so that a long line costs little. */
import type { WaitingContact } from './queueState.ts';

type Line = readonly WaitingContact[];

export function find(line: Line, contactId: string): WaitingContact | undefined {
  return indexOf(line).contacts.get(contactId);
}

/** How many of the line are nobody's yet. */
export function unmet(line: Line): number {
  return line.length - indexOf(line).taken;
}

/** The line with one more at its end. */
export function withOne(line: Line, one: WaitingContact): Line {
  return handOn(line, [...line, one], undefined, one);
}

/** The line with one of it changed. */
export function withOther(line: Line, one: WaitingContact, other: WaitingContact): Line {
  return handOn(line, line.with(line.indexOf(one), other), one, other);
}

/** The line without one of it. */
export function withoutOne(line: Line, one: WaitingContact): Line {
  return handOn(line, line.toSpliced(line.indexOf(one), 1), one, undefined);
}

// helpers

interface Index {
  readonly contacts: Map<string, WaitingContact>;
  taken: number;
}

/**
 * What is known of each line. The next line takes over what was known of the one before, which is found out anew in the
 * rare case that somebody comes back to it.
 */
const known = new WeakMap<Line, Index>();

function indexOf(line: Line): Index {
  let index = known.get(line);
  if (!index) {
    const contacts = new Map(line.map((one) => [one.contactId, one]));
    index = { contacts, taken: line.filter(({ taken }) => taken).length };
    known.set(line, index);
  }
  return index;
}

function handOn(line: Line, next: Line, before: WaitingContact | undefined, after: WaitingContact | undefined): Line {
  const index = indexOf(line);
  known.delete(line);
  if (before) index.contacts.delete(before.contactId);
  if (after) index.contacts.set(after.contactId, after);
  index.taken += (after?.taken ? 1 : 0) - (before?.taken ? 1 : 0);
  known.set(next, index);
  return next;
}
