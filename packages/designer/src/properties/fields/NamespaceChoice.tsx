import { NAMESPACES, type Namespace } from '@switchyard/blocks/references';
import { useId } from 'react';
import { texts } from '../../texts/texts.ts';

interface NamespaceChoiceProps {
  /** Of the field. */
  label: string;
  namespace: Namespace | undefined;
  onChange: (namespace: Namespace) => void;
}

/** Where a reference looks for its value. */
export function NamespaceChoice({ label, namespace, onChange }: NamespaceChoiceProps) {
  const about = useId();
  return (
    <>
      <select
        className="input"
        aria-label={texts().properties.namespaceOf(label)}
        aria-describedby={about}
        value={namespace?.id ?? ''}
        onChange={(event) => {
          const chosen = NAMESPACES.find(({ id }) => id === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {NAMESPACES.map(({ id, title }) => (
          <option key={id} value={id} lang="en">
            {title}
          </option>
        ))}
      </select>
      <p id={about} className="field-help" lang="en">
        {namespace?.about}
      </p>
    </>
  );
}
