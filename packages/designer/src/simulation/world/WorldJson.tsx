import { locate, pointerTo } from '@switchyard/blocks';
import { useEffect, useRef } from 'react';
import { ProblemList } from '../../files/ProblemList.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useRun, useRuns } from '../RunContext.tsx';
import { worldText } from './editWorld.ts';
import { useWorldProblems } from './ShownWorld.tsx';
import { texts } from '../../texts/texts.ts';

/** The world as JSON, whole. */
export function WorldJson() {
  const runs = useRuns();
  const setup = useRun((state) => state.setup);
  const lookAt = useRun((state) => state.lookAt);
  const box = useRef<HTMLTextAreaElement>(null);
  const problems = useWorldProblems();
  const text = worldText(setup);
  useEffect(() => {
    if (!lookAt || !box.current) return;
    const pointer = pointerTo(lookAt);
    const [place] = locate(box.current.value, [
      { rule: 'world', severity: 'info', message: '', pointer, atName: true },
    ]);
    box.current.focus();
    if (place?.range) {
      box.current.setSelectionRange(place.range.start, place.range.end);
      // A browser scrolls to the cursor only where something is typed; lines are alike, so the share of them will do.
      const lines = box.current.value.split('\n').length;
      box.current.scrollTop = ((place.line - 3) / lines) * box.current.scrollHeight;
    }
    runs.looked();
  }, [lookAt, runs]);
  return (
    <>
      <Field label={texts().world.worldAsJson} help={texts().world.worldAsJsonHelp}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            aria-invalid={problems.length > 0}
            className="input world-text"
            spellCheck={false}
            rows={Math.min(16, Math.max(6, text.split('\n').length))}
            value={text}
            onChange={(event) => runs.typeWorld(event.target.value)}
          />
        )}
      </Field>
      {problems.length > 0 ? <ProblemList text={text} problems={problems} most={2} /> : null}
      {setup.unread === undefined ? null : (
        <div className="world-unread">
          <p>{texts().world.formKeepsWorld}</p>
          <Button onClick={() => runs.change({ unread: undefined })}>{texts().world.discardText}</Button>
        </div>
      )}
    </>
  );
}
