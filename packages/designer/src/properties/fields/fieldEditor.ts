import type { Field, Json, Severity } from '@switchyard/blocks';
import type { OfferedReference } from '@switchyard/blocks/references';
import type { KnownInstance } from '../../instance/knownInstance.ts';

/** What a field may be filled with. */
export interface FieldOffers {
  /** What the block may read, what is there first. */
  readonly references: readonly OfferedReference[];
  /** Fixed values the flow uses elsewhere for such a thing. */
  readonly used: readonly string[];
  readonly instance: KnownInstance | undefined;
}

/** What every editor of a field is given. */
export interface FieldEditorProps {
  readonly field: Field;
  /** As stored; undefined when it is not set. */
  readonly value: Json | undefined;
  /** What the file calls the resource that is chosen. */
  readonly displayName: string | undefined;
  readonly problems: readonly FieldProblem[];
  readonly offers: FieldOffers;
  /** @param displayName the name of the resource the value stands for */
  readonly onChange: (value: Json | undefined, displayName?: string) => void;
}

export interface FieldProblem {
  readonly severity: Severity;
  readonly message: string;
}
