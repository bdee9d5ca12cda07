/** Segment attributes of a task, as requests give them (task-contacts §1.7). */
import type { Facts } from '../instance/facts.ts';
import { invalidParameter } from './serviceError.ts';
import type { Member } from './shape.ts';

export interface SegmentAttribute {
  readonly ValueString?: string;
  readonly ValueInteger?: number;
  readonly ValueMap?: Readonly<Record<string, SegmentAttribute>>;
  readonly ValueList?: readonly SegmentAttribute[];
  readonly ValueArn?: string;
}

export type SegmentAttributesInput = Readonly<Record<string, SegmentAttribute>>;

const VALUE: Member = {
  is: 'object',
  members: {
    ValueString: { is: 'text', most: 1024 },
    ValueInteger: { is: 'number', whole: true },
    ValueArn: { is: 'text', most: 1024 },
    // Values stand in values, however deep.
    get ValueMap(): Member {
      return { is: 'map', longestKey: 128, of: VALUE };
    },
    get ValueList(): Member {
      return { is: 'list', of: VALUE };
    },
  },
};

export const SEGMENT_ATTRIBUTES: Member = { is: 'map', longestKey: 128, of: VALUE };

/** What a task's segment attributes ask for. */
export interface SegmentWishes {
  /** Minutes the task lives. */
  readonly expiryMinutes?: number;
  /** The ARN of the user who made it. */
  readonly createdBy?: string;
  /** Whether that user keeps it for himself. */
  readonly selfAssigned: boolean;
}

/**
 * What a task's segment attributes ask for; each must be one there is.
 *
 * @throws ServiceError `InvalidParameterException`
 */
export function readSegmentAttributes(attributes: SegmentAttributesInput = {}, facts: Facts): SegmentWishes {
  for (const [key, value] of Object.entries(attributes)) checkAttribute(key, value);
  const expiryMinutes = expiryOf(attributes, facts);
  const createdBy = attributes['connect:CreatedByUser']?.ValueString;
  return {
    selfAssigned: attributes['connect:AssignmentType'] !== undefined,
    ...(expiryMinutes === undefined ? {} : { expiryMinutes }),
    ...(createdBy === undefined ? {} : { createdBy }),
  };
}

/** When a task expires, as its segment attribute says it. */
export function expiryIn(minutes: number): SegmentAttribute {
  return { ValueMap: { ExpiryDuration: { ValueInteger: minutes } } };
}

// helpers

function checkAttribute(key: string, value: SegmentAttribute): void {
  const place = `SegmentAttributes.${key}`;
  if (!/^(?:connect:)?[A-Za-z0-9_-]+$/.test(key)) {
    throw invalidParameter(`Expected letters, digits, - and _ in the key "${key}".`, place);
  }
  switch (key) {
    case 'connect:CreatedByUser':
      if (/^arn:[^:]+:connect:.*\/agent\/[^/]+$/.test(value.ValueString ?? '')) return;
      throw invalidParameter('Expected the ARN of a user as ValueString.', place);
    case 'connect:AssignmentType':
      if (value.ValueString === 'SELF') return;
      throw invalidParameter('Expected SELF as ValueString.', place);
    case 'connect:Subtype':
      throw invalidParameter('The subtype of a contact can only be read.', place);
    default:
      if (key.startsWith('connect:') || (value.ValueString !== undefined && Object.keys(value).length === 1)) return;
      throw invalidParameter('Expected a ValueString, as all attributes of your own have.', place);
  }
}

function expiryOf(attributes: SegmentAttributesInput, { limits }: Facts): number | undefined {
  const expiry = attributes['connect:ContactExpiry'];
  if (!expiry) return undefined;
  const minutes = expiry.ValueMap?.['ExpiryDuration']?.ValueInteger;
  if (minutes !== undefined && minutes >= 1 && minutes <= limits.longestExpiryMinutes) return minutes;
  throw invalidParameter(
    `Expected 1 to ${limits.longestExpiryMinutes} minutes as ExpiryDuration.`,
    'SegmentAttributes.connect:ContactExpiry',
  );
}
