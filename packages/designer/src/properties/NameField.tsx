import type { PlacedBlock } from '@switchyard/blocks';
import { useNaming } from '../naming/useNaming.ts';
import { Field } from '../ui/Field.tsx';
import { texts } from '../texts/texts.ts';

/** The block's name. It is taken when the field is left or Enter is pressed; one that is refused stays, with the reason. */
export function NameField({ block }: { block: PlacedBlock }) {
  const { name, why, type, take, drop } = useNaming(block);
  return (
    <Field
      label={texts().properties.blockName}
      problems={why === undefined ? [] : [{ severity: 'error', message: why }]}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          value={name}
          placeholder={block.definition?.title ?? block.foreign?.title ?? block.id}
          onChange={(event) => type(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape') drop();
          }}
        />
      )}
    </Field>
  );
}
