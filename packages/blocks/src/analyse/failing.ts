/** What tasks do at blocks that only other channels support: such a block fails, and leads on by its Error alone. */
import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { Way } from './paths.ts';

/** Whether a task can go a way, as far as the channel table says what it does there (flow-language §5). */
export function isWayOfTasks({ branch, taken }: Pick<Way, 'branch' | 'taken'>, from: PlacedBlock | undefined): boolean {
  if (!taken || from?.foreign?.effect !== 'fails') return taken;
  // Where it has no Error, nobody knows where a task goes.
  return branch?.errorType === ANY_ERROR || !from.branches.some(({ errorType }) => errorType === ANY_ERROR);
}

// helpers

const ANY_ERROR = 'NoMatchingError';
