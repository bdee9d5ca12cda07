import type { PlacedBlock } from '@switchyard/blocks';
import { whyNotRename } from '@switchyard/blocks/edit';
import { useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { clearName } from '../document/commands/clearName.ts';
import { renameBlock } from '../document/commands/renameBlock.ts';
import { Field } from '../ui/Field.tsx';

/**
 * The block's name. It is taken when the field is left or Enter is pressed; one that is refused stays, with the reason,
 * and an empty one gives the block back its title.
 */
export function NameField({ block }: { block: PlacedBlock }) {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const [typed, setTyped] = useState<string>();
  const name = typed ?? (block.named ? block.id : '');
  const why = flow && typed !== undefined && typed !== '' ? whyNotRename(flow, block.id, typed) : undefined;
  const take = (): void => {
    if (typed === undefined) return;
    if (why !== undefined) return designer.session.say(`Not renamed. ${why}`);
    const id = typed === '' ? designer.newId() : typed;
    if (designer.run(typed === '' ? clearName(block.id, id) : renameBlock(block.id, id))) designer.session.select([id]);
    setTyped(undefined);
  };
  return (
    <Field label="Block name" problems={why === undefined ? [] : [{ severity: 'error', message: why }]}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={name}
          placeholder={block.definition?.title ?? block.foreign?.title ?? block.id}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}
