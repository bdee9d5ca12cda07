import { toText } from '@switchyard/blocks';
import { useRef } from 'react';
import { Field } from '../../ui/Field.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';
import { InsertReference } from './InsertReference.tsx';
import { TemplateInput } from './TemplateInput.tsx';
import { texts } from '../../texts/texts.ts';

/** One line of text, with references in it where its class allows them. */
export function TextField({ field, value, problems, offers, onChange }: FieldEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const text = toText(value);
  const store = (typed: string): void => onChange(typed === '' && !field.required ? undefined : typed);
  return (
    <Field lang="en" label={field.label} help={field.help} required={field.required} problems={problems}>
      {(control) => (
        <>
          <TemplateInput
            {...control}
            inputRef={input}
            value={text}
            offers={field.dynamic === 'any' ? offers : NOTHING}
            listLabel={texts().properties.suggestionsFor(field.label)}
            placeholder={field.placeholder}
            onChange={store}
          />
          {field.dynamic === 'any' ? (
            <InsertReference
              label={field.label}
              offers={offers}
              onPick={(reference) => store(insertAtCaret(input.current, text, reference))}
            />
          ) : null}
        </>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function LongTextField({ field, value, problems, offers, onChange }: FieldEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = toText(value);
  const store = (typed: string): void => onChange(typed === '' ? undefined : typed);
  return (
    <Field lang="en" label={field.label} help={field.help} required={field.required} problems={problems}>
      {(control) => (
        <>
          <textarea
            {...control}
            ref={box}
            className="input"
            rows={3}
            value={text}
            onChange={(event) => store(event.target.value)}
          />
          {field.dynamic === 'any' ? (
            <InsertReference
              label={field.label}
              offers={offers}
              onPick={(reference) => store(insertAtCaret(box.current, text, reference))}
            />
          ) : null}
        </>
      )}
    </Field>
  );
}

// helpers

const NOTHING = { references: [] };

/** The text with something more where the caret was left; at its end where the field was never in use. */
function insertAtCaret(field: HTMLInputElement | HTMLTextAreaElement | null, text: string, more: string): string {
  const from = field?.selectionStart ?? text.length;
  const to = field?.selectionEnd ?? text.length;
  return text.slice(0, from) + more + text.slice(to);
}
