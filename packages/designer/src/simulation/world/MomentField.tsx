import { pointerTo } from '@switchyard/blocks';
import { formatMoment } from '../../texts/formats.ts';
import { Field } from '../../ui/Field.tsx';
import { fromPicker, startOf, toPicker } from './moment.ts';
import { useWorldPlace } from './ShownWorld.tsx';
import type { WorldField } from './worldField.ts';

/** A moment of virtual time: a picker, and the moment in words beneath it. */
export function MomentField({ field: { path, label } }: { field: WorldField }) {
  const { value, problems, set } = useWorldPlace(path);
  const moment = startOf(value);
  return (
    <div data-world={pointerTo(path)}>
      <Field label={label} help={moment === undefined ? undefined : formatMoment(moment)} problems={problems}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="datetime-local"
            value={toPicker(moment)}
            onChange={(event) => set(fromPicker(event.target.value))}
          />
        )}
      </Field>
    </div>
  );
}
