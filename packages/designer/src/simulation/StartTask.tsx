import { REFERENCE_TYPES } from '@switchyard/blocks';
import { Play, RotateCcw, StepForward } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Rows } from './Rows.tsx';
import { useRun, useRuns } from './RunContext.tsx';
import type { RunFiles } from './runFolder.ts';
import { NO_SETUP, readSetup } from './setup.ts';
import { WorldSection } from './world/WorldSection.tsx';
import { texts } from '../texts/texts.ts';

/** The form a run begins with. It comes filled in, so that the first run is one key away. */
export function StartTask() {
  const runs = useRuns();
  const setup = useRun((state) => state.setup);
  const touched = useRun((state) => state.touched);
  const files = useRun((state) => state.files);
  const { document: flows } = useDesigner();
  const [asked, setAsked] = useState(false);
  const { taskProblems, worldProblems } = readSetup(setup);

  const begin = useRef<HTMLButtonElement>(null);

  // A run that was closed takes its buttons along; the cursor goes to where the next one begins.
  useEffect(() => {
    if (document.activeElement === document.body) begin.current?.focus();
  }, []);

  useEffect(() => {
    runs.prepare();
    // The flow may be edited while the form stands beside it.
    return flows.store.subscribe(runs.prepare);
  }, [runs, flows]);

  return (
    <form
      className="start-task"
      aria-label={texts().simulation.startATask}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        void runs.startPlaying();
      }}
    >
      <div className="start-head">
        <h2>{texts().simulation.startATask}</h2>
        {touched ? (
          <Button look="quiet" onClick={() => runs.refill()}>
            <RotateCcw size={14} aria-hidden="true" /> {texts().simulation.fillInAgain}
          </Button>
        ) : null}
      </div>
      <StartLead files={files} />
      <Field label={texts().simulation.taskName}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={setup.name}
            onChange={(event) => runs.change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts().simulation.taskDescription}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={setup.description}
            onChange={(event) => runs.change({ description: event.target.value })}
          />
        )}
      </Field>
      <Rows
        legend={texts().simulation.attributes}
        noun={texts().simulation.attribute}
        rows={setup.attributes}
        onChange={(attributes) => runs.change({ attributes })}
        blank={{ key: '', value: '' }}
      />
      <Rows
        legend={texts().simulation.references}
        noun={texts().simulation.reference}
        rows={setup.references}
        onChange={(references) => runs.change({ references })}
        blank={{ key: '', value: '', type: 'STRING' }}
        types={REFERENCE_TYPES}
      />
      {taskProblems.length > 0 ? (
        <ul className="start-problems" role="alert">
          {taskProblems.map((problem) => (
            <li key={problem} className="field-problem">
              {problem}
            </li>
          ))}
        </ul>
      ) : null}
      {setup === NO_SETUP ? null : <WorldSection />}
      <div className="start-foot">
        <div className="start-buttons">
          <Button look="primary" type="submit" ref={begin}>
            <Play size={15} aria-hidden="true" /> {texts().simulation.startTheRun} <kbd className="kbd">F8</kbd>
          </Button>
          <Button
            onClick={() => {
              setAsked(true);
              void runs.start();
            }}
          >
            <StepForward size={15} aria-hidden="true" /> {texts().simulation.blockByBlock}{' '}
            <kbd className="kbd">F10</kbd>
          </Button>
        </div>
        {asked && taskProblems.length + worldProblems.length > 0 ? (
          <p className="field-problem" role="alert">
            {texts().simulation.correctFirst}
          </p>
        ) : null}
      </div>
    </form>
  );
}

/** Where what stands in the form comes from, and the other place it can come from. */
function StartLead({ files }: { files: RunFiles | undefined }) {
  const runs = useRuns();
  const fillsFrom = useRun((state) => state.fillsFrom);
  const names = files?.names.join(texts().simulation.andBetween);
  return (
    <div className="start-lead">
      <p>
        {names && fillsFrom === 'files'
          ? texts().simulation.filledInFromFiles(names)
          : texts().simulation.filledInFromFlow}
      </p>
      {files?.problems.map((problem) => (
        <p key={problem} className="field-problem">
          {problem}
        </p>
      ))}
      {names ? (
        <Button look="quiet" onClick={() => runs.refill(fillsFrom === 'files' ? 'flow' : 'files')}>
          {fillsFrom === 'files'
            ? texts().simulation.fillInFromFlowInstead
            : texts().simulation.takeFilesOfFolder(names)}
        </Button>
      ) : null}
    </div>
  );
}
