import type { ScenarioAction } from './scenarioData.ts';

/** Actions as their transitions lead, each once; what none leads to comes in the order of the list. */
export function inOrder(
  actions: readonly ScenarioAction[],
): readonly { readonly action: ScenarioAction; readonly place: number }[] {
  const left = new Set(actions.keys());
  const ordered: { action: ScenarioAction; place: number }[] = [];
  let next: number | undefined = 0;
  while (left.size > 0) {
    const place: number = next !== undefined && left.has(next) ? next : ([...left][0] ?? 0);
    const action: ScenarioAction | undefined = actions[place];
    left.delete(place);
    if (!action) break;
    ordered.push({ action, place });
    const named: string | undefined = action.Transitions?.NextAction;
    const found: number = named === undefined ? -1 : actions.findIndex(({ Identifier }) => Identifier === named);
    next = found < 0 ? undefined : found;
  }
  return ordered;
}
