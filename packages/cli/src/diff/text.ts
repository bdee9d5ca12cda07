import { formatDiff } from '@switchyard/blocks/diff';
import picocolors from 'picocolors';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { layoutHint, type DiffReport } from './report.ts';

/** What differs, for people. */
export function reportText(report: DiffReport, { colours, width }: Pick<Terminal, 'colours' | 'width'>): string {
  const { red, green, bold, dim } = picocolors.createColors(colours);
  const paint = { added: green, removed: red, changed: bold, faint: dim };
  const hint = layoutHint(report);
  return [
    `${bold(printable(report.title))}\n\n`,
    formatDiff(report.diff, { width, paint, whole: report.layout }),
    hint === '' ? '' : `${dim(hint)}\n`,
  ].join('');
}
