/** Which component edits which kind of field. A new kind of field is one more line here. */
import type { ComponentType } from 'react';
import { FlowFileField, FlowTypeField } from './FlowFields.tsx';
import { HoursField } from './HoursField.tsx';
import { HoursKeyField, QueueKeyField } from './KeyField.tsx';
import { LambdaField } from './LambdaField.tsx';
import { MomentField } from './MomentField.tsx';
import { CountField, LengthField, LineField } from './ValueField.tsx';
import type { WorldField } from './worldField.ts';

export const editors: Readonly<Record<WorldField['kind'], ComponentType<{ field: WorldField }>>> = {
  moment: MomentField,
  count: CountField,
  length: LengthField,
  text: LineField,
  queueKey: QueueKeyField,
  hoursKey: HoursKeyField,
  hours: HoursField,
  lambda: LambdaField,
  flowType: FlowTypeField,
  flowFile: FlowFileField,
};
