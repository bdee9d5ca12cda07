/** StartTaskContact (task-contacts §1): every task begins here, whoever asks for it. */
import { LARGEST_STORE, REFERENCE_TYPES, storeSize } from '@switchyard/blocks';
import type { StartMessage } from '../chain/messages.ts';
import { contactIdFor } from '../contact/newContactId.ts';
import type { Facts } from '../instance/facts.ts';
import {
  defineOperation,
  dispatch,
  findContact,
  peekContact,
  tellChain,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { chooseFlow, type ChosenFlow } from './chooseFlow.ts';
import { invalidParameter, invalidRequest, ServiceError } from './serviceError.ts';
import { CLIENT_TOKEN, ID, type Members } from './shape.ts';
import { templateDefaults } from './templateDefaults.ts';

export interface StartTaskContactInput {
  readonly InstanceId: string;
  readonly Name: string;
  readonly ContactFlowId?: string;
  readonly QuickConnectId?: string;
  readonly TaskTemplateId?: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly References?: Readonly<Record<string, { readonly Type: string; readonly Value?: string }>>;
  readonly Description?: string;
  readonly ClientToken?: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly ScheduledTime?: number;
  readonly PreviousContactId?: string;
  readonly RelatedContactId?: string;
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttribute>>;
  readonly Attachments?: readonly { readonly FileName: string; readonly S3Url: string }[];
}

export interface SegmentAttribute {
  readonly ValueString?: string;
  readonly ValueInteger?: number;
  readonly ValueMap?: Readonly<Record<string, SegmentAttribute>>;
  readonly ValueList?: readonly SegmentAttribute[];
  readonly ValueArn?: string;
}

const MEMBERS: Members = {
  InstanceId: ID,
  Name: { is: 'text', most: 1024, required: true },
  ContactFlowId: { is: 'text', most: 500 },
  QuickConnectId: { is: 'text' },
  TaskTemplateId: { is: 'text', least: 1, most: 500 },
  Attributes: { is: 'map', longestKey: 32_767, key: /^[A-Za-z0-9_-]+$/, of: { is: 'text', most: 32_767 } },
  References: {
    is: 'map',
    longestKey: 4096,
    of: {
      is: 'object',
      members: {
        Type: { is: 'text', required: true, oneOf: REFERENCE_TYPES },
        Value: { is: 'text', most: 4096 },
      },
    },
  },
  Description: { is: 'text', most: 4096 },
  ClientToken: CLIENT_TOKEN,
  ScheduledTime: { is: 'number' },
  PreviousContactId: { is: 'text', least: 1, most: 256 },
  RelatedContactId: { is: 'text', least: 1, most: 256 },
  SegmentAttributes: {
    is: 'map',
    longestKey: 128,
    key: /^(?:connect:)?[A-Za-z0-9_-]+$/,
    of: {
      is: 'object',
      members: { ValueString: { is: 'text', most: 1024 }, ValueInteger: { is: 'number', whole: true } },
    },
  },
  Attachments: {
    is: 'list',
    least: 1,
    most: 5,
    of: {
      is: 'object',
      members: {
        FileName: { is: 'text', least: 1, most: 256, pattern: /^\P{C}*$/u, required: true },
        S3Url: { is: 'text', least: 1, most: 2000, required: true },
      },
    },
  },
};

export const startTaskContact = defineOperation<StartTaskContactInput, { readonly ContactId: string }>({
  name: 'StartTaskContact',
  members: MEMBERS,
  run: start,
});

// helpers

/** In the order of checks that task-contacts §1.9 settles. */
function* start(input: StartTaskContactInput, context: OperationContext): Operation<{ readonly ContactId: string }> {
  const { facts, now } = context;
  if (input.PreviousContactId !== undefined && input.RelatedContactId !== undefined) {
    throw invalidRequest('Give PreviousContactId or RelatedContactId, not both.', 'RelatedContactId');
  }
  checkSelectors(input);
  checkValues(input, facts, now);
  const chosen = chooseFlow(facts, input);
  const linkedId = input.PreviousContactId ?? input.RelatedContactId;
  const field = input.PreviousContactId === undefined ? 'RelatedContactId' : 'PreviousContactId';
  const linked = linkedId === undefined ? undefined : yield* findContact(linkedId, field);

  const contactId = contactIdFor(facts.instance.arn, input.ClientToken ?? context.nextToken());
  if (yield* peekContact(contactId)) return { ContactId: contactId };
  const { admitted } = (yield* dispatch('instance', facts.instance.id, { type: 'task.admit', contactId })) as {
    admitted: boolean;
  };
  if (!admitted) {
    const message = `At most ${facts.limits.activeTasks} tasks may be active at once.`;
    throw new ServiceError({ name: 'ServiceQuotaExceededException', message });
  }
  const related = input.RelatedContactId === undefined ? undefined : linked;
  const chain = input.PreviousContactId === undefined ? contactId : (linked?.chainKey ?? contactId);
  const message: StartMessage = {
    ...startMessage(input, facts, chosen, contactId),
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

/** Exactly one of three says which flow runs (task-contacts §1.4). */
function checkSelectors({ ContactFlowId, QuickConnectId, TaskTemplateId }: StartTaskContactInput): void {
  const given = [ContactFlowId, QuickConnectId, TaskTemplateId].filter((selector) => selector !== undefined);
  if (given.length === 1) return;
  throw invalidRequest('Give exactly one of ContactFlowId, QuickConnectId and TaskTemplateId.', 'ContactFlowId');
}

function checkValues(input: StartTaskContactInput, facts: Facts, now: number): void {
  for (const [key, { Type, Value }] of Object.entries(input.References ?? {})) {
    if (Type === 'DATE' && !/^\d+$/.test(Value ?? '')) {
      throw invalidParameter('Expected seconds since 1970 for a DATE.', `References.${key}.Value`);
    }
  }
  checkSchedule(input.ScheduledTime, facts, now);
  if (storeSize(input.Attributes ?? {}) > LARGEST_STORE) {
    throw invalidParameter(`Attributes are limited to ${LARGEST_STORE} bytes in all.`, 'Attributes');
  }
  const creator = input.SegmentAttributes?.['connect:CreatedByUser']?.ValueString;
  if (creator !== undefined && !facts.agents.find(creator)) {
    throw new ServiceError({
      name: 'ResourceNotFoundException',
      message: `There is no user "${creator}".`,
      field: 'SegmentAttributes.connect:CreatedByUser',
    });
  }
}

/** Not in the past, and so many days ahead at most (task-contacts §1.5). */
export function checkSchedule(seconds: number | undefined, { limits }: Facts, now: number): void {
  if (seconds === undefined) return;
  const at = Math.round(seconds * 1000);
  if (at >= now && at <= now + limits.scheduleAheadDays * 86_400_000) return;
  throw invalidParameter(
    `Expected a time from now to ${limits.scheduleAheadDays} days ahead for ScheduledTime.`,
    'ScheduledTime',
  );
}

/**
 * Minutes a task lives, by its segment attributes (task-contacts §1.7).
 *
 * @throws ServiceError `InvalidParameterException`
 */
export function expiryOf(segment: StartTaskContactInput['SegmentAttributes'], { limits }: Facts): number | undefined {
  const expiry = segment?.['connect:ContactExpiry'];
  if (!expiry) return undefined;
  const minutes = expiry.ValueMap?.['ExpiryDuration']?.ValueInteger;
  if (minutes !== undefined && minutes >= 1 && minutes <= limits.longestExpiryMinutes) return minutes;
  throw invalidParameter(
    `Expected 1 to ${limits.longestExpiryMinutes} minutes as ExpiryDuration.`,
    'SegmentAttributes.connect:ContactExpiry',
  );
}

function startMessage(
  input: StartTaskContactInput,
  facts: Facts,
  chosen: ChosenFlow,
  contactId: string,
): Omit<StartMessage, 'attributes'> {
  const defaults = templateDefaults(chosen.template, input);
  const seconds = input.ScheduledTime ?? defaults.scheduledTime;
  return {
    type: 'contact.start',
    contactId,
    name: input.Name === '' ? (defaults.name ?? '') : input.Name,
    description: input.Description ?? defaults.description ?? '',
    references: { ...defaults.references, ...withValues(input.References) },
    flow: chosen.flow,
    previousId: input.PreviousContactId,
    relatedId: input.RelatedContactId,
    scheduledAt: seconds === undefined ? undefined : Math.round(seconds * 1000),
    expiryMinutes: expiryOf(input.SegmentAttributes, facts) ?? defaults.expiryMinutes ?? facts.limits.expiryMinutes,
    template: chosen.template?.id,
    segmentAttributes: input.SegmentAttributes,
    workingQueue: chosen.workingQueue,
    agent: chosen.agent,
  };
}

function withValues(references: StartTaskContactInput['References'] = {}): StartMessage['references'] {
  return Object.fromEntries(
    Object.entries(references).map(([key, { Type, Value }]) => [key, { Type, Value: Value ?? '' }] as const),
  );
}
