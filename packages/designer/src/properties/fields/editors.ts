/** One editor for each kind of field; a kind without one does not compile. */
import type { FieldKind } from '@switchyard/blocks';
import type { ComponentType } from 'react';
import { ChoiceField, ChoicesField } from './ChoiceField.tsx';
import { DurationField } from './DurationField.tsx';
import type { FieldEditorProps } from './fieldEditor.ts';
import { RowsField } from './RowsField.tsx';
import { LongTextField, TextField } from './TextField.tsx';
import { ValueField } from './ValueField.tsx';

export const editors: Readonly<Record<FieldKind, ComponentType<FieldEditorProps>>> = {
  text: TextField,
  longText: LongTextField,
  wholeNumber: ValueField,
  duration: DurationField,
  timestamp: ValueField,
  choice: ChoiceField,
  choices: ChoicesField,
  reference: ValueField,
  queue: ValueField,
  agent: ValueField,
  flow: ValueField,
  hours: ValueField,
  lambda: ValueField,
  template: ValueField,
  attributes: RowsField,
  flowAttributes: RowsField,
  references: RowsField,
};
