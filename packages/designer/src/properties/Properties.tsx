import type { FlowJson, PlacedBlock } from '@switchyard/blocks';
import { hasPlaceFor } from '@switchyard/blocks/edit';
import { BlockLinks } from '../map/FlowLinks.tsx';
import { useEffect, useRef, useState } from 'react';
import { elementOfBlock } from '../canvas/focusBlock.ts';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { viewOf } from '../document/derived.ts';
import { setParameter } from '../document/commands/setParameter.ts';
import type { FieldWish } from '../session/sessionStore.ts';
import { BlockSign } from '../ui/BlockSign.tsx';
import { withoutBlock } from '../problems/alikeProblems.ts';
import { FixButton } from '../problems/FixButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AboutBlock } from './AboutBlock.tsx';
import { aboutForeign } from './aboutForeign.ts';
import { Branches } from './Branches.tsx';
import { ConditionsEditor } from './ConditionsEditor.tsx';
import { editors } from './fields/editors.ts';
import { FlowDetails } from './FlowDetails.tsx';
import { resourceKindOf } from '../instance/knownInstance.ts';
import { ForeignParameters } from './ForeignParameters.tsx';
import { InstanceNote } from './InstanceNote.tsx';
import { makeReady } from './makeReady.ts';
import { NameField } from './NameField.tsx';
import { problemsOfField } from './problemsOfField.ts';
import './properties.css';
import { valuesUsedFor } from './suggestions.ts';
import { useOffers } from './useOffers.ts';
import { WireJson } from './WireJson.tsx';
import { texts } from '../texts/texts.ts';

/** What is set on the selected block; on the flow itself when nothing is selected. */
export function Properties() {
  const document = useDocument((state) => state.document);
  const selection = useSettledSelection();
  if (!document) return null;
  const [only, more] = selection;
  const block = only === undefined ? undefined : viewOf(document.flow).byId.get(only);
  if (more !== undefined) {
    return (
      <EmptyState title={texts().properties.blocksSelected(selection.length)}>
        <p>{texts().properties.whatToDoWithMany}</p>
      </EmptyState>
    );
  }
  return block ? <BlockForm key={block.index} block={block} /> : <FlowDetails />;
}

/** What is selected; while blocks are dragged, what was selected before: a form is much to draw in a frame. */
function useSettledSelection(): readonly string[] {
  const selection = useSession((state) => (state.moving ? undefined : state.selection));
  const [last, setLast] = useState<readonly string[]>([]);
  if (selection && selection !== last) setLast(selection);
  return selection ?? last;
}

