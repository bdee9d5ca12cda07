import { FLOW_TYPE_FACTS } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { useEffect, useRef } from 'react';
import { useDesigner, useDocument, useSession } from '../DesignerContext.tsx';
import { setDetails } from '../document/commands/setDetails.ts';
import { NeighbourFlows } from '../map/FlowLinks.tsx';
import { Field } from '../ui/Field.tsx';
import { TargetPicker } from './Branches.tsx';
import { texts } from '../texts/texts.ts';

/** What the flow itself is called, what it is for, and where it begins. */
export function FlowDetails() {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const flowType = useDocument((state) => state.flowType);
  const { title, use } = FLOW_TYPE_FACTS[flowType];
  const focus = useSession((state) => state.focusField);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus?.block !== ENTRY_ID) return;
    const place = 'field' in focus ? `[data-field="${focus.field}"]` : '[data-leads]';
    form.current?.querySelector<HTMLElement>(`${place} :is(input, textarea, select)`)?.focus();
    designer.session.set({ focusField: undefined });
  }, [focus, designer]);
  return (
    <div className="properties" ref={form}>
      <header className="properties-header">
        <div>
          <h2 lang="en">{title}</h2>
          <p lang="en">{use}</p>
        </div>
      </header>
      <div data-field="name">
        <Field label={texts().properties.flowName}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={flow?.Metadata?.name ?? ''}
              onBlur={() => designer.document.endMark()}
              onChange={(event) => designer.run(setDetails({ name: event.target.value }))}
            />
          )}
        </Field>
      </div>
      <div data-field="description">
        <Field label={texts().properties.description}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={3}
              value={flow?.Metadata?.description ?? ''}
              onBlur={() => designer.document.endMark()}
              onChange={(event) => designer.run(setDetails({ description: event.target.value }))}
            />
          )}
        </Field>
      </div>
      <div data-leads="start">
        <TargetPicker
          label={texts().properties.beginsWith}
          wire={{ from: ENTRY_ID, branch: 'start' }}
          target={flow?.StartAction || undefined}
        />
      </div>
      <p className="field-help">{texts().properties.howToBegin}</p>
      <NeighbourFlows />
    </div>
  );
}
