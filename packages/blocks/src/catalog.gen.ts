// Made by `npm run generate` from the folders of catalog/; do not edit.
import type { BlockDefinition } from './block.ts';
import { checkContactAttributes } from './catalog/check-contact-attributes/block.ts';
import { setWorkingQueue } from './catalog/set-working-queue/block.ts';
import { wait } from './catalog/wait/block.ts';

/** Every block, in the order of the palette. */
export const catalog: readonly BlockDefinition[] = [
  checkContactAttributes,
  setWorkingQueue,
  wait,
];
