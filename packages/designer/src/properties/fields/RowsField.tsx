import { REFERENCE_TYPES } from '@switchyard/blocks';
import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { isRepeated, NEW_ROW, readRows, writeRows, type Row } from '../rows.ts';
import type { FieldEditorProps } from './fieldEditor.ts';

/** A table of keys and values. */
export function RowsField({ field, value, problems, references, onChange }: FieldEditorProps) {
  const list = useId();
  const frame = useRef<HTMLFieldSetElement>(null);
  const stored = readRows(field.kind, value);
  // Rows the file cannot hold yet, without a key or with one that is taken, wait here while they are typed.
  const [typed, setTyped] = useState(stored);
  const isStored = JSON.stringify(readRows(field.kind, writeRows(field.kind, typed))) === JSON.stringify(stored);
  const rows = isStored ? typed : stored;
  const change = (next: readonly Row[]): void => {
    setTyped(next);
    onChange(writeRows(field.kind, next));
  };
  const edit = (index: number, row: Partial<Row>): void =>
    change(rows.map((one, at) => (at === index ? { ...one, ...row } : one)));
  /** Goes to a row once it is drawn; without any, to where one is added. */
  const focusRow = (index: number): void =>
    void requestAnimationFrame(() => {
      const keys = frame.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
      (keys[Math.min(index, keys.length - 1)] ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  return (
    <fieldset className="field" ref={frame}>
      <legend className="field-label">
        {field.label}
        {field.required ? <span className="field-required">required</span> : null}
      </legend>
      {field.help === undefined ? null : <p className="field-help">{field.help}</p>}
      {rows.map((row, index) => (
        <div className="field-row" key={index}>
          <input
            className="input"
            data-key
            aria-label={`Key ${index + 1} of ${field.label}`}
            aria-invalid={isRepeated(rows, index)}
            placeholder="key"
            value={row.key}
            spellCheck={false}
            onChange={(event) => edit(index, { key: event.target.value })}
          />
          {field.kind === 'references' ? (
            <select
              className="input unit"
              aria-label={`Type ${index + 1} of ${field.label}`}
              value={row.type}
              onChange={(event) => edit(index, { type: event.target.value })}
            >
              {REFERENCE_TYPES.map((type) => (
                <option key={type}>{type}</option>
              ))}
            </select>
          ) : null}
          <input
            className="input"
            aria-label={`Value ${index + 1} of ${field.label}`}
            placeholder="value or $.reference"
            list={list}
            value={row.value}
            spellCheck={false}
            onChange={(event) => edit(index, { value: event.target.value })}
          />
          <IconButton
            label={`Remove row ${index + 1}`}
            icon={<X size={15} />}
            onClick={() => {
              change(rows.filter((_row, at) => at !== index));
              focusRow(index);
            }}
          />
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          data-add
          onClick={() => {
            setTyped([...rows, NEW_ROW]);
            focusRow(rows.length);
          }}
        >
          <Plus size={15} aria-hidden="true" /> Add row
        </Button>
      </div>
      <datalist id={list}>
        {references.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      {rows.some((_row, index) => isRepeated(rows, index)) ? (
        <p className="field-problem error">Expected every key once: only its first row is kept.</p>
      ) : null}
      {problems.map(({ severity, message }) => (
        <p key={message} className={`field-problem ${severity}`}>
          {message}
        </p>
      ))}
    </fieldset>
  );
}
