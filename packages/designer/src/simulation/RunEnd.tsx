import { viewFlow } from '@switchyard/blocks';
import { CircleCheck, CirclePause, CircleStop, Headset } from 'lucide-react';
import type { Missing, Simulation } from '@switchyard/runtime';
import { Button } from '../ui/Button.tsx';
import { withTitles } from './logLines.ts';
import { OUTCOME_TITLES } from './runSession.ts';
import { useRun, useRuns } from './RunContext.tsx';

const SIGNS = { ended: CircleCheck, queued: CirclePause, connected: Headset, stopped: CircleStop, held: CirclePause };

/** Why the run is where it is when it goes no further; and what to add where the world had no answer. */
export function RunEnd() {
  const session = useRun((state) => state.session);
  const flow = useRun((state) => state.flow);
  if (!session?.run.over || !flow) return null;
  const { outcome, because, stop } = session.run.simulation;
  const Sign = SIGNS[outcome];
  return (
    <section className={`run-end ${outcome}`} aria-label="How the run ended">
      <h3>
        <Sign size={17} aria-hidden="true" /> {OUTCOME_TITLES[outcome]}
      </h3>
      <p>{endWords(outcome, withTitles(because, viewFlow(flow)))}</p>
      {stop?.missing ? <MissingAnswer missing={stop.missing} /> : null}
    </section>
  );
}

function MissingAnswer({ missing }: { missing: Missing }) {
  const runs = useRuns();
  const [name, ...rest] = [...missing.path].reverse();
  const text = JSON.stringify({ [name ?? '']: missing.example }, null, 2);
  return (
    <div className="missing">
      <p>
        Add to the world, under <code>{rest.reverse().join(' › ') || 'the world'}</code>:
      </p>
      <pre>
        <code>{text}</code>
      </pre>
      <Button look="primary" onClick={() => void runs.answer(missing)}>
        Add it and go on
      </Button>
    </div>
  );
}

/** The service's own word for an end is kept beside ours. */
function endWords(outcome: Simulation['outcome'], because: string): string {
  if (because === 'CONTACT_FLOW_DISCONNECT') return 'A Disconnect block ended it (CONTACT_FLOW_DISCONNECT).';
  if (because === 'EXPIRED') return 'It reached the end of its life of 7 days (EXPIRED).';
  const text = because.charAt(0).toUpperCase() + because.slice(1);
  return outcome === 'stopped' || text.endsWith('.') ? text : `${text}.`;
}
