// Made by `npm run generate` from the folders of catalog/; do not edit.
import type { Behavior } from './block.ts';
import { behavior as checkContactAttributes } from './catalog/check-contact-attributes/behavior.ts';
import { behavior as setWorkingQueue } from './catalog/set-working-queue/behavior.ts';
import { behavior as wait } from './catalog/wait/behavior.ts';

/** What every block does, by the block’s id. */
export const behaviors: Readonly<Record<string, Behavior>> = {
  'check-contact-attributes': checkContactAttributes,
  'set-working-queue': setWorkingQueue,
  wait,
};
