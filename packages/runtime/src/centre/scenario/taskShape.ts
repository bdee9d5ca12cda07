/** How a scenario begins: the members of StartTaskContact (task-contacts §1.2), and those of the service's own entry points. */
import type { Shape } from '../instance/reading/shape.ts';
import { sometime, text } from '../instance/reading/textShapes.ts';

const ANYTHING: Shape = { kind: 'anything' };

export const scenarioTaskMembers: Readonly<Record<string, Shape>> = {
  Type: {
    kind: 'word',
    words: {
      TASK: 'A task is started.',
      VOICE_CALL: 'A call comes in; only a real instance can play it.',
      CHAT: 'A chat begins; only a real instance can play it.',
    },
  },
  Name: { kind: 'text', least: 0, example: 'A claim', about: 'The name of the task; "A task" unless said.' },
  Description: { kind: 'text', least: 0, example: 'Water in the kitchen' },
  ContactFlowId: text('flow.json', { about: 'The flow by name, id or ARN; without an instance, its file.' }),
  QuickConnectId: text('Appeals'),
  TaskTemplateId: text('Refund'),
  Attributes: { kind: 'record', of: { kind: 'text', least: 0, example: 'gold' } },
  References: { kind: 'record', of: ANYTHING },
  ScheduledTime: { ...sometime('When the task starts.'), name: 'scheduledTime' },
  SegmentAttributes: { kind: 'record', of: ANYTHING },
  Attachments: { kind: 'list', of: ANYTHING },
  SourcePhoneNumber: text('+15550100'),
  DestinationPhoneNumber: text('+15550101'),
  FlowId: text('8f2b…'),
};
