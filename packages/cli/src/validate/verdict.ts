/** What a check ends with, and why where the problems alone do not say it. */
import { EXIT, type ExitCode } from '../exitCodes.ts';
import { countProblems, type FileReport } from '../reporters/report.ts';
import { count } from '../reporters/summary.ts';
import type { Settings } from './settings.ts';

export interface Verdict {
  readonly code: ExitCode;
  /** For a person who sees no error and a check that fails. */
  readonly why?: string;
}

export function verdictOf(
  reports: readonly FileReport[],
  isUnreadable: boolean,
  { failOn, maxWarnings }: Pick<Settings, 'failOn' | 'maxWarnings'>,
): Verdict {
  if (reports.some(({ problems }) => problems.some(({ rule }) => rule === 'rule-failed'))) return { code: EXIT.fault };
  if (isUnreadable) return { code: EXIT.usage };
  const { errors, warnings, infos } = countProblems(reports);
  if (errors > 0) return { code: EXIT.problems };
  const failing = { error: 0, warning: warnings, info: warnings + infos }[failOn];
  if (failing > 0) {
    const kind = failOn === 'info' && warnings === 0 ? count(infos, 'note') : count(warnings, 'warning');
    return { code: EXIT.problems, why: `${kind}; here that fails, as --fail-on or "failOn" is "${failOn}".` };
  }
  if (warnings > maxWarnings) {
    const most = maxWarnings === 0 ? 'none may pass' : `no more than ${maxWarnings} may pass`;
    return { code: EXIT.problems, why: `${count(warnings, 'warning')}; ${most}, by --max-warnings or "maxWarnings".` };
  }
  return { code: EXIT.clean };
}
