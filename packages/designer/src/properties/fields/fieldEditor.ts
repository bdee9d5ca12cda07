import type { Field, Json, Severity } from '@switchyard/blocks';

/** What every editor of a field is given. */
export interface FieldEditorProps {
  readonly field: Field;
  /** As stored; undefined when it is not set. */
  readonly value: Json | undefined;
  readonly problems: readonly { readonly severity: Severity; readonly message: string }[];
  readonly suggestions: readonly string[];
  /** References to offer where one may stand. */
  readonly references: readonly string[];
  readonly onChange: (value: Json | undefined) => void;
}
