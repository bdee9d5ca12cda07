import { readWholeNumber } from '@switchyard/blocks';
import type { KeyboardEvent } from 'react';
import { secondsIn, unitFor, UNITS } from './duration.ts';
import { texts } from '../texts/texts.ts';

/** A length of time with its unit, stored in milliseconds. */
export function AgeInput({
  label,
  milliseconds,
  onChange,
  onKeyDown,
}: {
  label: string;
  milliseconds: string;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const ms = readWholeNumber(milliseconds);
  const whole = ms !== undefined && ms % 1000 === 0;
  if (ms !== undefined && !whole) {
    return (
      <input
        className="input"
        aria-label={texts().properties.inMilliseconds(label)}
        value={milliseconds}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const unit = unitFor((ms ?? 0) / 1000);
  const amount = ms === undefined ? milliseconds : String(ms / 1000 / secondsIn(unit));
  const store = (text: string, seconds: number): void => {
    const count = readWholeNumber(text);
    onChange(count === undefined ? text : String(count * seconds * 1000));
  };
  return (
    <>
      <input
        className="input"
        aria-label={label}
        value={amount}
        onKeyDown={onKeyDown}
        inputMode="numeric"
        onChange={(event) => store(event.target.value, secondsIn(unit))}
      />
      <select
        className="input unit"
        aria-label={texts().properties.unitOfLabel(label)}
        value={unit}
        onChange={(event) => store(amount, UNITS.find(({ name }) => name === event.target.value)?.seconds ?? 1)}
      >
        {UNITS.map(({ name }) => (
          <option key={name} value={name}>
            {texts().world[name]}
          </option>
        ))}
      </select>
    </>
  );
}
