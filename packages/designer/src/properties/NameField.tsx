import type { PlacedBlock } from '@switchyard/blocks';
import { whyNotRename } from '@switchyard/blocks/edit';
import { useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { renameBlock } from '../document/commands/renameBlock.ts';
import { Field } from '../ui/Field.tsx';

/** The block's name. It is taken when the field is left or Enter is pressed, and refused with a reason. */
export function NameField({ block }: { block: PlacedBlock }) {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const [typed, setTyped] = useState<string>();
  const name = typed ?? (block.named ? block.id : '');
  const why = flow && typed !== undefined && typed !== '' ? whyNotRename(flow, block.id, typed) : undefined;
  const take = (): void => {
    if (typed !== undefined && typed !== '' && designer.run(renameBlock(block.id, typed)))
      designer.session.select([typed]);
    setTyped(undefined);
  };
  return (
    <Field label="Block name" problems={why === undefined ? [] : [{ severity: 'error', message: why }]}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={name}
          placeholder={block.definition?.title ?? block.id}
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
