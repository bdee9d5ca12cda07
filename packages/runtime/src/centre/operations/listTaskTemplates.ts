import type { Facts } from '../instance/facts.ts';
import { given, secondsOf } from './given.ts';
import { LIST_QUERY, listMembers, listOf, summaryOf, type ListInput, type SummaryOutput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export interface ListTaskTemplatesInput extends ListInput {
  readonly Status?: 'ACTIVE' | 'INACTIVE';
  /** Part of the name (assumed). */
  readonly Name?: string;
}

export interface ListTaskTemplatesOutput {
  readonly TaskTemplates: readonly TaskTemplateOutput[];
  readonly NextToken?: string;
}

export interface TaskTemplateOutput extends SummaryOutput {
  readonly Description?: string;
  readonly Status: 'ACTIVE' | 'INACTIVE';
  readonly LastModifiedTime: number;
  readonly CreatedTime: number;
}

/** The task templates of the instance (task-contacts §5.1). */
export const listTaskTemplates = defineOperation<ListTaskTemplatesInput, ListTaskTemplatesOutput>({
  name: 'ListTaskTemplates',
  wire: {
    method: 'GET',
    path: '/instance/{InstanceId}/task/template',
    query: { ...LIST_QUERY, status: 'Status', name: 'Name' },
  },
  errors: USUAL_ERRORS,
  members: {
    ...listMembers(1000),
    Status: { is: 'text', oneOf: ['ACTIVE', 'INACTIVE'] },
    Name: { is: 'text', least: 1, most: 100 },
  },
  run: atOnce(list),
});

// helpers

function list(input: ListTaskTemplatesInput, { facts }: OperationContext): ListTaskTemplatesOutput {
  const { Status, Name = '' } = input;
  const { items, ...next } = listOf(
    facts.templates.all.filter(
      ({ name, resource }) => (Status === undefined || (resource.Status ?? 'ACTIVE') === Status) && name.includes(Name),
    ),
    input,
    100,
    [Status, Name],
  );
  return { TaskTemplates: items.map((template) => templateOutputOf(template, facts)), ...next };
}

function templateOutputOf(template: Facts['templates']['all'][number], { startsAt }: Facts): TaskTemplateOutput {
  const { Description, Status = 'ACTIVE' } = template.resource;
  const began = secondsOf(startsAt);
  return { ...summaryOf(template), ...given({ Description }), Status, LastModifiedTime: began, CreatedTime: began };
}
