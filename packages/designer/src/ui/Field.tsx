import { useId, type ReactNode } from 'react';
import { texts } from '../texts/texts.ts';

interface FieldProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

interface FieldProps {
  label: string;
  help?: string | undefined;
  required?: boolean;
  /** The language of label, help and problems where it is not the page's: of what the catalog of blocks says. */
  lang?: string | undefined;
  problems?: readonly FieldProblem[];
  /** Gives the control its ids: `id` for the label, `aria-describedby`, and whether the value is wrong. */
  children: (control: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
    'aria-required': boolean;
  }) => ReactNode;
}

/** A label, a control, its help, and what is wrong with the value. */
export function Field({ label, help, required = false, lang, problems = [], children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {lang === undefined ? label : <span lang={lang}>{label}</span>}
        {required ? (
          <span className="field-required" aria-hidden="true">
            {texts().ui.required}
          </span>
        ) : null}
      </label>
      {children({
        id,
        'aria-describedby': `${id}-help`,
        'aria-invalid': problems.some(({ severity }) => severity === 'error'),
        'aria-required': required,
      })}
      <div id={`${id}-help`}>
        {help === undefined ? null : (
          <p className="field-help" lang={lang}>
            {help}
          </p>
        )}
        {problems.map(({ severity, message }) => (
          <p key={message} lang={lang} className={`field-problem ${severity}`}>
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
