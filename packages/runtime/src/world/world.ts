/**
 * The world answers what a contact asks (`question.ts` of blocks). It is plain data behind one function: the same
 * question at the same moment gets the same answer, and one it was not told the answer to is an error that names what
 * to add. Nothing is guessed.
 */
import type { Question, QueueTarget } from '@switchyard/blocks';
import type { Instance } from '../interpret/resolveReference.ts';
import type { Surroundings } from '../interpret/running.ts';
import { admission, answerTo, type Admission, type Heard, type Known } from './answers.ts';
import { createChance } from './chance.ts';
import { parseDuration } from './duration.ts';
import { find } from './find.ts';
import type { WorldData } from './worldData.ts';

export interface World extends Surroundings {
  readonly data: WorldData;
  /** Everything is answered at once. */
  ask(question: Question, at: number): Heard;
  admit(target: QueueTarget, at: number): Admission;
  /** Milliseconds until an agent accepts a contact of this queue; undefined when none is said to. */
  acceptsAfter(target: QueueTarget): number | undefined;
  /** The id of the next contact created in this run. */
  nextContactId(): string;
}

const DEFAULT_START = Date.UTC(2026, 0, 5, 9);
const DEFAULT_INSTANCE: Instance = {
  arn: 'arn:aws:connect:eu-central-1:111122223333:instance/00000000-0000-4000-8000-000000000000',
  region: 'eu-central-1',
};

/**
 * A world from its data. It remembers which answer of a sequence comes next and how far chance has gone, so one world
 * serves one run.
 */
export function createWorld(data: WorldData, seed?: number): World {
  let contacts = 0;
  const known: Known = {
    data,
    startsAt: data.start === undefined ? DEFAULT_START : Date.parse(data.start),
    chance: createChance(seed ?? data.seed ?? 1),
    lambdaCalls: new Map(),
    nextContactId: () => `task-${++contacts}`,
  };
  return {
    startsAt: known.startsAt,
    data,
    instance: data.instance ? { ...DEFAULT_INSTANCE, ...data.instance } : DEFAULT_INSTANCE,
    nextContactId: known.nextContactId,
    ask: (question, at) => answerTo(known, question, at),
    admit: (target, at) => admission(known, target, at),
    acceptsAfter: (target) => {
      const after = find(data[target.kind === 'agent' ? 'agents' : 'queues'], target.id)?.agentAcceptsAfter;
      return after === undefined ? undefined : parseDuration(after);
    },
  };
}
