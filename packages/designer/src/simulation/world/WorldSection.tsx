import { Braces, Rows3 } from 'lucide-react';
import { useMemo } from 'react';
import { useDocument } from '../../DesignerContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { readWorldText } from '../readWorldText.ts';
import { useRun, useRuns } from '../RunContext.tsx';
import { readSetup } from '../setup.ts';
import { ShownWorldContext } from './ShownWorld.tsx';
import './world.css';
import { worldForm } from './worldForm.ts';
import { WorldForm } from './WorldForm.tsx';
import { WorldJson } from './WorldJson.tsx';
import { texts } from '../../texts/texts.ts';

/** Everything outside the task: as a form, or as the JSON it is kept in. */
export function WorldSection() {
  const runs = useRuns();
  const setup = useRun((state) => state.setup);
  const flow = useDocument(({ document }) => document?.flow);
  const flowType = useDocument((state) => state.flowType);
  const { world, unread, asJson } = setup;
  const shown = useMemo(
    () => ({ json: readWorldText(world).json ?? {}, problems: readSetup(setup).worldProblems }),
    [world, setup],
  );
  const groups = useMemo(() => worldForm(shown.json, flow ?? {}, flowType), [shown.json, flow, flowType]);
  return (
    <section className="world" aria-labelledby="world-title">
      <div className="world-head">
        <h3 id="world-title">{texts().world.world}</h3>
        <Button look="quiet" onClick={() => runs.showWorld(asJson ? 'form' : 'json')}>
          {asJson ? <Rows3 size={14} aria-hidden="true" /> : <Braces size={14} aria-hidden="true" />}
          {asJson ? texts().world.backToForm : texts().world.editWorldAsJson}
        </Button>
      </div>
      <p className="start-lead">{texts().world.worldLead}</p>
      <ShownWorldContext value={shown}>
        {asJson ? <WorldJson /> : null}
        {!asJson && unread !== undefined ? <UnreadJson text={unread} /> : null}
        {asJson ? null : <WorldForm groups={groups} text={world} />}
      </ShownWorldContext>
    </section>
  );
}

/** JSON that cannot be read yet, while the form is shown: where it waits, and why. */
function UnreadJson({ text }: { text: string }) {
  const runs = useRuns();
  const [problem] = readWorldText(text).problems;
  return (
    <div className="world-unread">
      <p>
        {texts().world.jsonKeptAside}
        {problem ? texts().world.placeInText(problem.line, problem.column, problem.message) : null}
      </p>
      <div className="world-buttons">
        <Button onClick={() => runs.showWorld('json')}>{texts().world.goOnWithIt}</Button>
        <Button onClick={() => runs.change({ unread: undefined })}>{texts().world.discardIt}</Button>
      </div>
    </div>
  );
}
