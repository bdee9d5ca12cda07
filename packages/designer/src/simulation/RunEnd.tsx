import { viewFlow, type FlowJson } from '@switchyard/blocks';
import { CircleCheck, CirclePause, CircleStop, Headset } from 'lucide-react';
import type { Missing, Simulation } from '@switchyard/runtime';
import { useDocument } from '../DesignerContext.tsx';
import { Button } from '../ui/Button.tsx';
import { recordWords } from './endWords.ts';
import { withNames, withoutPlace, withTitles } from './logLines.ts';
import { OUTCOME_TITLES } from './runSession.ts';
import { focusControls } from './focusControls.ts';
import { useRun, useRuns } from './RunContext.tsx';
import { readSetup } from './setup.ts';
import { useRunNames } from './useRunNames.ts';
import { missingWords } from './world/missingWords.ts';
import { texts } from '../texts/texts.ts';
import { Rich } from '../texts/Rich.tsx';

const SIGNS = { ended: CircleCheck, queued: CirclePause, connected: Headset, stopped: CircleStop, held: CirclePause };

/** Why the run is where it is when it goes no further; and what to add where the world had no answer. */
export function RunEnd() {
  const session = useRun((state) => state.session);
  const flow = useRun((state) => state.flow);
  const names = useRunNames();
  if (!session?.run.over || !flow) return null;
  const { outcome, because, stop } = session.run.simulation;
  const Sign = SIGNS[outcome];
  const why = withNames(withTitles(stop?.missing ? withoutPlace(because) : because, viewFlow(flow)), names);
  return (
    <section className={`run-end ${outcome}`} aria-label={texts().simulation.howTheRunEnded}>
      <h3>
        <Sign size={17} aria-hidden="true" /> {OUTCOME_TITLES[outcome]}
      </h3>
      <p>{endWords(outcome, why)}</p>
      <p className="run-record">{recordWords(session.run.simulation)}</p>
      {stop?.missing ? <MissingAnswer missing={stop.missing} flow={flow} /> : null}
    </section>
  );
}

function MissingAnswer({ missing, flow }: { missing: Missing; flow: FlowJson }) {
  const runs = useRuns();
  const setup = useRun((state) => state.setup);
  const flowType = useDocument((state) => state.flowType);
  const { world } = readSetup(setup);
  const { thing, answer, path } = missingWords(world ?? {}, missing, flow, flowType);
  if (answer === undefined) {
    return (
      <div className="missing">
        <p>
          <Rich of={texts().simulation.chooseItsFile(<strong>{thing}</strong>)} />
        </p>
        <Button look="primary" onClick={() => runs.lookAtWorld(path)}>
          {texts().simulation.chooseTheFile}
        </Button>
      </div>
    );
  }
  return (
    <div className="missing">
      <p>{texts().simulation.wouldBeAdded}</p>
      <p className="missing-answer">
        <strong>{thing}</strong>
        <br />
        {answer}
      </p>
      <div className="world-buttons">
        <Button look="primary" onClick={() => void runs.answer(missing).then(focusControls)}>
          {texts().simulation.addAndGoOn}
        </Button>
        <Button onClick={() => runs.answerInForm(missing)}>{texts().simulation.addAndChange}</Button>
      </div>
    </div>
  );
}

/** The service's own word for an end is kept beside ours. */
function endWords(outcome: Simulation['outcome'], because: string): string {
  if (because === 'CONTACT_FLOW_DISCONNECT') return texts().simulation.endedByDisconnect;
  if (because === 'EXPIRED') return texts().simulation.endedByExpiry;
  const text = because.charAt(0).toUpperCase() + because.slice(1);
  return outcome === 'stopped' || text.endsWith('.') ? text : `${text}.`;
}
