/** The outline as the lines of a tree, and what each of them says. */
import type { FlowView, Problem } from '@switchyard/blocks';
import { blockNames, shortName } from '../document/blockNames.ts';
import type { Leads, OutlineItem } from './readOutline.ts';
import { texts } from '../texts/texts.ts';

/** A line, and where it stands in the tree, as a screen reader says it. */
export interface Row {
  readonly item: OutlineItem;
  /** How deep, from 1. */
  readonly level: number;
  /** Its place among the lines of its list, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Whether what is below it is shown; undefined where there is nothing below it. */
  readonly expanded: boolean | undefined;
  /** The line it stands below. */
  readonly parent: string | undefined;
}

/** The lines from first to last, without those below a line that is closed. */
export function rowsOf(items: readonly OutlineItem[], closed: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  const add = (list: readonly OutlineItem[], level: number, parent: string | undefined): void => {
    list.forEach((item, index) => {
      const expanded = item.children.length === 0 ? undefined : !closed.has(item.key);
      rows.push({ item, level, place: index + 1, of: list.length, expanded, parent });
      if (expanded === true) add(item.children, level + 1, item.key);
    });
  };
  add(items, 1, undefined);
  return rows;
}

/** What a line is called: all that is needed to know it, and short enough to be heard often. */
export function rowWords(view: FlowView, item: OutlineItem, problems: readonly Problem[]): string {
  if (item.is === 'unreached') return texts().outline.notReached(texts().announcements.blocks(item.count));
  if (item.is === 'branch') return `${item.label}: ${leadsWords(view, item.leads)}`;
  return [blockNames(view).get(item.block.id), ...problemWords(problems)].join(', ');
}

/** How many problems of each severity there are, the worst first. */
export function problemWords(problems: readonly Problem[]): readonly string[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [COUNTS[severity](count)];
  });
}

// helpers

const COUNTS = {
  error: (count: number) => texts().outline.errors(count),
  warning: (count: number) => texts().outline.warnings(count),
  info: (count: number) => texts().outline.notes(count),
} as const;

/** Where a branch leads, as its line says it. */
function leadsWords(view: FlowView, leads: Leads): string {
  if (leads.how === 'nowhere') return texts().outline.notConnected;
  const name = shortName(view, leads.to);
  if (leads.how === 'missing') return texts().outline.goesToMissing(name);
  if (leads.how === 'into') return texts().outline.leadsTo(name);
  return texts().outline.goesTo(name, texts().outline[leads.how]);
}
