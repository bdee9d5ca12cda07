/** The lines of a text around a place, so that a person sees what is wrong where it is. */
import type { Place } from '@switchyard/blocks';

export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  /** The part of the line to point at, in UTF-16 code units; the end not included. */
  readonly mark?: { readonly start: number; readonly end: number };
}

const LONGEST = 160;

/**
 * The line of a place, with lines before and after it.
 *
 * @param around how many lines to show on each side
 */
export function excerptAround(text: string, place: Place, around = 2): ExcerptLine[] {
  const lines = text.split('\n');
  const first = Math.max(1, place.line - around);
  const last = Math.min(lines.length, place.line + around);
  const excerpt: ExcerptLine[] = [];
  for (let number = first; number <= last; number++) {
    const line = (lines[number - 1] ?? '').replace(/\r$/, '');
    excerpt.push(number === place.line ? markedLine(number, line, place) : { number, text: line.slice(0, LONGEST) });
  }
  return excerpt;
}

// helpers

/** A long line, as in a file without line breaks, is cut so that the place stays in sight. */
function markedLine(number: number, line: string, place: Place): ExcerptLine {
  const start = place.column - 1;
  const end =
    place.endLine === place.line ? Math.max(place.endColumn - 1, start + 1) : Math.max(line.length, start + 1);
  const from = start > LONGEST - 40 ? start - 60 : 0;
  const lead = from > 0 ? '…' : '';
  const text = lead + line.slice(from, from + LONGEST);
  const shift = lead.length - from;
  return {
    number,
    text,
    mark: { start: start + shift, end: Math.min(end + shift, Math.max(text.length, start + shift + 1)) },
  };
}
