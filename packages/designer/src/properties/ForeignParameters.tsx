import { isObject, type PlacedBlock } from '@switchyard/blocks';
import { lazy, Suspense, useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { editBlockJson } from '../document/commands/editJson.ts';
import { actionsOfBlock } from '../json/blockText.ts';
import { placeIn, shownText, type JsonDraft } from '../json/jsonDrafts.ts';
import { readJson, type JsonReading } from '../json/readJson.ts';
import { texts } from '../texts/texts.ts';

const JsonEditor = lazy(async () => ({ default: (await import('../json/JsonEditor.tsx')).JsonEditor }));

/** The parameters of a block that has no form of its own, as the file has them. */
export function ForeignParameters({ block }: { block: PlacedBlock }) {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const [draft, setDraft] = useState<JsonDraft>();
  if (!flow) return null;
  const [action] = actionsOfBlock(flow, block);
  const own = JSON.stringify(action?.Parameters ?? {}, null, 2);
  const { text, problems } = shownText(draft, flow, own);
  const [wrong] = problems;
  const type = (next: string): void => {
    const read = readObject(next);
    if ('problems' in read) return setDraft({ text: next, over: flow, problems: read.problems });
    designer.run(editBlockJson(block.id, [{ ...action, Parameters: read.value }]));
    setDraft({ text: next, over: designer.document.store.getState().document?.flow ?? flow, problems: [] });
  };
  return (
    <section className="foreign-parameters" aria-label={texts().properties.parameters}>
      <h3>{texts().properties.parameters}</h3>
      <Suspense fallback={<p className="field-help">{texts().properties.loadingEditor}</p>}>
        <JsonEditor
          text={text}
          label={texts().properties.parametersAsJson}
          diagnose={diagnose}
          onChange={type}
          onLeave={() => designer.document.endMark()}
        />
      </Suspense>
      <p className={wrong ? 'field-problem' : 'visually-hidden'} role="status">
        {wrong ? texts().properties.notTaken(placeIn(text, wrong.start), wrong.message) : texts().properties.taken}
      </p>
    </section>
  );
}

// helpers

type Parameters = NonNullable<ReturnType<typeof actionsOfBlock>[number]['Parameters']>;

function readObject(text: string): JsonReading<Parameters> {
  const read = readJson(text);
  if ('problems' in read) return read;
  if (isObject(read.value) && !Array.isArray(read.value)) return { value: read.value as Parameters };
  return { problems: [{ message: texts().properties.expectedParameters, start: 0, end: 1 }] };
}

function diagnose(text: string) {
  const read = readObject(text);
  if (!('problems' in read)) return [];
  return read.problems.map(({ message, start, end }) => ({
    from: start,
    to: end,
    message,
    severity: 'error' as const,
  }));
}
