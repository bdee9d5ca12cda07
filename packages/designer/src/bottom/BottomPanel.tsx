import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { FindInFolder } from '../find/FindInFolder.tsx';
import { ProblemList } from '../problems/ProblemList.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { focusLater } from '../ui/focusLater.ts';
import './bottom.css';
import { texts } from '../texts/texts.ts';

const TABS = [
  ['problemsOpen', () => texts().bottom.problems],
  ['searchOpen', () => texts().bottom.findInAllFlows],
] as const;

/** The panel below the canvas: what is wrong with the flow, or what was found in all of them. */
export function BottomPanel() {
  const { session } = useDesigner();
  const shown = useSession((state) => (state.searchOpen ? 'searchOpen' : 'problemsOpen'));
  const close = (): void => session.set({ problemsOpen: false, searchOpen: false });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    const other = shown === 'searchOpen' ? 'problemsOpen' : 'searchOpen';
    session.set({ [other]: true });
    focusLater(`#tab-${other}`);
  };
  return (
    <div className="bottom-panel">
      <div className="bottom-head">
        <div className="side-tabs" role="tablist" aria-label={texts().bottom.lowerPanel}>
          {TABS.map(([name, title]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={shown === name}
              aria-controls="bottom-panel"
              tabIndex={shown === name ? 0 : -1}
              onKeyDown={onKey}
              onClick={() => session.set({ [name]: true })}
            >
              {title()}
            </button>
          ))}
        </div>
        <IconButton label={texts().bottom.closeLowerPanel} icon={<X size={15} />} onClick={close} />
      </div>
      <div id="bottom-panel" role="tabpanel" aria-labelledby={`tab-${shown}`} className="bottom-content">
        {shown === 'searchOpen' ? <FindInFolder /> : <ProblemList />}
      </div>
    </div>
  );
}
