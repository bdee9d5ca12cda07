import { toText } from '@switchyard/blocks';
import { useId } from 'react';
import { Field } from '../../ui/Field.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';

/** One line of text, perhaps a reference, with suggestions. */
export function TextField({ field, value, problems, suggestions, onChange }: FieldEditorProps) {
  const list = useId();
  return (
    <Field label={field.label} help={field.help} required={field.required} problems={problems}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            value={toText(value)}
            placeholder={field.placeholder}
            list={suggestions.length > 0 ? list : undefined}
            inputMode={field.kind === 'wholeNumber' ? 'numeric' : 'text'}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) =>
              onChange(event.target.value === '' && !field.required ? undefined : event.target.value)
            }
          />
          <datalist id={list}>
            {suggestions.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function LongTextField({ field, value, problems, onChange }: FieldEditorProps) {
  return (
    <Field label={field.label} help={field.help} required={field.required} problems={problems}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={3}
          value={toText(value)}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      )}
    </Field>
  );
}