function BlockForm({ block }: { block: PlacedBlock }) {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const found = useFindings((state) => state.problems);
  const focus = useSession((state) => state.focusField);
  const form = useRef<HTMLDivElement>(null);
  // A field that is cleared stays while its form is open, so that nothing goes away under anybody's hands.
  const [wasSet] = useState(() => new Set(Object.keys(block.parameters)));
  useEffect(() => {
    if (focus?.block !== block.id) return;
    if (form.current) focusOn(form.current, focus);
    designer.session.set({ focusField: undefined });
  }, [focus, block.id, designer]);
  const offers = useOffers(block);
  if (!document) return null;

  const { definition, foreign } = block;
  const view = viewOf(document.flow);
  const problems = found
    .filter((problem) => problem.block === block.id)
    .map((problem) => ({ ...problem, message: withoutBlock(problem) }));
  const fields = Object.entries(definition?.parameters ?? {}).filter(([name]) =>
    isShown(document.flow, block, name, wasSet),
  );
  const general = problems.filter(
    (problem) => !fields.some(([name, field]) => problemsOfField([problem], name, field).length > 0),
  );
  return (
    <div className="properties" ref={form}>
      <header className="properties-header">
        <BlockSign icon={definition?.icon} category={definition?.category ?? 'foreign'} />
        <div>
          <h2 lang={block.definition || foreign ? 'en' : undefined}>
            {definition?.title ?? foreign?.title ?? texts().properties.unknownBlock}
          </h2>
          <p lang={definition ? 'en' : undefined}>{definition?.description ?? aboutForeign(block)}</p>
          {definition ? <AboutBlock definition={definition} /> : null}
        </div>
      </header>
      <NameField block={block} />
      {fields.map(([name, field]) => {
        const Editor = editors[field.kind];
        const found = problemsOfField(problems, name, field);
        return (
          <div
            key={name}
            data-field={name}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
                designer.document.endMark();
            }}
          >
            <Editor
              field={field}
              value={block.parameters[name]}
              displayName={block.displayNames[name]}
              problems={found}
              offers={{
                ...offers,
                used: valuesUsedFor(view, field.kind).filter((one) => one !== block.parameters[name]),
              }}
              onChange={(value, displayName) =>
                designer.run(setParameter(block.id, name, field.label, value, displayName))
              }
            />
            {found.map((problem) => (
              <FixButton key={problem.rule + problem.pointer + problem.message} problem={problem} />
            ))}
          </div>
        );
      })}
      {definition ? null : <ForeignParameters block={block} />}
      {fields.some(([, field]) => resourceKindOf(field.kind)) ? <InstanceNote /> : null}
      {definition?.conditions ? (
        <ConditionsEditor block={block} conditions={definition.conditions} offers={offers} />
      ) : null}
      {general.length > 0 ? (
        <ul className="problem-notes" aria-label={texts().properties.problemsOfBlock}>
          {general.map((problem) => (
            <li key={problem.rule + problem.pointer + problem.message} className={`field-problem ${problem.severity}`}>
              <span lang="en">{problem.message}</span>
              <FixButton problem={problem} />
            </li>
          ))}
        </ul>
      ) : null}
      <Branches block={block} />
      <BlockLinks block={block.id} />
      {definition && definition.limits.length > 0 ? (
        <section className="facts">
          <h3>{texts().properties.goodToKnow}</h3>
          <ul>
            {definition.limits.map((limit) => (
              <li key={limit} lang="en">
                {limit}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <WireJson block={block} />
    </div>
  );
}

// helpers

const CONTROL = ':is(input:not([type=radio]), select, textarea)';

/** Puts the focus where it is wished; where that is not in this form, into the name of the block. */
function focusOn(form: HTMLElement, wish: FieldWish): void {
  const first = form.querySelector<HTMLElement>(CONTROL);
  const control = rowOf(form, wish) ?? form.querySelector<HTMLElement>(placeOf(wish)) ?? first;
  if (!control) return;
  if ('first' in wish && wish.first === 'ready') return makeReady(control, () => elementOfBlock(wish.block));
  control.focus();
  if (control instanceof HTMLInputElement && ('name' in wish || 'first' in wish)) control.select();
}

/** The row of a table, by the key that is typed in it. */
function rowOf(form: HTMLElement, wish: FieldWish): HTMLElement | undefined {
  if (!('field' in wish) || wish.row === undefined) return undefined;
  const keys = form.querySelectorAll<HTMLInputElement>(`[data-field="${CSS.escape(wish.field)}"] [data-key]`);
  return [...keys].find(({ value }) => value === wish.row);
}

/** The first field is one that is set on the block: its name comes last, for most blocks never need one. */
function placeOf(wish: FieldWish): string {
  if ('name' in wish) return CONTROL;
  if ('first' in wish) return `:is([data-field], .conditions) ${CONTROL}`;
  if ('condition' in wish) return `[data-condition="${CSS.escape(wish.condition)}"] ${CONTROL}`;
  const place =
    'branch' in wish ? `[data-leads="${CSS.escape(wish.branch)}"]` : `[data-field="${CSS.escape(wish.field)}"]`;
  return `${place} ${CONTROL}`;
}

/**
 * Whether a field stands in the form: one that means nothing to a task, or has no place in the block as it is, only where
 * it was set; and of a block whose Type depends on the flow type only the fields of the Type it has (flow-language §2.18).
 */
function isShown(flow: FlowJson, block: PlacedBlock, name: string, wasSet: ReadonlySet<string>): boolean {
  const { form, definition } = block;
  if (definition?.parameters[name]?.keptOnly && !wasSet.has(name)) return false;
  if (!wasSet.has(name) && !hasPlaceFor(flow, block, name)) return false;
  return (
    form?.flowTypes === undefined || form.fields === undefined || definition === undefined || form.fields.includes(name)
  );
}
