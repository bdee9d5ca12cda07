import type { FlowPaths, Way } from './paths.ts';

/** Whether a way is taken when a block failed, rather than because nothing it compares was true (flow-language §1.4.4). */
export function isFailure({ branch }: Pick<Way, 'branch'>): boolean {
  return branch?.kind === 'error' && branch.errorType !== 'NoMatchingCondition';
}

/** Whether a circle is one block that only goes round by failing. */
export function failsIntoItself(circle: ReadonlySet<number>, { waysOut }: FlowPaths): boolean {
  return circle.size === 1 && [...circle].every((place) => waysBack(place, waysOut).every(isFailure));
}

// helpers

function waysBack(place: number, waysOut: FlowPaths['waysOut']): readonly Way[] {
  return (waysOut[place] ?? []).filter(({ to, taken }) => taken && to === place);
}
