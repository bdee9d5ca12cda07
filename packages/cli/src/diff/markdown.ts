import { summarizeDiff, tellDiff, type DiffLine, type Paragraph } from '@switchyard/blocks/diff';
import { code, safe } from '../markdownText.ts';
import { printable } from '../printable.ts';
import { layoutHint, type DiffReport } from './report.ts';

/** What differs, for a pull request. What comes out of the files stands in code spans, where it means nothing. */
export function reportMarkdown(report: DiffReport): string {
  const paragraphs = tellDiff(report.diff, { whole: report.layout }).flatMap(({ about, title, lines }) => [
    `**${HEADINGS[about]}** ${safe(title)}`.trim(),
    ...(lines.length > 0 ? [lines.map(itemOf).join('\n')] : []),
  ]);
  const hint = layoutHint(report);
  const parts = [`### ${safe(printable(report.title))}`, summarizeDiff(report.diff), ...paragraphs, hint];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// helpers

const HEADINGS: Readonly<Record<Paragraph['about'], string>> = {
  flow: 'Changed:',
  added: 'Added:',
  removed: 'Removed:',
  changed: 'Changed:',
  renamed: 'Renamed:',
};

function itemOf({ label, before, after }: DiffLine): string {
  const values = [before, after].filter((value) => value !== undefined).map(code);
  return `- ${safe(label)}: ${values.join(' → ')}`;
}
