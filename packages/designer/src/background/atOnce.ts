import type { Desk } from './background.ts';
import { createWork } from './work.ts';

/** Works everything out at once, where there is no screen that could stand still. */
export const atOnce: Desk = createWork;
