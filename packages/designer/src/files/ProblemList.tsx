import type { PlacedProblem } from '@switchyard/blocks';
import { excerptAround } from './excerpt.ts';
import { texts } from '../texts/texts.ts';

interface ProblemListProps {
  text: string;
  problems: readonly PlacedProblem[];
  /** How many are shown with their lines of text. */
  most?: number;
}

/** What is wrong with a text: each problem with its line and column, and the lines around it. */
export function ProblemList({ text, problems, most = 5 }: ProblemListProps) {
  const rest = problems.length - most;
  return (
    <ol className="text-problems">
      {problems.slice(0, most).map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.message}`}>
          <p>
            <strong>{texts().files.lineColumn(problem.line, problem.column)}</strong> {problem.message}
          </p>
          <Excerpt text={text} problem={problem} />
        </li>
      ))}
      {rest > 0 ? <li>{texts().files.andMore(rest)}</li> : null}
    </ol>
  );
}

function Excerpt({ text, problem }: { text: string; problem: PlacedProblem }) {
  return (
    <pre className="excerpt">
      {excerptAround(text, problem).map(({ number, text: line, mark }) => (
        <code key={number} className={mark ? 'excerpt-line marked' : 'excerpt-line'}>
          <span className="excerpt-number" aria-hidden="true">
            {number}
          </span>
          {mark ? (
            <>
              {line.slice(0, mark.start)}
              <mark>{line.slice(mark.start, mark.end) || ' '}</mark>
              {line.slice(mark.end)}
            </>
          ) : (
            line
          )}
          {'\n'}
        </code>
      ))}
    </pre>
  );
}
