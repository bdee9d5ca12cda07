import { toText } from '@switchyard/blocks';
import { Field } from '../../ui/Field.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';
import { ModeSwitch } from './ModeSwitch.tsx';
import { useMode } from './useMode.ts';
import { ValueField } from './ValueField.tsx';
import { texts } from '../../texts/texts.ts';

/** One of a few fixed words, or a reference where its class allows one. A value that is none of them is kept and shown. */
export function ChoiceField(editor: FieldEditorProps) {
  const { field, value, problems, onChange } = editor;
  const control = useMode(field, value, onChange);
  const { mode, isChoice, setMode } = control;
  if (mode === 'dynamically') return <ValueField {...editor} control={control} />;
  const options = field.options ?? [];
  const stored = toText(value);
  // A word in other letters is the same word where the service takes it so.
  const alike = field.ignoreCase ? options.find((one) => one.value.toLowerCase() === stored.toLowerCase()) : undefined;
  const current = alike?.value ?? stored;
  const fallback = options.find((option) => option.value === field.default);
  return (
    <Field lang="en" label={field.label} help={field.help} required={field.required} problems={problems}>
      {(select) => (
        <>
          {isChoice ? <ModeSwitch label={field.label} mode={mode} onChange={setMode} /> : null}
          <select
            {...select}
            className="input"
            value={current}
            onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">
              {fallback
                ? texts().properties.defaultOf(fallback.label)
                : (field.placeholder ?? texts().properties.notSet)}
            </option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
            {current !== '' && !options.some((option) => option.value === current) ? (
              <option value={current}>{current}</option>
            ) : null}
          </select>
        </>
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
      <legend className="field-label" lang="en">
        {field.label}
      </legend>
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
      {field.help === undefined ? null : (
        <p className="field-help" lang="en">
          {field.help}
        </p>
      )}
      {problems.map(({ severity, message }) => (
        <p key={message} lang="en" className={`field-problem ${severity}`}>
          {message}
        </p>
      ))}
    </fieldset>
  );
}
