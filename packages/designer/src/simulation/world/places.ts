/** The kinds of thing a world keeps, as people call them. */
import type { Place } from './worldField.ts';

interface PlaceFacts {
  readonly title: string;
  readonly one: string;
  /** That there is no such thing, so that blocks take their error branch. */
  readonly none: string;
  /** Whether its own field offers that. */
  readonly ownNone: boolean;
  /** What is said of a thing nothing is known of. */
  readonly example: unknown;
}

export const PLACES: Readonly<Record<Place, PlaceFacts>> = {
  queues: { title: 'Queues', one: 'Queue', none: 'There is no such queue', ownNone: false, example: {} },
  agents: { title: 'Agents', one: 'Agent', none: 'There is no such agent', ownNone: false, example: {} },
  hours: {
    title: 'Hours of operation',
    one: 'Hours of operation',
    none: 'There are no such hours',
    ownNone: true,
    example: 'open',
  },
  lambdas: {
    title: 'Lambda functions',
    one: 'Lambda function',
    none: 'There is no such function',
    ownNone: true,
    example: { returns: { status: 'ok' } },
  },
  flows: {
    title: 'Other flows',
    one: 'Flow',
    none: 'There is no such flow',
    ownNone: false,
    example: { type: 'CONTACT_FLOW' },
  },
  templates: {
    title: 'Task templates',
    one: 'Task template',
    none: 'There is no such template',
    ownNone: false,
    example: {},
  },
};
