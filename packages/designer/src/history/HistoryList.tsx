import { useMemo, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useDesigner } from '../DesignerContext.tsx';
import './history.css';
import { historySteps } from './historySteps.ts';
import { texts } from '../texts/texts.ts';

/** What was done to the flow, step by step. Choosing a step goes there; the steps after it can be done again. */
export function HistoryList() {
  const { document: flow, session } = useDesigner();
  const state = useStore(flow.store);
  const steps = useMemo(() => historySteps(state), [state]);
  const current = state.past.length;
  return (
    <div className="history">
      <h2 className="visually-hidden">{texts().history.history}</h2>
      <ol className="history-list">
        {steps.map(({ step, label, isCurrent, isUndone, isSaved }) => (
          <li key={step}>
            <button
              type="button"
              ref={isCurrent ? bringIntoView : undefined}
              className={isUndone ? 'history-step undone' : 'history-step'}
              aria-current={isCurrent ? 'step' : undefined}
              tabIndex={isCurrent ? 0 : -1}
              onKeyDown={moveFocus}
              onClick={() => {
                flow.goTo(step);
                session.say(step < current ? texts().history.backAt(label) : texts().history.at(label));
              }}
            >
              <span className="history-number">{step === 0 ? '' : step}</span>
              <span className="history-label">{label}</span>
              {isUndone ? <span className="visually-hidden"> {texts().history.undone}</span> : null}
              {isSaved ? <span className="chip">{texts().history.saved}</span> : null}
            </button>
          </li>
        ))}
      </ol>
      <p className="history-about">
        {state.past.length + state.future.length === 0 ? texts().history.everyChange : texts().history.chooseAStep}
      </p>
    </div>
  );
}

// helpers

function bringIntoView(step: HTMLElement | null): void {
  step?.scrollIntoView({ block: 'nearest' });
}

/** The arrow keys go from step to step, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const all = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])];
  const at = all.findIndex((one) => one === event.currentTarget);
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  // They would move the selected blocks of the canvas otherwise.
  event.preventDefault();
  event.stopPropagation();
  all[next]?.focus();
}
