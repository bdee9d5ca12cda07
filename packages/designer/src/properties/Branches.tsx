import type { PlacedBlock } from '@switchyard/blocks';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import type { Wire } from '../document/command.ts';
import { blockNames } from '../document/blockNames.ts';
import { connect } from '../document/commands/connect.ts';
import { disconnect } from '../document/commands/disconnect.ts';
import { viewOf } from '../document/derived.ts';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from '../texts/texts.ts';
import { ENTRY_ID } from '@switchyard/blocks/edit';

const MANY = 200;

/** Where each branch leads: the same wires as on the canvas, for hands on the keyboard. */
export function Branches({ block }: { block: PlacedBlock }) {
  if (block.branches.length === 0) {
    return <p className="field-help">{texts().properties.endsTheFlow}</p>;
  }
  return (
    <section className="branches" aria-label={texts().properties.branches}>
      <h3>{texts().properties.branches}</h3>
      {block.branches.map(({ name, label, target, declared }) => (
        <div key={name} data-leads={name}>
          <TargetPicker label={label} wire={{ from: block.id, branch: name }} target={target} />
          {declared?.neverTaken === undefined ? null : (
            <p className="field-help" lang="en">
              {declared.neverTaken}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

/** Chooses the block a branch leads to, and goes there. */
export function TargetPicker({ label, wire, target }: { label: string; wire: Wire; target: string | undefined }) {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const [isOpen, setOpen] = useState(false);
  const blocks = flow ? blockNames(viewOf(flow)) : new Map<string, string>();
  const isThere = target !== undefined && blocks.has(target);
  const name = target === undefined ? undefined : blocks.get(target);
  // Of very many blocks nobody wants the list before the hand is on it.
  const listed =
    isOpen || blocks.size <= MANY ? [...blocks] : name === undefined ? [] : [[target ?? '', name] as const];
  return (
    <Field label={label} lang={wire.from === ENTRY_ID ? undefined : 'en'}>
      {(control) => (
        <div className="field-row">
          <select
            {...control}
            className="input"
            value={target ?? ''}
            onFocus={() => setOpen(true)}
            onPointerDown={() => setOpen(true)}
            onChange={(event) => {
              const to = event.target.value;
              designer.run(to === '' ? disconnect(wire) : connect(wire, to));
            }}
          >
            <option value="">{texts().properties.notConnected}</option>
            {target !== undefined && !isThere ? (
              <option value={target}>{texts().properties.notInThisFlow(target)}</option>
            ) : null}
            {listed.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
          <IconButton
            label={texts().properties.goToTarget(label)}
            icon={<ArrowRight size={15} />}
            disabled={!isThere}
            onClick={() => {
              if (target === undefined) return;
              designer.session.select([target]);
              designer.session.wish('reveal', [target]);
            }}
          />
        </div>
      )}
    </Field>
  );
}
