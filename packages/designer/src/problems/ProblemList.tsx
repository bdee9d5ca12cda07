import type { Problem, Severity } from '@switchyard/blocks';
import { pointerSteps } from '@switchyard/blocks';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { blockNames } from '../document/blockNames.ts';
import { problemsOf, viewOf } from '../document/derived.ts';
import type { FieldWish } from '../session/sessionStore.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { alikeProblems, type AlikeProblems } from './alikeProblems.ts';
import { FixButton } from './FixButton.tsx';
import { RuleButton } from './RuleButton.tsx';
import { RulePage } from './RulePage.tsx';
import './problems.css';

const ORDER: readonly (readonly [Severity, string, typeof Info])[] = [
  ['error', 'Errors', CircleAlert],
  ['warning', 'Warnings', TriangleAlert],
  ['info', 'Notes', Info],
];

/** What is wrong with the flow, worst first. Choosing one goes to its block and its field; its rule has a page. */
export function ProblemList() {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const flowType = useDocument((state) => state.flowType);
  const [page, setPage] = useState<string>();
  if (!document) return null;
  const view = viewOf(document.flow);
  const problems = problemsOf(document, flowType);
  const goTo = (problem: Problem): void => {
    const block = view.byId.get(problem.block ?? '');
    if (!block) return;
    designer.session.select([block.id]);
    designer.session.wish('reveal', [block.id]);
    designer.session.set({ panel: 'properties', focusField: placeOf(problem, block.id) });
  };
  if (problems.length === 0) {
    return (
      <EmptyState title="No problems">
        <p>The service would accept this flow as far as can be told without it.</p>
      </EmptyState>
    );
  }
  return (
    <div className="problems">
      {ORDER.map(([severity, title, Icon]) => {
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
                  <SingleProblem key={key} problem={first} onGo={() => goTo(first)} onRule={setPage} />
                ) : (
                  <ManyProblems key={key} alike={alike} names={blockNames(view)} onGo={goTo} onRule={setPage} />
                );
              })}
            </ul>
          </section>
        );
      })}
      {page === undefined ? null : <RulePage rule={page} onClose={() => setPage(undefined)} />}
    </div>
  );
}

interface SingleProblemProps {
  problem: Problem;
  onGo: () => void;
  onRule: (rule: string) => void;
}

function SingleProblem({ problem, onGo, onRule }: SingleProblemProps) {
  return (
    <li className="problem-row">
      <button type="button" className="problem" disabled={problem.block === undefined} onClick={onGo}>
        <span>{problem.message}</span>
      </button>
      <RuleButton rule={problem.rule} onOpen={onRule} />
      <FixButton problem={problem} />
    </li>
  );
}

interface ManyProblemsProps {
  alike: AlikeProblems;
  names: ReadonlyMap<string, string>;
  onGo: (problem: Problem) => void;
  onRule: (rule: string) => void;
}

/** One thing that is wrong at several places: said once, with a button for each block. */
function ManyProblems({ alike: { message, rule, problems }, names, onGo, onRule }: ManyProblemsProps) {
  return (
    <li className="problem-group">
      <div className="problem-row">
        <p className="problem">{message}</p>
        <RuleButton rule={rule} onOpen={onRule} />
      </div>
      <ul className="problem-places">
        {problems.map((problem) => (
          <li key={problem.pointer + problem.message}>
            <button
              type="button"
              className="problem-place"
              disabled={problem.block === undefined}
              onClick={() => onGo(problem)}
            >
              {names.get(problem.block ?? '') ?? (problem.pointer || 'The flow')}
            </button>
            <FixButton problem={problem} />
          </li>
        ))}
      </ul>
    </li>
  );
}

// helpers

/** Where in its block's form a problem is mended: the field it points into, else the branch it is about. */
function placeOf({ pointer, branch }: Problem, block: string): FieldWish {
  const steps = pointerSteps(pointer);
  const at = steps.indexOf('Parameters');
  if (at === -1 && branch !== undefined) return { block, branch };
  return { block, field: steps[at + 1] ?? '' };
}
