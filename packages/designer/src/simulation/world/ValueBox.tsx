import { toText } from '@switchyard/blocks';
import { useState } from 'react';
import { writeCount } from './count.ts';
import { LENGTH_UNITS, readLength, writeLength, type LengthUnit } from './length.ts';
import { texts } from '../../texts/texts.ts';

export interface ValueBoxProps {
  /** Ids and descriptions of a `Field`, where the box has a visible label of its own. */
  control?: object;
  /** What is read out where there is none; also names the unit of a length. */
  label: string;
  value: unknown;
  placeholder?: string | undefined;
  /** The unit a length is offered in. */
  unit?: LengthUnit | undefined;
  invalid?: boolean;
  /** Undefined for an empty box. */
  onChange: (value: unknown) => void;
}

/** A whole number. */
export function CountBox({ control, label, value, placeholder, invalid, onChange }: ValueBoxProps) {
  return (
    <input
      {...(control ?? { 'aria-label': label, 'aria-invalid': invalid })}
      className="input count-box"
      inputMode="numeric"
      autoComplete="off"
      placeholder={placeholder}
      value={toText(value)}
      onChange={(event) => onChange(writeCount(event.target.value))}
    />
  );
}

/** A line of text. */
export function TextBox({ control, label, value, placeholder, invalid, onChange }: ValueBoxProps) {
  return (
    <input
      {...(control ?? { 'aria-label': label, 'aria-invalid': invalid })}
      className="input"
      autoComplete="off"
      placeholder={placeholder}
      value={toText(value)}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

/** A length of time: how many of which unit. The unit stays while the amount is typed anew. */
export function LengthBox({ control, label, value, placeholder, unit: first, invalid, onChange }: ValueBoxProps) {
  const [chosen, setChosen] = useState<LengthUnit>(first ?? 'minutes');
  const { amount, unit: written } = readLength(value);
  const unit = written ?? (amount === '' ? chosen : undefined);
  return (
    <span className="length-box">
      <input
        {...(control ?? { 'aria-label': label, 'aria-invalid': invalid })}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        value={amount}
        onChange={(event) => {
          if (unit) setChosen(unit);
          onChange(writeLength({ amount: event.target.value, unit }));
        }}
      />
      <select
        className="input"
        aria-label={texts().world.unitOf(label)}
        value={unit ?? ''}
        onChange={(event) => {
          const next = LENGTH_UNITS.find((one) => one === event.target.value);
          if (next) setChosen(next);
          onChange(writeLength({ amount, unit: next }));
        }}
      >
        {unit === undefined ? <option value="">{texts().world.asWritten}</option> : null}
        {LENGTH_UNITS.map((one) => (
          <option key={one} value={one}>
            {texts().world[one]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Open or closed. */
export function OpenBox({ control, label, value, invalid, onChange }: ValueBoxProps) {
  const text = toText(value);
  return (
    <select
      {...(control ?? { 'aria-label': label, 'aria-invalid': invalid })}
      className="input"
      value={text}
      onChange={(event) => onChange(event.target.value)}
    >
      {text === 'open' || text === 'closed' ? null : <option value={text}>{text || texts().world.choose}</option>}
      <option value="open">{texts().world.isOpen}</option>
      <option value="closed">{texts().world.isClosed}</option>
    </select>
  );
}
