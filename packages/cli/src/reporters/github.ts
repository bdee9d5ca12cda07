import { printable } from '../printable.ts';
import { pathFrom } from './pathFrom.ts';
import type { Reporter } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Annotations at the lines of a pull request, as workflow commands
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Files are named from the root of
 * the repository, wherever the step runs.
 */
export const reportGithub: Reporter = ({ files }, { folder, env }) =>
  files
    .flatMap(({ file, problems }) => {
      const path = pathFrom(env['GITHUB_WORKSPACE'], folder, file);
      return problems.map((problem) => {
        const { line, column, endLine, endColumn, severity, message, rule } = problem;
        const members = { file: path, line, endLine, col: column, endColumn, title: rule };
        // Columns mean something there only where the place is one line.
        const said = Object.entries(members).filter(([name]) => line === endLine || !/col/i.test(name));
        return annotation(COMMANDS[severity], Object.fromEntries(said), message);
      });
    })
    .join('');

/** One line for the job's log: what to say, and where. */
export function annotation(
  command: 'error' | 'warning' | 'notice',
  members: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const said = Object.entries(members).map(([name, value]) => `${name}=${inMember(String(value))}`);
  return `::${command} ${said.join(',')}::${inMessage(printable(message))}\n`;
}

// helpers

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inMember(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
