/** References of a task, as requests give them (task-contacts §1.2, §1.3). */
import { REFERENCE_TYPES } from '@switchyard/blocks';
import { invalidParameter } from './serviceError.ts';
import type { Member } from './shape.ts';

export interface ReferenceInput {
  readonly Type: string;
  readonly Value?: string;
  readonly Status?: string;
  readonly Arn?: string;
  readonly StatusReason?: string;
}

export type ReferencesInput = Readonly<Record<string, ReferenceInput>>;

/** Types there are; only some of them can be given to a task. */
export const ALL_REFERENCE_TYPES: readonly string[] = [
  ...REFERENCE_TYPES,
  'ATTACHMENT',
  'CONTACT_ANALYSIS',
  'EMAIL_MESSAGE',
  'EMAIL_MESSAGE_PLAIN_TEXT',
  'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED',
  'EMAIL_MESSAGE_REDACTED',
];

export const REFERENCES: Member = {
  is: 'map',
  longestKey: 4096,
  of: {
    is: 'object',
    members: {
      Type: { is: 'text', required: true, oneOf: ALL_REFERENCE_TYPES },
      Value: { is: 'text', most: 4096 },
      Status: { is: 'text', oneOf: ['AVAILABLE', 'DELETED', 'APPROVED', 'REJECTED', 'PROCESSING', 'FAILED'] },
      Arn: { is: 'text', least: 20, most: 256, pattern: /^[-:/A-Za-z0-9]+/ },
      StatusReason: { is: 'text', most: 100 },
    },
  },
};

/**
 * Whether a task may have these references.
 *
 * @throws ServiceError `InvalidParameterException`
 */
export function checkReferences(references: ReferencesInput = {}): void {
  for (const [key, { Type, Value }] of Object.entries(references)) {
    if (!(REFERENCE_TYPES as readonly string[]).includes(Type)) {
      const expected = `Expected one of ${REFERENCE_TYPES.join(', ')} as type of a reference`;
      throw invalidParameter(`${expected}; files are given as Attachments.`, `References.${key}.Type`);
    }
    if (Type === 'DATE' && !/^\d+$/.test(Value ?? '')) {
      throw invalidParameter('Expected seconds since 1970 for a DATE.', `References.${key}.Value`);
    }
  }
}

/** References as a contact keeps them. */
export function keptReferences(
  references: ReferencesInput = {},
): Readonly<Record<string, { readonly Type: string; readonly Value: string }>> {
  return Object.fromEntries(
    Object.entries(references).map(([key, { Type, Value }]) => [key, { Type, Value: Value ?? '' }] as const),
  );
}
