import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { viewOf } from '../document/derived.ts';
import { texts } from '../texts/texts.ts';

/** How large the flow is and what is wrong with it; opens the list of problems. */
export function StatusBar() {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const { problems, checked } = useFindings((state) => state);
  const open = useSession((state) => state.problemsOpen);
  if (!document) return null;
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const blocks = viewOf(document.flow).byId.size;
  return (
    <footer className="status-bar">
      <button
        type="button"
        className="status-problems"
        aria-expanded={open}
        onClick={() => designer.session.set({ problemsOpen: !open })}
      >
        {checked === undefined ? (
          texts().toolbar.checking
        ) : problems.length === 0 ? (
          <>
            <CircleCheck size={14} className="ok" aria-hidden="true" /> {texts().toolbar.noProblems}
          </>
        ) : (
          <>
            <CircleAlert size={14} className="error" aria-hidden="true" /> {count('error')}
            <span className="visually-hidden"> {texts().home.errors(count('error'))},</span>
            <TriangleAlert size={14} className="warning" aria-hidden="true" /> {count('warning')}
            <span className="visually-hidden"> {texts().home.warnings(count('warning'))},</span>
            <Info size={14} className="info" aria-hidden="true" /> {count('info')}
            <span className="visually-hidden"> {texts().home.notes(count('info'))}</span>
          </>
        )}
      </button>
      <span>{texts().toolbar.blocks(blocks)}</span>
    </footer>
  );
}
