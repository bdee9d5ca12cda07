import type { Problem, Severity } from '@switchyard/blocks';
import { pointerSteps } from '@switchyard/blocks';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { problemsOf, viewOf } from '../document/derived.ts';
import type { FieldWish } from '../session/sessionStore.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FixButton } from './FixButton.tsx';
import './problems.css';

const ORDER: readonly (readonly [Severity, string, typeof Info])[] = [
  ['error', 'Errors', CircleAlert],
  ['warning', 'Warnings', TriangleAlert],
  ['info', 'Notes', Info],
];

/** What is wrong with the flow, worst first. Choosing one goes to its block and its field. */
export function ProblemList() {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const flowType = useDocument((state) => state.flowType);
  if (!document) return null;
  const problems = problemsOf(document, flowType);
  const goTo = (problem: Problem): void => {
    const block = viewOf(document.flow).byId.get(problem.block ?? '');
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
              {found.map((problem) => (
                <li key={problem.rule + problem.pointer + problem.message} className="problem-row">
                  <button
                    type="button"
                    className="problem"
                    disabled={problem.block === undefined}
                    onClick={() => goTo(problem)}
                  >
                    <span>{problem.message}</span>
                    <code>{problem.rule}</code>
                  </button>
                  <FixButton problem={problem} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Where in its block's form a problem is mended: the field it points into, else the branch it is about. */
function placeOf({ pointer, branch }: Problem, block: string): FieldWish {
  const steps = pointerSteps(pointer);
  const at = steps.indexOf('Parameters');
  if (at === -1 && branch !== undefined) return { block, branch };
  return { block, field: steps[at + 1] ?? '' };
}
