import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import type { NewTask } from '../../question.ts';
import { contact, testBehavior, type BehaviorCase } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { createTask } from './block.ts';

const REVIEW = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/9f8e';
const NOW = contact().now / 1000;
const SIX_DAYS = 518_400;

const asks = (task: Partial<NewTask>) =>
  ask({
    asks: 'task',
    task: {
      name: 'Review',
      description: undefined,
      flow: REVIEW,
      template: undefined,
      attributes: {},
      references: {},
      ...task,
    },
  });

/** A task that can be made but for what a case says. */
type Row = BehaviorCase<(typeof createTask)['parameters']>;
const review = (row: Row): Row => ({
  ...row,
  parameters: { Name: 'Review', ContactFlowId: REVIEW, ...row.parameters },
});

testBehavior(createTask, behavior, [
  review({ given: 'a name and a flow', then: asks({}) }),
  review({
    given: 'a description and attributes',
    parameters: { Description: 'Please look', Attributes: { parentTask: 'contact-1' } },
    then: asks({ description: 'Please look', attributes: { parentTask: 'contact-1' } }),
  }),
  review({
    given: 'a template that has a flow',
    parameters: { ContactFlowId: undefined, TaskTemplateId: 'follow-up' },
    then: asks({ flow: undefined, template: 'follow-up' }),
  }),
  review({
    given: 'a template and a flow for it',
    parameters: { TaskTemplateId: 'follow-up' },
    then: asks({ template: 'follow-up' }),
  }),
  review({
    given: 'references, each with its type',
    parameters: { References: { ticket: { Type: 'URL', Value: 'https://example.com/t/1' } } },
    then: asks({ references: { ticket: { Type: 'URL', Value: 'https://example.com/t/1' } } }),
  }),
  // The language reference shows the type where StartTaskContact has the key (flow-language §2.6).
  review({
    given: 'references in the language reference’s shape',
    parameters: { References: { URL: { Type: '', Value: 'https://example.com' }, ticket: { Type: '', Value: '17' } } },
    then: asks({
      references: { URL: { Type: 'URL', Value: 'https://example.com' }, ticket: { Type: 'STRING', Value: '17' } },
    }),
  }),
  review({
    given: 'an attachment, which a new task may not have',
    parameters: { References: { scan: { Type: 'ATTACHMENT', Value: 'scan.pdf' } } },
    then: take('error'),
    because: /"ATTACHMENT" is not a type of reference/,
  }),

  review({ given: 'a delay', parameters: { DelaySeconds: '3600' }, then: asks({ delaySeconds: 3600 }) }),
  review({ given: 'the shortest delay', parameters: { DelaySeconds: '1' }, then: asks({ delaySeconds: 1 }) }),
  review({ given: 'six days', parameters: { DelaySeconds: '518400' }, then: asks({ delaySeconds: SIX_DAYS }) }),
  review({ given: 'no delay at all', parameters: { DelaySeconds: '0' }, then: take('error'), because: /"0"/ }),
  review({
    given: 'more than six days',
    parameters: { DelaySeconds: '518401' },
    then: take('error'),
    because: /"518401" is not a delay from 1 to 518400 seconds/,
  }),
  review({ given: 'a delay in words', parameters: { DelaySeconds: 'soon' }, then: take('error'), because: /"soon"/ }),
  review({ given: 'a delay that points at nothing', parameters: { DelaySeconds: null }, then: take('error') }),

  review({
    given: 'a start time tomorrow',
    parameters: { ScheduledTime: String(NOW + 86_400) },
    then: asks({ scheduledTime: NOW + 86_400 }),
  }),
  review({
    given: 'this very second',
    parameters: { ScheduledTime: String(NOW) },
    then: asks({ scheduledTime: NOW }),
  }),
  review({
    given: 'a start time in the past',
    parameters: { ScheduledTime: String(NOW - 1) },
    then: take('error'),
    because: /in the past/,
  }),
  review({
    given: 'a start time in six days',
    parameters: { ScheduledTime: String(NOW + SIX_DAYS) },
    then: asks({ scheduledTime: NOW + SIX_DAYS }),
  }),
  review({
    given: 'a start time later than that',
    parameters: { ScheduledTime: String(NOW + SIX_DAYS + 1) },
    then: take('error'),
    because: /more than 6 days ahead/,
  }),
  review({
    given: 'a start time as a date',
    parameters: { ScheduledTime: '2026-02-01' },
    then: take('error'),
    because: /"2026-02-01" is not a time in seconds since 1970/,
  }),
  review({ given: 'a start time that points at nothing', parameters: { ScheduledTime: null }, then: take('error') }),
  review({
    given: 'a delay and a start time',
    parameters: { DelaySeconds: '60', ScheduledTime: String(NOW + 60) },
    then: take('error'),
    because: /both a delay and a start time/,
  }),

  review({
    given: 'a name that points at nothing: the task has an empty one',
    parameters: { Name: null },
    then: asks({ name: '' }),
  }),
  review({ given: 'no name', parameters: { Name: undefined }, then: take('error'), because: /no name/ }),
  review({
    given: 'the longest name',
    parameters: { Name: 'n'.repeat(1024) },
    then: asks({ name: 'n'.repeat(1024) }),
  }),
  review({
    given: 'a longer name',
    parameters: { Name: 'n'.repeat(1025) },
    then: take('error'),
    because: /longer than 1024/,
  }),
  review({
    given: 'a description that is too long',
    parameters: { Description: 'd'.repeat(4097) },
    then: take('error'),
    because: /longer than 4096/,
  }),
  review({
    given: 'a description that points at nothing',
    parameters: { Description: null },
    then: asks({ description: undefined }),
  }),
  review({
    given: 'attributes of 32,769 bytes',
    parameters: { Attributes: { k: 'v'.repeat(32_768) } },
    then: take('error'),
    because: /larger than 32768 bytes/,
  }),
  review({
    given: 'a flow that points at nothing',
    parameters: { ContactFlowId: null },
    then: take('error'),
    because: /no flow/,
  }),
  review({
    given: 'neither a flow nor a template',
    parameters: { ContactFlowId: undefined },
    then: take('error'),
    because: /no flow/,
  }),

  review({
    given: 'a task that was created',
    hears: { heard: 'task', contactId: 'task-2' },
    then: take('success', { taskContactId: 'task-2' }),
  }),
  review({
    given: 'too many tasks in the instance',
    hears: { heard: 'failed', why: 'there are 2500 active tasks already' },
    then: take('error'),
    because: /2500 active tasks/,
  }),
]);

