/** StartTaskContact (task-contacts §1): every task begins here, whoever asks for it. */
import type { FlowSelector } from './chooseFlow.ts';
import { ATTRIBUTES, type AttributesInput } from './contactAttributes.ts';
import { defineOperation, USUAL_ERRORS } from './operation.ts';
import { REFERENCES, type ReferencesInput } from './references.ts';
import { SEGMENT_ATTRIBUTES, type SegmentAttributesInput } from './segmentAttributes.ts';
import { CLIENT_TOKEN, ID } from './shape.ts';
import { startTask } from './startTask.ts';

export interface StartTaskContactInput extends FlowSelector {
  readonly InstanceId: string;
  readonly Name: string;
  readonly Attributes?: AttributesInput;
  readonly References?: ReferencesInput;
  readonly Description?: string;
  readonly ClientToken?: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly ScheduledTime?: number;
  readonly PreviousContactId?: string;
  readonly RelatedContactId?: string;
  readonly SegmentAttributes?: SegmentAttributesInput;
  readonly Attachments?: readonly { readonly FileName: string; readonly S3Url: string }[];
}

export interface StartTaskContactOutput {
  readonly ContactId: string;
}

export const startTaskContact = defineOperation<StartTaskContactInput, StartTaskContactOutput>({
  name: 'StartTaskContact',
  wire: { method: 'PUT', path: '/contact/task' },
  errors: [...USUAL_ERRORS, 'ServiceQuotaExceeded'],
  members: {
    InstanceId: ID,
    Name: { is: 'text', most: 1024, required: true },
    ContactFlowId: { is: 'text', most: 500 },
    QuickConnectId: { is: 'text' },
    TaskTemplateId: { is: 'text', least: 1, most: 500 },
    Attributes: ATTRIBUTES,
    References: REFERENCES,
    Description: { is: 'text', most: 4096 },
    ClientToken: CLIENT_TOKEN,
    ScheduledTime: { is: 'number' },
    PreviousContactId: { is: 'text', least: 1, most: 256 },
    RelatedContactId: { is: 'text', least: 1, most: 256 },
    SegmentAttributes: SEGMENT_ATTRIBUTES,
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
  },
  run: startTask,
});
