import { ChevronsRight, Clock3, Pause, Play, RotateCcw, StepBack, StepForward, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { formatOffset } from '@switchyard/runtime';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useDocument } from '../DesignerContext.tsx';
import { focusControls } from './focusControls.ts';
import { RUN_KEYS, type RunKey } from './runKeys.ts';
import { SPEEDS } from './runStore.ts';
import { useRun, useRuns } from './RunContext.tsx';
import { formatClock } from '../texts/formats.ts';
import { texts } from '../texts/texts.ts';

/** Where the run is, and every way to move in it. The keys stand on the buttons. */
export function RunControls() {
  const runs = useRuns();
  const session = useRun((state) => state.session);
  const playing = useRun((state) => state.playing);
  const speed = useRun((state) => state.speed);
  const ranWith = useRun((state) => state.flow);
  const flow = useDocument(({ document }) => document?.flow);
  // What began the run is gone with its form; the cursor goes on where the run does.
  useEffect(focusControls, []);
  if (!session) return null;
  const { blocks, over, simulation } = session.run;
  return (
    <section className="run-controls" aria-label={texts().simulation.runControls}>
      <div className="run-clock">
        <Clock3 size={16} aria-hidden="true" />
        <span className="visually-hidden">{texts().simulation.simulatedTime}</span>
        <strong>{formatOffset(simulation.endedAt - simulation.startedAt)}</strong>
        <span className="run-tools">
          <label>
            <span className="visually-hidden">{texts().simulation.speed}</span>
            <select className="input" value={speed} onChange={(event) => runs.setSpeed(Number(event.target.value))}>
              {SPEEDS.map((one) => (
                <option key={one} value={one}>
                  {one}×
                </option>
              ))}
            </select>
          </label>
          <KeyIcon of="restart" label={texts().simulation.restart} icon={<RotateCcw size={16} />} />
          <IconButton label={texts().simulation.closeRun} icon={<X size={16} />} onClick={runs.stop} />
        </span>
      </div>
      <p className="run-moment">
        <time dateTime={new Date(simulation.endedAt).toISOString()}>{formatClock(simulation.endedAt)}</time>
        <span>{texts().simulation.ofBlocks(blocks, session.whole.blocksRun)}</span>
      </p>
      <div className="run-buttons">
        <KeyButton of="play" look="primary" icon={playing ? <Pause size={15} /> : <Play size={15} />}>
          {playing ? texts().simulation.pause : texts().simulation.run}
        </KeyButton>
        <KeyButton of="step" icon={<StepForward size={15} />} disabled={over}>
          {texts().simulation.step}
        </KeyButton>
        <KeyButton of="back" icon={<StepBack size={15} />} disabled={blocks === 0}>
          {texts().simulation.back}
        </KeyButton>
        <KeyButton of="finish" icon={<ChevronsRight size={15} />} disabled={over}>
          {texts().simulation.toTheEnd}
        </KeyButton>
      </div>
      {flow === ranWith ? null : (
        <output className="run-stale">
          {texts().simulation.flowHasChanged}{' '}
          <Button look="quiet" onClick={runs.restart}>
            {texts().simulation.restartWithChanges}
          </Button>
        </output>
      )}
    </section>
  );
}

interface KeyButtonProps {
  of: RunKey['id'];
  icon: ReactNode;
  children: string;
  disabled?: boolean;
  look?: 'primary' | 'plain';
}

/** A button that stays focusable when there is nothing left to do, so focus is never lost in a walk. */
function KeyButton({ of, icon, children, disabled = false, look = 'plain' }: KeyButtonProps) {
  const runs = useRuns();
  const key = RUN_KEYS.find(({ id }) => id === of);
  if (!key) return null;
  return (
    <Button
      look={look}
      aria-disabled={disabled}
      aria-keyshortcuts={key.shown}
      onClick={() => {
        if (!disabled) key.act(runs);
      }}
    >
      {icon} {children} <kbd className="kbd">{shortKey(key)}</kbd>
    </Button>
  );
}

/** The same for a button that is only a sign; its key is told on hover and focus. */
function KeyIcon({ of, label, icon }: { of: RunKey['id']; label: string; icon: ReactNode }) {
  const runs = useRuns();
  const key = RUN_KEYS.find(({ id }) => id === of);
  if (!key) return null;
  return (
    <IconButton
      label={label}
      keys={key.shown}
      aria-keyshortcuts={key.shown}
      icon={icon}
      onClick={() => key.act(runs)}
    />
  );
}

// helpers

/** As keys are printed, so that four buttons fit. */
function shortKey({ shown }: RunKey): string {
  return shown.replace('Shift+', '⇧');
}
