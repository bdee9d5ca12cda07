import type { Facts } from '../instance/facts.ts';
import type { ContactState } from '../contact/contactState.ts';
import {
  defineOperation,
  findContact,
  tellChain,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { missingFields } from './requiredFields.ts';
import { invalidRequest, notFound, ServiceError } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface UpdateContactTaskTemplateInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly TaskTemplateId: string;
}

/** Another template for a task that goes on and no agent has, five times at most (task-contacts §6.3). */
export const updateContactTaskTemplate = defineOperation<UpdateContactTaskTemplateInput, EmptyOutput>({
  name: 'UpdateContactTaskTemplate',
  wire: { method: 'POST', path: '/contact/task-template' },
  errors: [
    'AccessDenied',
    'InvalidRequest',
    'ServiceQuotaExceeded',
    'PropertyValidation',
    'ResourceNotFound',
    'InternalService',
    'LimitExceeded',
  ],
  members: {
    InstanceId: ID,
    TaskTemplateId: { is: 'text', least: 1, most: 500, required: true },
    ContactId: CONTACT_ID,
  },
  run: update,
});

// helpers

function* update(input: UpdateContactTaskTemplateInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const { ContactId, TaskTemplateId } = input;
  const { chainKey, state } = yield* findContact(ContactId);
  const template = facts.templates.find(TaskTemplateId);
  if (!template) throw notFound('task template', TaskTemplateId, 'TaskTemplateId');
  if (template.resource.Status === 'INACTIVE') {
    throw invalidRequest(`The task template "${template.name}" is inactive.`, 'TaskTemplateId');
  }
  if (state.template !== template.id) checkFits(template, state);
  yield* tellChain(chainKey, { type: 'contact.retemplate', contactId: ContactId, template: template.id });
  return {};
}

/** The task has what the template requires. */
function checkFits(template: Facts['templates']['all'][number], { contact, moments, expiresAt }: ContactState): void {
  const { name, description, references } = contact;
  const missing = missingFields(template, {
    name,
    description,
    references,
    scheduledTime: moments.scheduled,
    expiryMinutes: expiresAt,
  });
  if (missing.length === 0) return;
  const message = `The task template "${template.name}" requires ${missing.map(({ field }) => `"${field}"`).join(', ')}.`;
  throw new ServiceError(
    { name: 'PropertyValidationException', message, field: 'TaskTemplateId' },
    {
      PropertyList: missing.map(({ member, field }) => ({
        PropertyPath: member,
        Reason: 'REQUIRED_PROPERTY_MISSING',
        Message: `"${field}" has no value.`,
      })),
    },
  );
}
