/** What StartTaskContact does, step by step (task-contacts §1). */
import { linkRefusal } from '../chain/links.ts';
import type { StartMessage } from '../chain/messages.ts';
import type { Facts } from '../instance/facts.ts';
import { lookUp, lookUpBeside, startable } from './chooseFlow.ts';
import { checkAttributes } from './contactAttributes.ts';
import { contactOfToken } from './contactToken.ts';
import { dispatch, findContact, tellChain, type Operation, type OperationContext } from './operation.ts';
import { checkReferences, keptReferences } from './references.ts';
import { checkRequiredFields } from './requiredFields.ts';
import { scheduledAt } from './schedule.ts';
import { expiryIn, readSegmentAttributes } from './segmentAttributes.ts';
import { invalidRequest, notFound, serviceError, ServiceError } from './serviceError.ts';
import type { StartTaskContactInput, StartTaskContactOutput } from './startTaskContact.ts';
import { templateDefaults } from './templateDefaults.ts';

/**
 * Who asks: the API is strict about what selects the flow; a *Create task* block and an agent's desk may name a template
 * beside it, and in a block the template's values stand (task-contacts §1.4, flow-language §2.6).
 */
export type Asker = 'api' | 'block' | 'desk';

/** In the order of checks that task-contacts §1.9 settles; shape and instance were checked before. */
export function* startTask(
  input: StartTaskContactInput,
  context: OperationContext,
  asker: Asker = 'api',
): Operation<StartTaskContactOutput> {
  const { facts, now } = context;
  // (1) Members that do not go together.
  checkCombination(input, asker);
  // (2) Values, each for itself.
  checkReferences(input.References);
  const time = input.ScheduledTime === undefined ? undefined : scheduledAt(input.ScheduledTime, facts, now);
  checkAttributes(input.Attributes);
  const wishes = readSegmentAttributes(input.SegmentAttributes, facts);
  if (wishes.selfAssigned) checkSelfAssigned(input, wishes.createdBy);
  // (3) What is named, is there.
  const selected = (asker === 'api' ? lookUp : lookUpBeside)(facts, input, wishes.selfAssigned);
  const linkedId = input.PreviousContactId ?? input.RelatedContactId;
  const field = input.PreviousContactId === undefined ? 'RelatedContactId' : 'PreviousContactId';
  const linked = linkedId === undefined ? undefined : yield* findContact(linkedId, field);
  const creator = wishes.createdBy === undefined ? undefined : facts.agents.find(wishes.createdBy);
  if (wishes.createdBy !== undefined && !creator) {
    throw notFound('user', wishes.createdBy, 'SegmentAttributes.connect:CreatedByUser');
  }
  // (4) It may be used like this.
  const flow = startable(selected);
  checkAttributes(input.Attributes, linked?.chain.attributes);
  const { template } = selected;
  const task = fillIn(input, facts, now, { template, time, expiryMinutes: wishes.expiryMinutes, asker });
  // (5) A token that was used before gives the contact it made.
  const { contactId, found } = yield* contactOfToken('start', input.ClientToken, context);
  if (found) return { ContactId: contactId };
  // (6) Quotas: links first, then tasks that go on.
  if (linked && input.PreviousContactId !== undefined) {
    const refusal = linkRefusal(linked.chain.links, input.PreviousContactId, facts.limits);
    if (refusal) throw new ServiceError(refusal);
  }
  yield* admit(contactId, facts);

  const related = input.RelatedContactId === undefined ? undefined : linked;
  const chain = input.PreviousContactId === undefined ? contactId : (linked?.chainKey ?? contactId);
  const message: StartMessage = {
    type: 'contact.start',
    contactId,
    ...task,
    flow: flow.id,
    previousId: input.PreviousContactId,
    relatedId: input.RelatedContactId,
    template: template?.id,
    attachments: input.Attachments?.map(({ FileName, S3Url }) => ({ name: FileName, url: S3Url })),
    workingQueue: selected.workingQueue,
    // A self-assigned task is meant for whoever made it (assumed).
    agent: wishes.selfAssigned ? creator?.id : selected.agent,
    // A related task begins with a copy of the attributes, and keeps them for itself (task-contacts §2.1).
    attributes: { ...related?.chain.attributes, ...input.Attributes },
    ...(related ? { relatedChain: related.chainKey, association: related.chain.association } : {}),
  };
  try {
    yield* tellChain(chain, message);
  } catch (error) {
    yield* dispatch('instance', facts.instance.id, { type: 'task.ended', contactId });
    throw error;
  }
  return { ContactId: contactId };
}

