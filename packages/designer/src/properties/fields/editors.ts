/** One editor for each kind of field; a kind without one does not compile. */
import type { FieldKind } from '@switchyard/blocks';
import type { ComponentType } from 'react';
import { ChoiceField, ChoicesField } from './ChoiceField.tsx';
import { DurationField } from './DurationField.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';
import { RowsField } from './RowsField.tsx';
import { LongTextField, TextField } from './TextField.tsx';

export const editors: Readonly<Record<FieldKind, ComponentType<FieldEditorProps>>> = {
  text: TextField,
  longText: LongTextField,
  wholeNumber: TextField,
  duration: DurationField,
  timestamp: TextField,
  choice: ChoiceField,
  choices: ChoicesField,
  reference: TextField,
  queue: TextField,
  agent: TextField,
  flow: TextField,
  hours: TextField,
  lambda: TextField,
  template: TextField,
  attributes: RowsField,
  flowAttributes: RowsField,
  references: RowsField,
};
