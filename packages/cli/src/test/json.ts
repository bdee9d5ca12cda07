import type { TestReporter } from './testReport.ts';

/** For programs: everything there is. */
export const reportTestsJson: TestReporter = ({ results, unreadable }) =>
  `${JSON.stringify(
    {
      scenarios: results.length,
      passed: results.filter(({ status }) => status === 'PASSED').length,
      failed: results.filter(({ status }) => status === 'FAILED').length,
      unreadable,
      results: results.map(({ startsAt, endedAt, failures, ...result }) => ({
        ...result,
        seconds: (endedAt - startsAt) / 1000,
        failures: failures.map(({ message, nearest, unreached, observation, at, pointer, line, column }) => ({
          message,
          nearest,
          unreached,
          observation,
          at: new Date(at).toISOString(),
          pointer,
          line,
          column,
        })),
      })),
    },
    undefined,
    2,
  )}\n`;
