/**
 * The namespaces a reference may begin with, as the Amazon Connect designer calls them, and what is known to stand in
 * them for a task (flow-language §1.7).
 */
import { parseTemplate } from '../flow/reference.ts';

export type NamespaceId =
  | 'attributes'
  | 'system'
  | 'external'
  | 'flow'
  | 'loop'
  | 'segment'
  | 'metrics'
  | 'agent'
  | 'references'
  | 'lambda';

export interface Namespace {
  readonly id: NamespaceId;
  /** As people choose it. */
  readonly title: string;
  /** What every reference of it begins with. */
  readonly prefix: string;
  /** One sentence: where its values come from, and how long they stay. */
  readonly about: string;
  /** What is known to be in it, each with what it is. */
  readonly members: readonly (readonly [path: string, about: string])[];
}

export const NAMESPACES: readonly Namespace[] = [
  {
    id: 'attributes',
    title: 'User defined',
    prefix: '$.Attributes.',
    about: 'Attributes of the task: set by Set contact attributes, or come with the task. They stay for good.',
    members: [],
  },
  {
    id: 'system',
    title: 'System',
    prefix: '$.',
    about: 'What Amazon Connect knows of every task.',
    members: [
      ['$.Name', 'Name of the task'],
      ['$.Description', 'Description of the task'],
      ['$.ContactId', 'This segment of the task'],
      ['$.InitialContactId', 'First segment of the task'],
      ['$.PreviousContactId', 'Segment before a transfer'],
      ['$.Task.ContactId', 'Task created last by Create task'],
      ['$.Channel', 'TASK for a task'],
      ['$.InitiationMethod', 'How it began, such as API, TRANSFER or DISCONNECT'],
      ['$.Queue.Name', 'Name of the working queue; empty until it is set'],
      ['$.Queue.ARN', 'ARN of the working queue; empty until it is set'],
      ['$.CustomerId', 'Customer identifier'],
      ['$.CustomerEndpoint.Address', 'Address of the customer; empty for most tasks'],
      ['$.LanguageCode', 'Language, such as en-US'],
      ['$.InstanceARN', 'ARN of the instance'],
      ['$.AwsRegion', 'Region of the instance'],
    ],
  },
  {
    id: 'external',
    title: 'External (Lambda results)',
    prefix: '$.External.',
    about: 'What the Lambda function called last has answered; the next answer replaces it whole.',
    members: [],
  },
  {
    id: 'flow',
    title: 'Flow',
    prefix: '$.FlowAttributes.',
    about: 'Flow attributes: set by Set contact attributes, and kept only while this flow runs.',
    members: [],
  },
  {
    id: 'loop',
    title: 'Loop',
    prefix: '$.Loop.',
    about: 'What a Loop with a name counts, while it goes round.',
    members: [],
  },
  {
    id: 'segment',
    title: 'Segment attributes',
    prefix: '$.SegmentAttributes',
    about: 'Attributes of this segment alone: those of Amazon Connect, and those the instance has defined.',
    members: [
      ["$.SegmentAttributes['connect:Subtype']", 'Kind of contact within its channel'],
      ["$.SegmentAttributes['connect:Direction']", 'Which way it was begun'],
      ["$.SegmentAttributes['connect:CreatedByUser']", 'ARN of the user who created the task'],
      ["$.SegmentAttributes['connect:AssignmentType']", 'SELF for a task assigned to oneself'],
      ["$.SegmentAttributes['connect:ContactExpiry']", 'When the task expires'],
    ],
  },
  {
    id: 'metrics',
    title: 'Queue metrics',
    prefix: '$.Metrics.',
    about: 'Numbers of a queue, as Get queue metrics loaded them last.',
    members: [
      ['$.Metrics.Queue.Name', 'Name of the queue'],
      ['$.Metrics.Queue.ARN', 'ARN of the queue'],
      ['$.Metrics.Queue.Size', 'Contacts in the queue'],
      ['$.Metrics.Queue.OldestContactAge', 'Seconds the oldest contact has waited'],
      ['$.Metrics.Queue.EstimatedWaitTime', 'Seconds; only where one channel was asked for'],
      ['$.Metrics.Agents.Online.Count', 'Agents online'],
      ['$.Metrics.Agents.Available.Count', 'Agents available'],
      ['$.Metrics.Agents.Staffed.Count', 'Agents staffed'],
      ['$.Metrics.Agents.AfterContactWork.Count', 'Agents in after contact work'],
      ['$.Metrics.Agents.Busy.Count', 'Agents busy'],
      ['$.Metrics.Agents.Missed.Count', 'Agents who missed a contact'],
      ['$.Metrics.Agents.NonProductive.Count', 'Agents in a non-productive status'],
    ],
  },
  {
    id: 'agent',
    title: 'Agent',
    prefix: '$.Agent.',
    about: 'The agent: in agent whisper flows, and in transfer to agent flows. Empty elsewhere.',
    members: [
      ['$.Agent.UserName', 'User name of the agent'],
      ['$.Agent.FirstName', 'First name of the agent'],
      ['$.Agent.LastName', 'Last name of the agent'],
      ['$.Agent.ARN', 'ARN of the agent; NULL while there was none'],
    ],
  },
  {
    id: 'references',
    title: 'Task references',
    prefix: '$.References.',
    about: 'Links and values the task was created with: $.References.key.Value and $.References.key.Type.',
    members: [],
  },
  {
    id: 'lambda',
    title: 'Lambda invocation',
    prefix: '$.LambdaInvocation.',
    about: 'The last call that did not wait for its answer.',
    members: [['$.LambdaInvocation.InvocationId', 'Id of the last call that was not waited for']],
  },
];

/** The namespace a reference stands in, also while it is being typed; undefined for text that is none. */
export function namespaceOf(text: string): Namespace | undefined {
  if (!text.startsWith('$.')) return undefined;
  const fitting = NAMESPACES.filter(({ prefix }) => text.startsWith(prefix));
  return fitting.toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
}

/** A reference to a key of a namespace; a key with other signs in it stands in brackets (flow-language §1.7). */
export function referenceTo({ prefix }: Pick<Namespace, 'prefix'>, key: string): string {
  const dotted = prefix + key;
  const [only, more] = parseTemplate(dotted);
  const isPlain = typeof only === 'object' && more === undefined && only.text === dotted && !key.includes('.');
  return isPlain ? dotted : `${prefix.replace(/\.$/, '')}['${key}']`;
}
