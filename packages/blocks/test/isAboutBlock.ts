import type { Problem } from '../src/problem.ts';
import { rules } from '../src/validate/index.ts';

/** Whether a problem is about what a block is and is set to, rather than about where it stands and what is around it. */
export function isAboutBlock({ rule }: Problem): boolean {
  return ABOUT_BLOCK.has(rule) && !AROUND.has(rule);
}

// helpers

const ABOUT_BLOCK: ReadonlySet<string> = new Set(
  rules.filter(({ category }) => category === 'service' || category === 'tasks').map(({ id }) => id),
);

const AROUND: ReadonlySet<string> = new Set(['flow-type', 'missing-queue-flow']);
