import { toText } from '@switchyard/blocks';
import { Field } from '../../ui/Field.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';

/** One of a few fixed words. A value that is none of them is kept and shown. */
export function ChoiceField({ field, value, problems, onChange }: FieldEditorProps) {
  const options = field.options ?? [];
  const current = toText(value);
  const fallback = options.find((option) => option.value === field.default);
  return (
    <Field label={field.label} help={field.help} required={field.required} problems={problems}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={current}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{fallback ? `${fallback.label} (default)` : 'Not set'}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {current !== '' && !options.some((option) => option.value === current) ? (
            <option value={current}>{current}</option>
          ) : null}
        </select>
      )}
    </Field>
  );
}

/** Any of a few fixed words. */
export function ChoicesField({ field, value, problems, onChange }: FieldEditorProps) {
  const chosen = Array.isArray(value) ? value.map(toText) : [];
  const toggle = (option: string, on: boolean): void => {
    const next = on ? [...chosen, option] : chosen.filter((one) => one !== option);
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="field">
      <legend className="field-label">{field.label}</legend>
      {(field.options ?? []).map((option) => (
        <label key={option.value} className="checkbox-row">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          {option.label}
        </label>
      ))}
      {field.help === undefined ? null : <p className="field-help">{field.help}</p>}
      {problems.map(({ severity, message }) => (
        <p key={message} className={`field-problem ${severity}`}>
          {message}
        </p>
      ))}
    </fieldset>
  );
}