// helpers

/** One link at most, and exactly one of three that says which flow runs (task-contacts §1.4, §2.1). */
function checkCombination(input: StartTaskContactInput, asker: Asker): void {
  if (input.PreviousContactId !== undefined && input.RelatedContactId !== undefined) {
    throw invalidRequest('Give PreviousContactId or RelatedContactId, not both.', 'RelatedContactId');
  }
  const { ContactFlowId, QuickConnectId, TaskTemplateId } = input;
  const others = [ContactFlowId, QuickConnectId].filter((selector) => selector !== undefined).length;
  const templates = TaskTemplateId === undefined ? 0 : 1;
  if (others + templates === 1 || (asker !== 'api' && others === 1)) return;
  throw invalidRequest('Give exactly one of ContactFlowId, QuickConnectId and TaskTemplateId.', 'ContactFlowId');
}

/** A task for oneself says who that is, and is made from a template (task-contacts §1.7). */
function checkSelfAssigned({ TaskTemplateId }: StartTaskContactInput, createdBy: string | undefined): void {
  const field = 'SegmentAttributes.connect:AssignmentType';
  if (createdBy === undefined) throw invalidRequest('A self-assigned task needs connect:CreatedByUser.', field);
  if (TaskTemplateId === undefined) throw invalidRequest('A self-assigned task needs a TaskTemplateId.', field);
}

/** What the request says of the task, and its template where the request says nothing. */
function fillIn(
  input: StartTaskContactInput,
  facts: Facts,
  now: number,
  {
    template,
    time,
    expiryMinutes,
    asker,
  }: {
    readonly template: Facts['templates']['all'][number] | undefined;
    readonly time: number | undefined;
    readonly expiryMinutes: number | undefined;
    readonly asker: Asker;
  },
): Pick<StartMessage, 'name' | 'description' | 'references' | 'scheduledAt' | 'expiryMinutes' | 'segmentAttributes'> {
  // Fields a template fills in cannot be overridden in a block.
  const request: Partial<StartTaskContactInput> = asker === 'block' ? {} : input;
  const defaults = templateDefaults(template, request);
  const name = request.Name || (defaults.name ?? input.Name);
  const description = request.Description ?? defaults.description ?? input.Description ?? '';
  const references = { ...keptReferences(input.References), ...defaults.references };
  const scheduledTime = input.ScheduledTime ?? defaults.scheduledTime;
  const lives = expiryMinutes ?? defaults.expiryMinutes;
  if (template && facts.limits.requireTemplateFields) {
    checkRequiredFields(template, { name, description, references, scheduledTime, expiryMinutes: lives });
  }
  return {
    name,
    description,
    references,
    scheduledAt: time ?? (scheduledTime === undefined ? undefined : scheduledAt(scheduledTime, facts, now)),
    expiryMinutes: lives ?? facts.limits.expiryMinutes,
    segmentAttributes:
      lives === undefined || lives === expiryMinutes
        ? input.SegmentAttributes
        : { ...input.SegmentAttributes, 'connect:ContactExpiry': expiryIn(lives) },
  };
}

function* admit(contactId: string, { instance, limits }: Facts): Operation<void> {
  const message = { type: 'task.admit', contactId };
  const { admitted } = (yield* dispatch('instance', instance.id, message)) as { admitted: boolean };
  if (!admitted) {
    throw serviceError('ServiceQuotaExceeded', `At most ${limits.activeTasks} tasks may be active at once.`);
  }
}
