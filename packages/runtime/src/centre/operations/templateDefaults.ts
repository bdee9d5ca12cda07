/** What a task template fills in where a request leaves it out (task-contacts §1.4, §5.1). */
import type { Facts } from '../instance/facts.ts';
import type { TemplateFieldType } from '../instance/instanceData.ts';

export interface TemplateDefaults {
  readonly name?: string;
  readonly description?: string;
  readonly scheduledTime?: number;
  readonly expiryMinutes?: number;
  readonly references: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
}

/** The type of reference a template's field becomes. */
export const REFERENCE_OF_FIELD: Partial<Readonly<Record<TemplateFieldType, string>>> = {
  TEXT: 'STRING',
  TEXT_AREA: 'STRING',
  BOOLEAN: 'STRING',
  SINGLE_SELECT: 'STRING',
  NUMBER: 'NUMBER',
  DATE_TIME: 'DATE',
  URL: 'URL',
  EMAIL: 'EMAIL',
};

export function templateDefaults(
  template: Facts['templates']['all'][number] | undefined,
  request: { readonly References?: Readonly<Record<string, unknown>> },
): TemplateDefaults {
  if (!template) return { references: {} };
  const { Fields = [], Defaults } = template.resource;
  const values = new Map((Defaults?.DefaultFieldValues ?? []).map(({ Id, DefaultValue }) => [Id.Name, DefaultValue]));
  const valueOf = (type: TemplateFieldType): string | undefined => {
    const field = Fields.find(({ Type }) => Type === type);
    return field && values.get(field.Id.Name);
  };
  const references = Fields.flatMap(({ Id, Type }) => {
    const reference = REFERENCE_OF_FIELD[Type];
    const Value = values.get(Id.Name);
    if (reference === undefined || Value === undefined || Object.hasOwn(request.References ?? {}, Id.Name)) return [];
    return [[Id.Name, { Type: reference, Value }] as const];
  });
  const name = valueOf('NAME');
  const description = valueOf('DESCRIPTION');
  const scheduledTime = numberOf(valueOf('SCHEDULED_TIME'));
  const expiryMinutes = numberOf(valueOf('EXPIRY_DURATION'));
  return {
    references: Object.fromEntries(references),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(scheduledTime === undefined ? {} : { scheduledTime }),
    ...(expiryMinutes === undefined ? {} : { expiryMinutes }),
  };
}

// helpers

/** A field without a number says nothing. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
