/** The kinds of thing a world keeps, as people call them. */
import type { Place } from './worldField.ts';
import { texts } from '../../texts/texts.ts';

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
  queues: {
    get title() {
      return texts().world.queues;
    },
    get one() {
      return texts().world.queue;
    },
    get none() {
      return texts().world.noSuchQueue;
    },
    ownNone: false,
    example: {},
  },
  agents: {
    get title() {
      return texts().world.agents;
    },
    get one() {
      return texts().world.agent;
    },
    get none() {
      return texts().world.noSuchAgent;
    },
    ownNone: false,
    example: {},
  },
  hours: {
    get title() {
      return texts().world.hoursOfOperation;
    },
    get one() {
      return texts().world.hoursOfOperation;
    },
    get none() {
      return texts().world.noSuchHours;
    },
    ownNone: true,
    example: 'open',
  },
  lambdas: {
    get title() {
      return texts().world.lambdaFunctions;
    },
    get one() {
      return texts().world.lambdaFunction;
    },
    get none() {
      return texts().world.noSuchFunction;
    },
    ownNone: true,
    example: { returns: { status: 'ok' } },
  },
  flows: {
    get title() {
      return texts().world.otherFlows;
    },
    get one() {
      return texts().world.flow;
    },
    get none() {
      return texts().world.noSuchFlow;
    },
    ownNone: false,
    example: { type: 'CONTACT_FLOW' },
  },
  templates: {
    get title() {
      return texts().world.taskTemplates;
    },
    get one() {
      return texts().world.taskTemplate;
    },
    get none() {
      return texts().world.noSuchTemplate;
    },
    ownNone: false,
    example: {},
  },
};
