import { digest, fingerprintsOf } from '../validate/fingerprint.ts';
import { pathFrom } from './pathFrom.ts';
import type { Reporter } from './report.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export const reportGitlab: Reporter = ({ files }, { folder, env }) => {
  const entries = files.flatMap((report) => {
    const path = pathFrom(env['CI_PROJECT_DIR'], folder, report.file);
    const fingerprints = fingerprintsOf(report);
    return report.problems.map(({ message, rule, severity, line, endLine }, index) => ({
      description: message,
      check_name: rule,
      // One fingerprint is one problem there, so that of the file counts too.
      fingerprint: digest(`${path}\n${fingerprints[index]}`),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: line, end: endLine } },
    }));
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
};
