/** What a reference points at (flow-language §1.7, §1.8). */
import { getAt } from '@switchyard/blocks';
import type { Contact } from '../contact/contact.ts';

/** What every contact of an instance shares. */
export interface Instance {
  readonly arn: string;
  readonly region: string;
}

/**
 * The value at a path of a contact, or null for whatever is not set. Paths that only other channels fill, such as
 * `$.Lex`, are valid and null for a task.
 */
export function resolveReference(contact: Contact, instance: Instance, path: readonly string[]): unknown {
  const [root = '', ...rest] = path;
  const [first] = rest;
  switch (root) {
    case 'Attributes':
      return first !== undefined && rest.length === 1 ? own(contact.attributes, first) : null;
    case 'FlowAttributes':
      return first !== undefined && rest.length === 1 ? own(contact.flowAttributes, first) : null;
    case 'External':
      return getAt(contact.external, rest) ?? null;
    case 'LambdaInvocation':
      if (first === 'ResultData') return getAt(contact.external, rest.slice(1)) ?? null;
      return first === 'InvocationId' ? contact.lambdaInvocationId : null;
    case 'Metrics':
      return getAt(contact.metrics, rest) ?? null;
    case 'ContactId':
      return contact.id;
    case 'InitialContactId':
      return contact.initialId;
    case 'PreviousContactId':
      return contact.previousId;
    case 'Task':
      return first === 'ContactId' ? contact.taskContactId : null;
    case 'Channel':
      return 'TASK';
    case 'InstanceARN':
      return instance.arn;
    case 'AwsRegion':
      return instance.region;
    case 'InitiationMethod':
      return contact.initiationMethod;
    case 'Name':
      return contact.name;
    case 'Description':
      return contact.description;
    case 'References':
      return getAt(contact.references, rest) ?? null;
    case 'LanguageCode':
    case 'CustomerId':
      return own(contact.system, root);
    case 'Queue':
      if (first === 'Name') return contact.workingQueue?.name ?? null;
      return first === 'ARN' ? (contact.workingQueue?.arn ?? null) : null;
    case 'Agent':
      return first !== undefined && rest.length === 1 && contact.agent ? own(contact.agent, first) : null;
    case 'SegmentAttributes':
      return first === 'connect:Subtype' ? 'connect:Task' : null;
    default:
      return null;
  }
}

// helpers

function own(values: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(values, name) ? (values[name] as string) : null;
}
