import { lazy, Suspense } from 'react';
import { useDesigner, useDocument, useSession } from '../DesignerContext.tsx';
import { blockNames } from '../document/blockNames.ts';
import { viewOf } from '../document/derived.ts';
import { Button } from '../ui/Button.tsx';
import { placeIn } from './jsonDrafts.ts';
import { useJson } from './useJson.ts';
import './json.css';
import { texts } from '../texts/texts.ts';

const JsonEditor = lazy(async () => ({ default: (await import('./JsonEditor.tsx')).JsonEditor }));

/** The flow, or the block that is selected, as its file has it. What is typed and can be read is the flow at once. */
export function JsonPanel() {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const selection = useSession((state) => state.selection);
  const scope = useSession((state) => state.jsonScope);
  const view = flow && viewOf(flow);
  const selected = selection.length === 1 ? view?.byId.get(selection[0] ?? '') : undefined;
  const block = scope === 'block' ? selected : undefined;
  const json = useJson(block);
  if (!flow || !view || !json) return null;
  const name = selected && blockNames(view).get(selected.id);
  const [wrong] = json.problems;
  return (
    <div className="json-panel">
      <div className="json-head">
        <select
          className="input"
          aria-label={texts().json.whatIsShown}
          value={block ? 'block' : 'flow'}
          onChange={(event) => designer.session.set({ jsonScope: event.target.value === 'block' ? 'block' : 'flow' })}
        >
          <option value="flow">{texts().json.wholeFlow}</option>
          <option value="block" disabled={!selected}>
            {selected ? texts().json.theBlock(name ?? '') : texts().json.selectedBlock}
          </option>
        </select>
      </div>
      <Suspense fallback={<p className="field-help">{texts().json.loadingEditor}</p>}>
        <JsonEditor
          text={json.text}
          label={block ? texts().json.jsonOf(name ?? '') : texts().json.jsonOfFlow}
          diagnose={json.diagnose}
          onChange={json.type}
          onLeave={() => designer.document.endMark()}
        />
      </Suspense>
      <p className={`json-status ${wrong ? 'wrong' : ''}`} role="status">
        {wrong ? texts().json.notTaken(placeIn(json.text, wrong.start), wrong.message) : texts().json.inStep}
      </p>
      {wrong ? (
        <div className={json.isBehind ? 'json-conflict' : ''}>
          {json.isBehind ? <p>{texts().json.changedElsewhere}</p> : null}
          <Button onClick={json.discard}>{texts().json.discardText}</Button>
        </div>
      ) : null}
    </div>
  );
}
