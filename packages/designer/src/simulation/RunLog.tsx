import { joinParts, viewFlow } from '@switchyard/blocks';
import { useEffect, useMemo, useRef } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { logLines, type LogLine } from './logLines.ts';
import { useRun, useRuns } from './RunContext.tsx';

/** What happened, in order; what is yet to come is pale. A line brings its block and its moment back. */
export function RunLog() {
  const session = useRun((state) => state.session);
  const flow = useRun((state) => state.flow);
  const chosen = useRun((state) => state.line);
  // The whole run stays the same while a person walks through it.
  const whole = session?.whole;
  const lines = useMemo(() => (whole && flow ? logLines(whole.trace, joinParts(viewFlow(flow))) : []), [whole, flow]);
  const happened = session?.run.simulation.trace.length ?? 0;
  const current = chosen ?? happened;
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    list.current?.querySelector(`[data-seq="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <section className="run-log" aria-label="Log">
      <h3>Log</h3>
      <ol ref={list}>
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
  const { session } = useDesigner();
  const { event, kind, time, text, because } = line;
  return (
    <li className={`log-line ${kind} ${isAhead ? 'ahead' : ''}`}>
      <button
        type="button"
        data-seq={event.seq}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => {
          runs.jumpTo(event);
          if (event.block !== undefined) session.wish('reveal', [event.block]);
        }}
      >
        <span className="log-time">{time}</span>
        <span className="log-text">
          {kind === 'branch' ? <span className="visually-hidden">leaves by </span> : null}
          {text}
          {because === undefined ? null : <span className="log-because">{because}</span>}
        </span>
      </button>
    </li>
  );
}
