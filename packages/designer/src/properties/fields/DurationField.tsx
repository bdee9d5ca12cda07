import { readWholeNumber, toText } from '@switchyard/blocks';
import { useState } from 'react';
import { secondsIn, unitFor, UNITS, type UnitName } from '../duration.ts';
import type { FieldEditorProps } from './fieldEditor.ts';
import { ValueField } from './ValueField.tsx';
import { texts } from '../../texts/texts.ts';

/** A length of time with its unit; stored in seconds. */
export function DurationField(editor: FieldEditorProps) {
  const { field, value, onChange } = editor;
  const text = toText(value);
  const seconds = readWholeNumber(text);
  const [chosen, setChosen] = useState<UnitName>();
  const size = secondsIn(chosen ?? (seconds === undefined ? 'seconds' : unitFor(seconds)));
  const unit = seconds !== undefined && seconds % size !== 0 ? 'seconds' : (chosen ?? unitFor(seconds ?? 0));
  const shown = seconds === undefined ? text : String(seconds / secondsIn(unit));
  const store = (amount: string, by: UnitName): void => {
    const count = readWholeNumber(amount);
    if (amount === '') onChange(field.required ? '' : undefined);
    else onChange(count === undefined ? amount : String(count * secondsIn(by)));
  };
  return (
    <ValueField
      {...editor}
      shown={shown}
      onType={(amount) => {
        setChosen(unit);
        store(amount, unit);
      }}
      unit={
        <select
          className="input unit"
          aria-label={texts().properties.unitOf(field.label)}
          value={unit}
          disabled={seconds === undefined && text !== ''}
          onChange={(event) => {
            const next = UNITS.find(({ name }) => name === event.target.value)?.name ?? 'seconds';
            setChosen(next);
            store(shown, next);
          }}
        >
          {UNITS.map(({ name }) => (
            <option key={name} value={name}>
              {texts().world[name]}
            </option>
          ))}
        </select>
      }
    />
  );
}
