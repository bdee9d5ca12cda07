import { defineBehavior } from '../../block.ts';
import { LARGEST_STORE, storeSize } from '../../bytes.ts';
import { ask, take, takeError } from '../../outcome.ts';
import { REFERENCE_TYPES, type ResolvedParameters } from '../../fields.ts';
import { readWholeNumber } from '../../words.ts';
import { createTask } from './block.ts';

/** The longest a task can be scheduled ahead: 6 days. */
const FURTHEST_SECONDS = 518_400;

export const behavior = defineBehavior(createTask, {
  enter: ({ now }, parameters) => {
    const { Name, Description, ContactFlowId, TaskTemplateId, Attributes = {} } = parameters;
    if (Name === undefined) return fail('the new task has no name');
    if (!ContactFlowId && !TaskTemplateId) return fail('the new task has no flow');
    if ((Name ?? '').length > 1024) return fail('the name is longer than 1024 characters');
    if ((Description ?? '').length > 4096) return fail('the description is longer than 4096 characters');
    if (storeSize(Attributes) > LARGEST_STORE) return fail(`the attributes are larger than ${LARGEST_STORE} bytes`);
    const references = readReferences(parameters.References);
    if (typeof references === 'string') return fail(references);
    const start = startOf(parameters, now / 1000);
    if (typeof start === 'string') return fail(start);
    return ask({
      asks: 'task',
      task: {
        name: Name ?? '',
        description: Description ?? undefined,
        flow: ContactFlowId ?? undefined,
        template: TaskTemplateId ?? undefined,
        attributes: Attributes,
        references,
        ...start,
      },
    });
  },
  resume: (_contact, _parameters, answer) => {
    if (answer.heard !== 'task') return takeError(answer);
    return take('success', { taskContactId: answer.contactId });
  },
});

// helpers

function fail(why: string) {
  return take('error', undefined, why);
}

/** When the new task starts; in words why it cannot. */
function startOf(
  {
    DelaySeconds,
    ScheduledTime,
  }: { DelaySeconds: string | null | undefined; ScheduledTime: string | null | undefined },
  nowSeconds: number,
): { delaySeconds?: number; scheduledTime?: number } | string {
  if (DelaySeconds !== undefined && ScheduledTime !== undefined) return 'both a delay and a start time are set';
  if (DelaySeconds !== undefined) {
    const delaySeconds = readWholeNumber(DelaySeconds);
    if (delaySeconds === undefined || delaySeconds < 1 || delaySeconds > FURTHEST_SECONDS) {
      return `"${DelaySeconds ?? ''}" is not a delay from 1 to ${FURTHEST_SECONDS} seconds`;
    }
    return { delaySeconds };
  }
  if (ScheduledTime !== undefined) {
    const scheduledTime = readWholeNumber(ScheduledTime);
    if (scheduledTime === undefined) return `"${ScheduledTime ?? ''}" is not a time in seconds since 1970`;
    if (scheduledTime < nowSeconds) return 'the start time is in the past';
    if (scheduledTime > nowSeconds + FURTHEST_SECONDS) return 'the start time is more than 6 days ahead';
    return { scheduledTime };
  }
  return {};
}

type Rows = NonNullable<ResolvedParameters<(typeof createTask)['parameters']>['References']>;

/**
 * References as StartTaskContact has them; in words why they cannot be. The language reference shows `{ Type: Value }`
 * instead of `{ key: { Type, Value } }`: there the key says the type, and both shapes are read (flow-language §2.6).
 */
function readReferences(rows: Rows = {}): Rows | string {
  const read = Object.entries(rows).map(([key, { Type, Value }]) => {
    return [key, { Type: Type || (isReferenceType(key) ? key : 'STRING'), Value }] as const;
  });
  const [, refused] = read.find(([, { Type }]) => !isReferenceType(Type)) ?? [];
  return refused ? `"${refused.Type}" is not a type of reference a new task may have` : Object.fromEntries(read);
}

function isReferenceType(type: string): boolean {
  return (REFERENCE_TYPES as readonly string[]).includes(type);
}
