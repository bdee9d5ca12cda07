/** Where a contact stands in its queue: by priority, then by its age with the adjustment (task-contacts §4.3). */
import type { Ledger } from '../records/ledger.ts';
import type { ContactStory, QueueStay } from '../records/story.ts';

export interface Position {
  readonly queue: string;
  /** 1 is next. */
  readonly position: number;
}

/** @returns undefined for a contact that waits in no queue */
export function positionInQueue(ledger: Ledger, contactId: string): Position | undefined {
  const own = waitingIn(ledger.contact(contactId));
  if (!own) return undefined;
  const before = [...ledger.contacts].filter((story) => {
    const stay = waitingIn(story);
    return stay !== undefined && stay !== own && stay.queue === own.queue && compareRanks(stay, own) < 0;
  });
  return { queue: own.queue, position: before.length + 1 };
}

// helpers

function waitingIn(story: ContactStory | undefined): QueueStay | undefined {
  const stay = story?.stays.at(-1);
  return stay?.left === undefined ? stay : undefined;
}

function compareRanks(one: QueueStay, other: QueueStay): number {
  return one.priority - other.priority || ageFrom(one) - ageFrom(other) || one.seq - other.seq;
}

function ageFrom({ enqueued, ageAdjustmentSeconds }: QueueStay): number {
  return enqueued - ageAdjustmentSeconds * 1000;
}
