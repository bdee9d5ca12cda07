import { readWholeNumber, toText, type FieldKind } from '@switchyard/blocks';
import type { ReactNode } from 'react';
import { resourceKindOf } from '../../instance/knownInstance.ts';
import { Field } from '../../ui/Field.tsx';
import { Suggest } from '../../ui/Suggest.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';
import { ModeSwitch } from './ModeSwitch.tsx';
import { NamespaceChoice } from './NamespaceChoice.tsx';
import { offeredReferences, offeredResources, whyUnknown } from './offered.ts';
import { useMode, type ModeControl } from './useMode.ts';
import { texts } from '../../texts/texts.ts';

type ValueFieldProps = FieldEditorProps & {
  /** The text in the box, where that is not the value as stored. */
  shown?: string;
  /** What the box says becomes the value. */
  onType?: (typed: string) => void;
  /** Beside the box, where the value is set manually. */
  unit?: ReactNode;
  /** Where somebody else keeps the mode. */
  control?: ModeControl;
};

/**
 * One value: a number, a moment, a resource or a reference. It is set manually or dynamically, as far as its class
 * allows (flow-language §1.6); a reference may be typed into the same box at any time.
 */
export function ValueField({ shown, onType, unit, control, ...editor }: ValueFieldProps) {
  const { field, value, displayName, problems, offers, onChange } = editor;
  const own = useMode(field, value, onChange);
  const { mode, isChoice, setMode, namespace, setNamespace, onBlur } = control ?? own;
  const text = toText(value);
  const kind = resourceKindOf(field.kind);
  const resource = kind && mode === 'manually' ? offers.instance?.find(kind, text) : undefined;
  const known = resource?.name ?? (mode === 'manually' ? (displayName ?? momentOf(field.kind, text)) : undefined);
  const why = mode === 'manually' ? whyUnknown(offers, kind, text) : undefined;
  const items =
    mode === 'dynamically'
      ? offeredReferences(offers, text, text === '' ? namespace?.id : undefined)
      : text.startsWith('$')
        ? offeredReferences(offers, text)
        : offeredResources(offers, kind, text);
  const take = onType ?? ((typed: string) => onChange(typed === '' && !field.required ? undefined : typed));
  return (
    <div onBlur={onBlur}>
      <Field
        lang="en"
        label={field.label}
        help={field.help}
        required={field.required}
        problems={why === undefined ? problems : [...problems, { severity: 'warning', message: why }]}
      >
        {(input) => (
          <>
            {isChoice ? <ModeSwitch label={field.label} mode={mode} onChange={setMode} /> : null}
            {mode === 'dynamically' ? (
              <NamespaceChoice label={field.label} namespace={namespace} onChange={setNamespace} />
            ) : null}
            {known === undefined || known === text ? null : <p className="resource-name">{known}</p>}
            <div className="field-row">
              <Suggest
                {...input}
                className={known === undefined ? '' : 'resource-arn'}
                value={mode === 'dynamically' ? text : (shown ?? text)}
                items={items}
                listLabel={texts().properties.suggestionsFor(field.label)}
                placeholder={
                  mode === 'dynamically' ? (namespace?.prefix ?? '$.') + texts().properties.key : field.placeholder
                }
                inputMode={field.kind === 'wholeNumber' && mode === 'manually' ? 'numeric' : 'text'}
                onChange={(typed, picked) => {
                  if (picked) onChange(picked.value, picked.label);
                  else if (mode === 'manually') take(typed);
                  else onChange(typed === '' && !field.required ? undefined : typed);
                }}
              />
              {mode === 'manually' ? unit : null}
            </div>
          </>
        )}
      </Field>
    </div>
  );
}

// helpers

/** A moment as people say it, where the box has seconds since 1970. */
function momentOf(kind: FieldKind, text: string): string | undefined {
  const seconds = kind === 'timestamp' ? readWholeNumber(text) : undefined;
  const moment = seconds === undefined ? undefined : new Date(seconds * 1000);
  return moment && !Number.isNaN(moment.getTime()) ? moment.toUTCString() : undefined;
}
