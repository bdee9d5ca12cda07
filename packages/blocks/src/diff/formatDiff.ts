/** What differs, as text for people. */
import type { FlowDiff } from './flowDiff.ts';
import { nearDifference } from './nearDifference.ts';
import { summarizeDiff } from './summarizeDiff.ts';
import { tellDiff, type DiffLine, type Paragraph, type TellOptions } from './tellDiff.ts';

export interface FormatOptions extends TellOptions {
  /** Columns; a longer line is broken, and what is alike in long values is cut. */
  readonly width?: number;
  /** Colours; none unless given. */
  readonly paint?: Paint;
}

type Paint = Readonly<Record<'added' | 'removed' | 'changed' | 'faint', (text: string) => string>>;

/** A paragraph for the flow and for each block that differs, and one line that sums up. */
export function formatDiff(diff: FlowDiff, { width = 120, paint = PLAIN, whole = false }: FormatOptions = {}): string {
  const paragraphs = tellDiff(diff, { whole }).map(({ about, title, lines }) => {
    const told = lines.flatMap((line) => formatLine(line, width, paint));
    return [paint[COLOURS[about]](`${SIGNS[about]} ${title}`), ...told, ''].join('\n');
  });
  return `${[...paragraphs, summarizeDiff(diff)].join('\n')}\n`;
}

// helpers

const plain = (text: string): string => text;

const PLAIN: Paint = { added: plain, removed: plain, changed: plain, faint: plain };

const SIGNS: Readonly<Record<Paragraph['about'], string>> = {
  flow: '~',
  added: '+',
  removed: '-',
  changed: '~',
  renamed: '~',
};

const COLOURS: Readonly<Record<Paragraph['about'], 'added' | 'removed' | 'changed'>> = {
  flow: 'changed',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  renamed: 'changed',
};

const INDENT = '    ';

function formatLine({ label, before, after, faint = false }: DiffLine, width: number, paint: Paint): string[] {
  const tint = faint ? paint.faint : plain;
  if (before === undefined || after === undefined) {
    return [tint(`${INDENT}${label}: ${after ?? before}`)];
  }
  const line = `${INDENT}${label}: ${before} → ${after}`;
  if (line.length <= width) {
    return [tint(`${INDENT}${label}: ${paint.removed(before)} → ${paint.added(after)}`)];
  }
  const [from, to] = nearDifference(before, after, Math.max(40, width - INDENT.length - 4));
  return [
    tint(`${INDENT}${label}:`),
    `${INDENT}  ${paint.removed(`- ${from}`)}`,
    `${INDENT}  ${paint.added(`+ ${to}`)}`,
  ];
}
