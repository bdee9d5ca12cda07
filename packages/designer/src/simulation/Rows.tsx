import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from '../texts/texts.ts';

interface Row {
  readonly key: string;
  readonly value: string;
  readonly type?: string;
}

interface RowsProps<R extends Row> {
  legend: string;
  noun: string;
  rows: readonly R[];
  blank: R;
  onChange: (rows: readonly R[]) => void;
  types?: readonly string[];
}

/** Rows of name and value, each with a way to remove it; focus goes to the next row then. */
export function Rows<R extends Row>({ legend, noun, rows, blank, onChange, types }: RowsProps<R>) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const change = (index: number, changes: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...changes } : row)));
  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      const names = frame.current?.querySelectorAll<HTMLInputElement>('[data-name]') ?? [];
      const add = frame.current?.querySelector<HTMLButtonElement>('[data-add]');
      (names[Math.min(index, names.length - 1)] ?? add)?.focus();
    });
  };
  return (
    <fieldset className="rows" ref={frame}>
      <legend className="field-label">{legend}</legend>
      {rows.map((row, index) => (
        // Rows have no identity but their place: names may repeat while they are being typed.
        <div className={types ? 'row typed' : 'row'} key={index}>
          <input
            className="input"
            data-name
            aria-label={texts().simulation.nameOfRow(noun, index + 1)}
            placeholder={texts().simulation.name}
            spellCheck={false}
            value={row.key}
            onChange={(event) => change(index, { key: event.target.value })}
          />
          {types ? (
            <select
              className="input"
              aria-label={texts().simulation.typeOfRow(noun, index + 1)}
              value={row.type}
              onChange={(event) => change(index, { type: event.target.value })}
            >
              {types.map((type) => (
                <option key={type}>{type}</option>
              ))}
            </select>
          ) : null}
          <input
            className="input"
            aria-label={texts().simulation.valueOfRow(noun, index + 1)}
            placeholder={texts().simulation.value}
            value={row.value}
            onChange={(event) => change(index, { value: event.target.value })}
          />
          <IconButton
            label={texts().simulation.removeRow(noun, row.key || index + 1)}
            icon={<Trash2 size={15} />}
            onClick={() => {
              onChange(rows.filter((_row, at) => at !== index));
              focusRow(index);
            }}
          />
        </div>
      ))}
      <Button
        look="quiet"
        data-add
        onClick={() => {
          onChange([...rows, blank]);
          focusRow(rows.length);
        }}
      >
        <Plus size={14} aria-hidden="true" /> {texts().simulation.addRow(noun)}
      </Button>
    </fieldset>
  );
}
