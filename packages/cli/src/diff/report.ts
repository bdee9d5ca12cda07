import type { FlowDiff } from '@switchyard/blocks/diff';

/** Two flows and what differs between them. */
export interface DiffReport {
  /** What the two are called. */
  readonly before: string;
  readonly after: string;
  /** One line for people: which two are compared. */
  readonly title: string;
  readonly diff: FlowDiff;
  /** Whether layout was asked for. */
  readonly layout: boolean;
}

/** What to say of layout nobody asked for; empty when there is nothing to say. */
export function layoutHint({ diff: { untold } }: DiffReport): string {
  if (untold === 0) return '';
  return `The layout differs in ${untold === 1 ? '1 place' : `${untold} places`}; --layout tells where.`;
}
