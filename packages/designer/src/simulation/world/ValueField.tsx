import { pointerTo } from '@switchyard/blocks';
import type { ComponentType } from 'react';
import { Field } from '../../ui/Field.tsx';
import { readChanging, writeChanging } from './changing.ts';
import { LaterChanges } from './LaterChanges.tsx';
import { useWorldPlace } from './ShownWorld.tsx';
import { CountBox, LengthBox, TextBox, type ValueBoxProps } from './ValueBox.tsx';
import type { WorldField } from './worldField.ts';

/** A number, a length of time or a line of text, which may change while time goes by. */
function valueField(Box: ComponentType<ValueBoxProps>, later: (first: unknown) => unknown) {
  return function ValueField({ field }: { field: WorldField }) {
    const { label, help, path, placeholder, changes, empty, unit } = field;
    const { value, problems, set } = useWorldPlace(path);
    const { first, later: changesTo } = readChanging(value);
    return (
      <div className={`world-value of-${field.kind}`} data-world={pointerTo(path)}>
        <Field label={label} help={help} problems={problems}>
          {(control) => (
            <Box
              control={control}
              label={label}
              value={first}
              placeholder={placeholder}
              unit={unit}
              onChange={(next) => set(writeChanging({ first: next ?? empty, later: changesTo }))}
            />
          )}
        </Field>
        {changes === true ? (
          <LaterChanges
            label={label}
            path={path}
            value={value}
            problems={problems}
            blank={later(first)}
            Box={Box}
            onChange={set}
          />
        ) : null}
      </div>
    );
  };
}

// Somebody comes where nobody was, and goes where somebody was.
export const CountField = valueField(CountBox, (first) => (first === 0 ? 1 : 0));
export const LengthField = valueField(LengthBox, () => '5 minutes');
export const LineField = valueField(TextBox, () => '');
