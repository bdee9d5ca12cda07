import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { viewOf } from '../document/derived.ts';

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
          'Checking…'
        ) : problems.length === 0 ? (
          <>
            <CircleCheck size={14} className="ok" aria-hidden="true" /> No problems
          </>
        ) : (
          <>
            <CircleAlert size={14} className="error" aria-hidden="true" /> {count('error')}
            <span className="visually-hidden"> {count('error') === 1 ? 'error' : 'errors'},</span>
            <TriangleAlert size={14} className="warning" aria-hidden="true" /> {count('warning')}
            <span className="visually-hidden"> {count('warning') === 1 ? 'warning' : 'warnings'},</span>
            <Info size={14} className="info" aria-hidden="true" /> {count('info')}
            <span className="visually-hidden"> {count('info') === 1 ? 'note' : 'notes'}</span>
          </>
        )}
      </button>
      <span>{blocks === 1 ? '1 block' : `${blocks} blocks`}</span>
    </footer>
  );
}
