/** Whether a request fills in what a task template requires (task-contacts §1.4, §5.1); asked only where the instance says so. */
import type { Facts } from '../instance/facts.ts';
import type { TemplateFieldType } from '../instance/instanceData.ts';
import { invalidParameter } from './serviceError.ts';

type Template = Facts['templates']['all'][number];

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
export function checkRequiredFields(template: Template, filled: FilledIn): void {
  const [missing] = missingFields(template, filled);
  if (!missing) return;
  const message = `The task template "${template.name}" requires its field "${missing.field}".`;
  throw invalidParameter(message, missing.member);
}

/** Required fields of a template that have no value, and the member of a request that would give it. */
export function missingFields(
  { resource }: Template,
  filled: FilledIn,
): readonly { readonly field: string; readonly member: string }[] {
  const { Fields = [], Constraints } = resource;
  return (Constraints?.RequiredFields ?? []).flatMap(({ Id }) => {
    const type = Fields.find((field) => field.Id.Name === Id.Name)?.Type;
    if (type === undefined || !isEmpty(type, Id.Name, filled)) return [];
    return [{ field: Id.Name, member: MEMBER_OF_FIELD[type] ?? `References.${Id.Name}` }];
  });
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
