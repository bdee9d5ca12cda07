import { viewFlow } from '@switchyard/blocks';
import { useEffect, useMemo, useRef } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { blockIdOf } from '../document/derived.ts';
import { Breakable } from './Breakable.tsx';
import { logLines, type LogLine } from './logLines.ts';
import { useRun, useRuns } from './RunContext.tsx';
import { useRunNames } from './useRunNames.ts';
import { texts } from '../texts/texts.ts';

/** What happened, in order; what is yet to come is pale. A line brings its block and its moment back. */
export function RunLog() {
  const session = useRun((state) => state.session);
  const flow = useRun((state) => state.flow);
  const chosen = useRun((state) => state.line);
  // The whole run stays the same while a person walks through it.
  const whole = session?.whole;
  const names = useRunNames();
  const lines = useMemo(
    () => (whole && flow ? logLines(whole.trace, viewFlow(flow), names) : []),
    [whole, flow, names],
  );
  const happened = session?.run.simulation.trace.length ?? 0;
  const current = chosen ?? happened;
  const frame = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-seq="${current}"]`);
    if (line && frame.current) bringIntoView(frame.current, line);
  }, [current]);

  return (
    <section className="run-log" aria-label={texts().simulation.log} ref={frame}>
      <h3>{texts().simulation.log}</h3>
      <ol ref={list} lang="en">
        {lines.map((line) => (
          <Line
            key={line.event.seq}
            line={line}
            isAhead={line.event.seq > happened}
            isCurrent={line.event.seq === current}
          />
        ))}
      </ol>
    </section>
  );
}

function Line({ line, isAhead, isCurrent }: { line: LogLine; isAhead: boolean; isCurrent: boolean }) {
  const runs = useRuns();
  const flow = useRun((state) => state.flow);
  const { session } = useDesigner();
  const { event, kind, time, sameTime, text, because } = line;
  return (
    <li className={`log-line ${kind} ${isAhead ? 'ahead' : ''}`}>
      <button
        type="button"
        data-seq={event.seq}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => {
          runs.jumpTo(event);
          if (event.block !== undefined && flow) session.wish('reveal', [blockIdOf(flow, event.block)]);
        }}
      >
        <span className={sameTime ? 'log-time same' : 'log-time'}>{time}</span>
        <span className="log-text">
          {kind === 'branch' ? <span className="visually-hidden">{texts().simulation.leavesBy} </span> : null}
          <Breakable text={text} />
          {because === undefined ? null : <span className="log-because">{because}</span>}
        </span>
      </button>
    </li>
  );
}

// helpers

/** Room above for the heading, and below for what comes next. */
const ROOM = { above: 44, below: 12 };

/** Moves the log only as far as it has to, and nothing around it. */
function bringIntoView(frame: HTMLElement, line: HTMLElement): void {
  const outer = frame.getBoundingClientRect();
  const inner = line.getBoundingClientRect();
  const above = outer.top + ROOM.above - inner.top;
  const below = inner.bottom + ROOM.below - outer.bottom;
  if (above > 0) frame.scrollTop -= above;
  else if (below > 0) frame.scrollTop += below;
}
