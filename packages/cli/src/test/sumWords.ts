import { count } from '../reporters/summary.ts';
import type { TestReport } from './testReport.ts';

/** One line that sums up: `✗ 1 of 2 scenarios failed, 1 could not be run.` */
export function sumWords({ results, unreadable }: TestReport): string {
  const failed = results.filter(({ status }) => status === 'FAILED').length;
  const sum =
    failed === 0
      ? `${count(results.length, 'scenario')} passed`
      : `${failed} of ${count(results.length, 'scenario')} failed`;
  const unread = unreadable.length === 0 ? '' : `, ${unreadable.length} could not be run`;
  return `${failed + unreadable.length === 0 ? '✓' : '✗'} ${sum}${unread}.`;
}