const NAMED = { Name: 'Review of $.Name', ContactFlowId: REVIEW };

testParameters(createTask, {
  accept: [
    NAMED,
    { ...NAMED, Name: 'n'.repeat(1024) },
    { ...NAMED, ContactFlowId: '$.Attributes.reviewFlow' },
    { Name: 'Follow up', TaskTemplateId: 'follow-up' },
    { ...NAMED, TaskTemplateId: 'follow-up' },
    { ...NAMED, Description: 'For $.Attributes.customer, from $.ContactId' },
    { ...NAMED, Attributes: { parentTask: '$.ContactId', 'step-$.Attributes.step': 'yes' } },
    ...['URL', 'NUMBER', 'STRING', 'DATE', 'EMAIL'].map((Type) => ({
      ...NAMED,
      References: { ticket: { Type, Value: '$.Attributes.ticket' } },
    })),
    { ...NAMED, References: { URL: 'https://example.com/$.Attributes.ticket' } },
    { ...NAMED, DelaySeconds: '1' },
    { ...NAMED, DelaySeconds: 518_400 },
    { ...NAMED, DelaySeconds: '$.Attributes.delay' },
    { ...NAMED, ScheduledTime: '1767700800' },
    { ...NAMED, ScheduledTime: 1_767_700_800 },
    { ...NAMED, ScheduledTime: '$.External.startAt' },
  ],
  reject: [
    [{ ContactFlowId: REVIEW }, 'Name'],
    [{ Name: 'Review' }, 'ContactFlowId'],
    [{ Name: 'Review', ContactFlowId: '' }, 'ContactFlowId'],
    [{ ...NAMED, Name: 'n'.repeat(1025) }, 'Name'],
    [{ ...NAMED, Name: ['Review'] }, 'Name'],
    [{ ...NAMED, Description: 'd'.repeat(4097) }, 'Description'],
    [{ ...NAMED, ContactFlowId: 'flow-$.Attributes.country' }, 'ContactFlowId'],
    [{ ...NAMED, ContactFlowId: '$.Nowhere.flow' }, 'ContactFlowId'],
    [{ ...NAMED, ContactFlowId: REVIEW.replace('contact-flow', 'queue') }, 'ContactFlowId'],
    [{ ...NAMED, TaskTemplateId: '$.Attributes.template' }, 'TaskTemplateId'],
    [{ ...NAMED, Attributes: 'parentTask' }, 'Attributes'],
    [{ ...NAMED, Attributes: { parentTask: { Value: 'x' } } }, 'Attributes'],
    [{ ...NAMED, References: { scan: { Type: 'ATTACHMENT', Value: 'scan.pdf' } } }, 'References'],
    [{ ...NAMED, References: { ticket: { Type: 'URL' } } }, 'References'],
    [{ ...NAMED, DelaySeconds: '0' }, 'DelaySeconds'],
    [{ ...NAMED, DelaySeconds: '518401' }, 'DelaySeconds'],
    [{ ...NAMED, DelaySeconds: '1.5' }, 'DelaySeconds'],
    [{ ...NAMED, DelaySeconds: '1$.Attributes.minutes' }, 'DelaySeconds'],
    [{ ...NAMED, ScheduledTime: '2026-02-01T09:00:00Z' }, 'ScheduledTime'],
    [{ ...NAMED, DelaySeconds: '60', ScheduledTime: '1767700800' }, 'ScheduledTime'],
  ],
  warn: [
    [{ ...NAMED, Name: 'Review of $.Nowhere.name' }, 'Name'],
    [{ ...NAMED, Attributes: { 'claim.level': 'x' } }, 'may not contain $ or a dot'],
    [{ ...NAMED, Attributes: { '': 'x' } }, 'name for the attribute'],
    [{ ...NAMED, Attributes: { 'first name': 'x' } }, 'characters the API refuses'],
    [{ ...NAMED, Attributes: { k: 'v'.repeat(32_768) } }, '32769 bytes of keys and values, expected at most 32768'],
    // Settings whose names in the file nobody has documented are kept (flow-language §2.6, §9).
    [{ ...NAMED, RelatedContactId: '$.ContactId' }, 'RelatedContactId'],
  ],
});

testTransitions(createTask, {
  parameters: NAMED,
  accept: [{ errors: ['NoMatchingError'] }],
  reject: [
    [{}, /missing branch "Error"/],
    [{ errors: ['NoMatchingError'], next: false }, /missing branch "Success"/],
    [{ errors: ['NoMatchingError', 'NoMatchingCondition'] }, /unexpected error "NoMatchingCondition"/],
    [{ errors: ['NoMatchingError'], conditions: [['Equals', 'x']] }, /unexpected condition/],
  ],
});

testFlowTypes(
  createTask,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'allowed',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: NAMED },
);

describe('the line on the block', () => {
  test.each([
    [{ Name: 'Follow up' }, 'Task: Follow up'],
    [{ Name: '$.Attributes.title' }, 'Task: title'],
    [{ Name: 'Review of $.Name' }, 'Task: Review of $.Name'],
    [{}, 'Task: not named'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(createTask.summary(parameters, [])).toBe(line);
  });
});
