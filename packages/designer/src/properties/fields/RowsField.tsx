import { REFERENCE_TYPES, rowsSize } from '@switchyard/blocks';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { moveKeys } from '../moveKeys.ts';
import { isRepeated, moveRow, NEW_ROW, readRows, writeRows, type Row } from '../rows.ts';
import type { FieldEditorProps, FieldOffers } from './fieldEditor.ts';
import { SizeMeter } from './SizeMeter.tsx';
import { TemplateInput } from './TemplateInput.tsx';
import { onceDrawn } from '../../ui/onceDrawn.ts';
import { texts } from '../../texts/texts.ts';

/** A table of keys and values. Rows are put in order by buttons, or by Alt with the arrow keys. */
export function RowsField({ field, value, problems, offers, onChange }: FieldEditorProps) {
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
  /** Goes to a row once it is drawn; without any, to where one is added. */
  const focusRow = (index: number): void =>
    onceDrawn(() => {
      const keys = frame.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
      (keys[Math.min(index, keys.length - 1)] ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  const move = (index: number, by: -1 | 1): void => {
    if (rows[index + by] === undefined) return;
    change(moveRow(rows, index, by));
    focusRow(index + by);
  };
  return (
    <fieldset className="field" ref={frame}>
      <legend className="field-label">
        <span lang="en">{field.label}</span>
        {field.required ? <span className="field-required">{texts().ui.required}</span> : null}
      </legend>
      {field.help === undefined ? null : (
        <p className="field-help" lang="en">
          {field.help}
        </p>
      )}
      {rows.map((row, index) => (
        <RowCard
          key={index}
          row={row}
          number={index + 1}
          count={rows.length}
          label={field.label}
          hasType={field.kind === 'references'}
          repeated={isRepeated(rows, index)}
          offers={offers}
          onEdit={(edited) => change(rows.map((one, at) => (at === index ? { ...one, ...edited } : one)))}
          onMove={(by) => move(index, by)}
          onRemove={() => {
            change(rows.filter((_row, at) => at !== index));
            focusRow(index);
          }}
        />
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
          <Plus size={15} aria-hidden="true" /> {texts().properties.addRow}
        </Button>
      </div>
      {field.maxBytes === undefined || rows.length === 0 ? null : (
        <SizeMeter label={texts().properties.sizeOf(field.label)} size={rowsSize(value)} most={field.maxBytes} />
      )}
      {problems.map(({ severity, message }) => (
        <p key={message} lang="en" className={`field-problem ${severity}`}>
          {message}
        </p>
      ))}
    </fieldset>
  );
}

interface RowCardProps {
  row: Row;
  number: number;
  count: number;
  label: string;
  hasType: boolean;
  /** Whether its key stands above. */
  repeated: boolean;
  offers: FieldOffers;
  onEdit: (edited: Partial<Row>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function RowCard({ row, number, count, label, hasType, repeated, offers, onEdit, onMove, onRemove }: RowCardProps) {
  const reason = useId();
  return (
    <div className="row-card" role="group" aria-label={texts().properties.rowOf(number, label)}>
      <div className="field-row">
        <input
          className="input"
          data-key
          aria-label={texts().properties.keyOfRow(number, label)}
          aria-invalid={repeated}
          aria-describedby={repeated ? reason : undefined}
          placeholder={texts().properties.key}
          value={row.key}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={moveKeys(onMove)}
          onChange={(event) => onEdit({ key: event.target.value })}
        />
        {hasType ? (
          <select
            className="input unit"
            aria-label={texts().properties.typeOfRow(number, label)}
            value={row.type}
            onKeyDown={moveKeys(onMove)}
            onChange={(event) => onEdit({ type: event.target.value })}
          >
            {REFERENCE_TYPES.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        ) : null}
        <IconButton
          label={texts().properties.moveRowUp(number)}
          keys="Alt+↑"
          icon={<ArrowUp size={15} />}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={texts().properties.moveRowDown(number)}
          keys="Alt+↓"
          icon={<ArrowDown size={15} />}
          disabled={number === count}
          onClick={() => onMove(1)}
        />
        <IconButton label={texts().properties.removeRow(number)} icon={<X size={15} />} onClick={onRemove} />
      </div>
      <p id={reason} role="status" className="field-problem">
        {repeated ? texts().properties.keyRepeats(row.key) : null}
      </p>
      <div className="field-row">
        <TemplateInput
          aria-label={texts().properties.valueOfRow(number, label)}
          placeholder={texts().properties.valueOrReference}
          value={row.value}
          onKeyDown={moveKeys(onMove)}
          offers={offers}
          listLabel={texts().properties.suggestionsForRow(number, label)}
          onChange={(value) => onEdit({ value })}
        />
      </div>
    </div>
  );
}
