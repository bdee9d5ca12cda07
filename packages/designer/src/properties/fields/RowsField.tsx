import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NEW_ROW, readRows, writeRows, type Row } from '../rows.ts';
import type { FieldEditorProps } from './fieldEditor.ts';

const REFERENCE_TYPES = ['STRING', 'URL', 'NUMBER', 'DATE', 'EMAIL'];

/** A table of keys and values. */
export function RowsField({ field, value, problems, references, onChange }: FieldEditorProps) {
  const list = useId();
  // A row that has no key yet cannot be stored, so it waits here.
  const [pending, setPending] = useState<readonly Row[]>([]);
  const stored = readRows(field.kind, value);
  const rows = [...stored, ...pending];
  const change = (next: readonly Row[]): void => {
    setPending(next.filter(({ key }) => key === ''));
    onChange(writeRows(field.kind, next));
  };
  const edit = (index: number, row: Partial<Row>): void =>
    change(rows.map((one, at) => (at === index ? { ...one, ...row } : one)));
  return (
    <fieldset className="field">
      <legend className="field-label">
        {field.label}
        {field.required ? <span className="field-required">required</span> : null}
      </legend>
      {field.help === undefined ? null : <p className="field-help">{field.help}</p>}
      {rows.map((row, index) => (
        <div className="field-row" key={index}>
          <input
            className="input"
            aria-label={`Key ${index + 1} of ${field.label}`}
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
            onClick={() => change(rows.filter((_row, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={() => setPending([...pending, NEW_ROW])}>
          <Plus size={15} aria-hidden="true" /> Add row
        </Button>
      </div>
      <datalist id={list}>
        {references.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      {problems.map(({ severity, message }) => (
        <p key={message} className={`field-problem ${severity}`}>
          {message}
        </p>
      ))}
    </fieldset>
  );
}
