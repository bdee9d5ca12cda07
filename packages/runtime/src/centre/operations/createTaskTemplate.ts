import { v5 as uuidFrom } from 'uuid';
import type { Facts } from '../instance/facts.ts';
import { nameOf } from '../instance/createFacts.ts';
import type { TaskTemplateResource, TemplateFieldType } from '../instance/instanceData.ts';
import { misfitsOf, type Misfit } from '../instance/reading/checkTemplates.ts';
import { defineOperation, tellInstance, type Operation, type OperationContext } from './operation.ts';
import { invalidParameter, notFound, serviceError, ServiceError } from './serviceError.ts';
import { CLIENT_TOKEN, ID, type Member } from './shape.ts';

export interface CreateTaskTemplateInput extends Omit<TaskTemplateResource, 'Id' | 'Arn' | 'Fields'> {
  readonly InstanceId: string;
  readonly Fields: NonNullable<TaskTemplateResource['Fields']>;
  readonly ClientToken?: string;
}

export interface CreateTaskTemplateOutput {
  readonly Id: string;
  readonly Arn: string;
}

const FIELD_TYPES: readonly TemplateFieldType[] = [
  'NAME',
  'DESCRIPTION',
  'SCHEDULED_TIME',
  'QUICK_CONNECT',
  'URL',
  'NUMBER',
  'TEXT',
  'TEXT_AREA',
  'DATE_TIME',
  'BOOLEAN',
  'SINGLE_SELECT',
  'EMAIL',
  'SELF_ASSIGN',
  'EXPIRY_DURATION',
];

const FIELD_ID: Member = {
  is: 'object',
  required: true,
  members: { Name: { is: 'text', least: 1, most: 100, required: true } },
};
const FIELD_IDS: Member = { is: 'list', of: { is: 'object', members: { Id: FIELD_ID } } };

/** Neither number can be raised (task-contacts §9). */
const MOST_TEMPLATES = 50;
const MOST_FIELDS = 50;

/** A new task template; active unless said (task-contacts §5.1). */
export const createTaskTemplate = defineOperation<CreateTaskTemplateInput, CreateTaskTemplateOutput>({
  name: 'CreateTaskTemplate',
  wire: { method: 'PUT', path: '/instance/{InstanceId}/task/template' },
  errors: [
    'PropertyValidation',
    'InvalidParameter',
    'ResourceNotFound',
    'Throttling',
    'ServiceQuotaExceeded',
    'InternalService',
  ],
  members: {
    InstanceId: ID,
    Name: { is: 'text', least: 1, most: 100, required: true },
    Description: { is: 'text', least: 1, most: 255 },
    ContactFlowId: { is: 'text', most: 500 },
    SelfAssignFlowId: { is: 'text', most: 500 },
    Constraints: {
      is: 'object',
      members: { RequiredFields: FIELD_IDS, ReadOnlyFields: FIELD_IDS, InvisibleFields: FIELD_IDS },
    },
    Defaults: {
      is: 'object',
      members: {
        DefaultFieldValues: {
          is: 'list',
          of: { is: 'object', members: { Id: FIELD_ID, DefaultValue: { is: 'text', most: 4096, required: true } } },
        },
      },
    },
    Status: { is: 'text', oneOf: ['ACTIVE', 'INACTIVE'] },
    Fields: {
      is: 'list',
      required: true,
      of: {
        is: 'object',
        members: {
          Id: FIELD_ID,
          Type: { is: 'text', oneOf: FIELD_TYPES, required: true },
          Description: { is: 'text', least: 1, most: 255 },
          SingleSelectOptions: { is: 'list', of: { is: 'text', least: 1, most: 100 } },
        },
      },
    },
    ClientToken: CLIENT_TOKEN,
  },
  run: create,
});

// helpers

function* create(input: CreateTaskTemplateInput, { facts }: OperationContext): Operation<CreateTaskTemplateOutput> {
  const { InstanceId: _instance, ClientToken, ...resource } = input;
  const { id, arn, name } = named(input.Name, ClientToken, facts);
  // A token that was used before gives the template it made.
  if (ClientToken !== undefined && facts.templates.byId(id)) return { Id: id, Arn: arn };
  checkFlow(resource.ContactFlowId, 'ContactFlowId', facts);
  checkFlow(resource.SelfAssignFlowId, 'SelfAssignFlowId', facts);
  checkTemplate(resource, facts);
  const own = resource.Fields.filter(({ Type }) => Type !== 'NAME' && Type !== 'DESCRIPTION').length;
  if (facts.templates.all.length >= MOST_TEMPLATES || own > MOST_FIELDS) {
    const message = `An instance has ${MOST_TEMPLATES} task templates of ${MOST_FIELDS} fields at most.`;
    throw serviceError('ServiceQuotaExceeded', message);
  }
  yield* tellInstance(facts, { type: 'template.create', template: { id, arn, name, resource } });
  return { Id: id, Arn: arn };
}

function named(name: string, token: string | undefined, { instance }: Facts) {
  if (token === undefined) return nameOf(instance.arn, 'task template', 'task-template', { name });
  const id = uuidFrom(`${instance.arn} task template by token ${token}`, uuidFrom.URL);
  return nameOf(instance.arn, 'task template', 'task-template', { id, name });
}

function checkFlow(called: string | undefined, member: string, { flows }: Facts): void {
  if (called === undefined) return;
  const flow = flows.find(called);
  if (!flow) throw notFound('flow', called, member);
  if (!flow.published) throw invalidParameter(`The flow "${flow.name}" is not published.`, member);
}

function checkTemplate(resource: TaskTemplateResource, { templates }: Facts): void {
  const misfits: readonly (Omit<Misfit, 'reason'> & { readonly reason: string })[] = [
    ...(templates.all.some(({ name }) => name === resource.Name)
      ? [
          {
            place: ['Name'],
            message: `There is a task template "${resource.Name}" already.`,
            reason: 'RESOURCE_NAME_ALREADY_EXISTS',
          },
        ]
      : []),
    ...misfitsOf(resource),
  ];
  const [first] = misfits;
  if (!first) return;
  throw new ServiceError(
    { name: 'PropertyValidationException', message: first.message, field: first.place.join('.') || 'ContactFlowId' },
    {
      PropertyList: misfits.map(({ place, reason, message }) => ({
        PropertyPath: place.join('.') || 'ContactFlowId',
        Reason: reason,
        Message: message,
      })),
    },
  );
}
