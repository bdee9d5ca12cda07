/** Whether a request fills in what a task template requires (task-contacts §1.4, §5.1); asked only where the instance says so. */
import type { Facts } from '../instance/facts.ts';
import type { TemplateFieldType } from '../instance/instanceData.ts';
import { invalidParameter } from './serviceError.ts';

/** What the task has by now, the template's defaults included. */
export interface FilledIn {
  readonly name: string;
  readonly description: string;
  readonly scheduledTime: number | undefined;
  readonly expiryMinutes: number | undefined;
  readonly references: Readonly<Record<string, { readonly Value: string }>>;
}

/**
 * Every required field of a template has a value.
 *
 * @throws ServiceError `InvalidParameterException` that names the first field without one
 */
export function checkRequiredFields(template: Facts['templates']['all'][number], filled: FilledIn): void {
  const { Fields = [], Constraints } = template.resource;
  for (const { Id } of Constraints?.RequiredFields ?? []) {
    const type = Fields.find((field) => field.Id.Name === Id.Name)?.Type;
    if (type !== undefined && isEmpty(type, Id.Name, filled)) {
      const message = `The task template "${template.name}" requires its field "${Id.Name}".`;
      throw invalidParameter(message, MEMBER_OF_FIELD[type] ?? `References.${Id.Name}`);
    }
  }
}

// helpers

const MEMBER_OF_FIELD: Partial<Readonly<Record<TemplateFieldType, string>>> = {
  NAME: 'Name',
  DESCRIPTION: 'Description',
  SCHEDULED_TIME: 'ScheduledTime',
  EXPIRY_DURATION: 'SegmentAttributes.connect:ContactExpiry',
};

function isEmpty(type: TemplateFieldType, field: string, filled: FilledIn): boolean {
  switch (type) {
    case 'NAME':
      return filled.name === '';
    case 'DESCRIPTION':
      return filled.description === '';
    case 'SCHEDULED_TIME':
      return filled.scheduledTime === undefined;
    case 'EXPIRY_DURATION':
      return filled.expiryMinutes === undefined;
    // A request with a template can name no quick connect, and says otherwise who it is for (assumed).
    case 'QUICK_CONNECT':
    case 'SELF_ASSIGN':
      return false;
    default:
      return (filled.references[field]?.Value ?? '') === '';
  }
}
