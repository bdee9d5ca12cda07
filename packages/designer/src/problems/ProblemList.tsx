import type { Problem, Severity } from '@switchyard/blocks';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useDesigner, useDocument, useFindings } from '../DesignerContext.tsx';
import { blockNames } from '../document/blockNames.ts';
import { viewOf } from '../document/derived.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { alikeProblems, type AlikeProblems } from './alikeProblems.ts';
import { CheckLine } from './CheckLine.tsx';
import { FixButton } from './FixButton.tsx';
import { placeOfProblem } from './placeOfProblem.ts';
import { RuleButton } from './RuleButton.tsx';
import { RulePage } from './RulePage.tsx';
import './problems.css';
import { texts } from '../texts/texts.ts';

const ORDER: readonly (readonly [Severity, 'errors' | 'warnings' | 'notes', typeof Info])[] = [
  ['error', 'errors', CircleAlert],
  ['warning', 'warnings', TriangleAlert],
  ['info', 'notes', Info],
];

/** What is wrong with the flow, worst first. Choosing one goes to its block and its field; its rule has a page. */
export function ProblemList() {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const problems = useFindings((state) => state.problems);
  const [page, setPage] = useState<string>();
  // A list that goes away points at nothing any more.
  useEffect(() => () => designer.session.set({ pointedOut: undefined }), [designer]);
  if (!document) return null;
  const view = viewOf(document.flow);
  const goTo = (problem: Problem): void => {
    const place = placeOfProblem(problem, view);
    if (!place) return;
    const isOfBlock = view.byId.has(place.block);
    designer.session.select(isOfBlock ? [place.block] : []);
    if (isOfBlock) designer.session.wish('reveal', [place.block]);
    designer.session.set({ panel: 'properties', focusField: place });
  };
  /** Shows on the canvas what the pointer or the focus is at in the list. */
  const pointOut = (problem: Problem | undefined): void => designer.session.set({ pointedOut: problem?.block });
  const leads = (problem: Problem): boolean => placeOfProblem(problem, view) !== undefined;
  const row = { leads, onGo: goTo, onPointOut: pointOut, onRule: setPage };
  if (problems.length === 0) {
    return (
      <EmptyState title={texts().problems.noProblems}>
        <p>{texts().problems.wouldBeAccepted}</p>
        <CheckLine />
      </EmptyState>
    );
  }
  return (
    <div className="problems">
      {ORDER.map(([severity, name, Icon]) => {
        const title = texts().problems[name];
        const found = problems.filter((problem) => problem.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={title}>
            <h3 className={`problems-title ${severity}`}>
              <Icon size={14} aria-hidden="true" /> {title} ({found.length})
            </h3>
            <ul>
              {alikeProblems(found).map((alike) => {
                const [first, ...more] = alike.problems;
                const key = first.rule + first.pointer + first.message;
                return more.length === 0 ? (
                  <SingleProblem key={key} problem={first} {...row} />
                ) : (
                  <ManyProblems key={key} alike={alike} names={blockNames(view)} {...row} />
                );
              })}
            </ul>
          </section>
        );
      })}
      <CheckLine />
      {page === undefined ? null : <RulePage rule={page} onClose={() => setPage(undefined)} />}
    </div>
  );
}

interface RowProps {
  leads: (problem: Problem) => boolean;
  onGo: (problem: Problem) => void;
  onPointOut: (problem: Problem | undefined) => void;
  onRule: (rule: string) => void;
}

function SingleProblem({ problem, ...row }: RowProps & { problem: Problem }) {
  return (
    <li className="problem-row">
      <ProblemButton problem={problem} className="problem" {...row}>
        <span lang="en">{problem.message}</span>
      </ProblemButton>
      <RuleButton rule={problem.rule} onOpen={row.onRule} />
      <FixButton problem={problem} />
    </li>
  );
}

interface ProblemButtonProps extends Omit<RowProps, 'onRule'> {
  problem: Problem;
  className: string;
  children: ReactNode;
}

/** Goes to where a problem is mended; while it is looked at, its block is shown on the canvas. */
function ProblemButton({ problem, className, leads, onGo, onPointOut, children }: ProblemButtonProps) {
  return (
    <button
      type="button"
      className={className}
      disabled={!leads(problem)}
      onClick={() => onGo(problem)}
      onPointerEnter={() => onPointOut(problem)}
      onPointerLeave={() => onPointOut(undefined)}
      onFocus={() => onPointOut(problem)}
      onBlur={() => onPointOut(undefined)}
    >
      {children}
    </button>
  );
}

interface ManyProblemsProps extends RowProps {
  alike: AlikeProblems;
  names: ReadonlyMap<string, string>;
}

/** One thing that is wrong at several places: said once, with a button for each block. */
function ManyProblems({ alike: { message, rule, problems }, names, ...row }: ManyProblemsProps) {
  return (
    <li className="problem-group">
      <div className="problem-row">
        <p className="problem" lang="en">
          {message}
        </p>
        <RuleButton rule={rule} onOpen={row.onRule} />
      </div>
      <ul className="problem-places">
        {problems.map((problem) => (
          <li key={problem.pointer + problem.message}>
            <ProblemButton problem={problem} className="problem-place" {...row}>
              {names.get(problem.block ?? '') ?? (problem.pointer || texts().problems.theFlow)}
            </ProblemButton>
            <FixButton problem={problem} />
          </li>
        ))}
      </ul>
    </li>
  );
}
