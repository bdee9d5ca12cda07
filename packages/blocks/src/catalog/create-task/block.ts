import { checkAttributeName } from '../../attributeName.ts';
import { LARGEST_STORE } from '../../bytes.ts';
import { attributes, duration, flow, longText, references, template, text, timestamp } from '../../fields.ts';
import { defineBlock, error, type Finding, flowTypes, success } from '../../block.ts';
import { isObject } from '../../flow/json.ts';
import { checkStoreSize } from '../../storeSize.ts';
import { describeReference } from '../../words.ts';

const NO_FLOW: Finding = {
  severity: 'error',
  field: 'ContactFlowId',
  message: 'Missing flow: choose the flow the new task runs, or a task template that has one.',
};

/** flow-language §2.6. */
export const createTask = defineBlock({
  id: 'create-task',
  title: 'Create task',
  category: 'integrate',
  icon: 'clipboard-plus',
  description: 'Starts another task, now or later; this one goes on at once.',
  searchWords: ['new task', 'follow up', 'follow-up', 'spawn', 'schedule', 'start task', 'reminder', 'template'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/create-task-block.html',
  actions: [{ type: 'CreateTask' }],
  parameters: {
    Name: text('Name', { required: true, maxLength: 1024, placeholder: 'Follow up on $.Name' }),
    Description: longText('Description', { maxLength: 4096 }),
    ContactFlowId: flow('Flow', { help: 'The inbound flow the new task runs; a template may have its own.' }),
    TaskTemplateId: template('Task template', {
      help: 'Fills in fields of the new task; what it fills in cannot be set here.',
    }),
    Attributes: attributes('Attributes', {
      help: 'The contact attributes the new task starts with.',
      maxBytes: LARGEST_STORE,
    }),
    References: references('References', { help: 'Links and values the agent sees on the new task.' }),
    DelaySeconds: duration('Start after', {
      help: 'From 1 second to 6 days.',
      min: '1',
      max: '518400',
      unit: 'seconds',
    }),
    ScheduledTime: timestamp('Start at', {
      help: 'A moment in the future, at most 6 days ahead, in seconds since 1970.',
      unit: 'seconds',
    }),
  },
  exclusive: [{ fields: ['DelaySeconds', 'ScheduledTime'], required: false }],
  branches: [success(), error()],
  flowTypes: flowTypes(),
  limits: ['A task can be scheduled at most 6 days ahead.', 'The new task has its own expiry, 7 days by default.'],
  check: ({ parameters }) => [
    ...(parameters['ContactFlowId'] || parameters['TaskTemplateId'] ? [] : [NO_FLOW]),
    ...checkNames(parameters['Attributes']),
    ...checkStoreSize(parameters['Attributes'], 'Attributes'),
  ],
  summary: ({ Name }) => `Task: ${describeReference(Name) || 'not named'}`,
});

// helpers

/** A name the service refuses makes the block fail when it runs; it does not keep the flow from being published. */
function checkNames(rows: unknown): readonly Finding[] {
  return isObject(rows) ? Object.keys(rows).flatMap((key) => checkAttributeName('Attributes', key, 'warning')) : [];
}
