/** What a branch can lead to: every block of the flow by its name, and why the entry point is none of them. */
import type { FlowJson } from '@switchyard/blocks';
import { ENTRY_ID, mayConnect } from '@switchyard/blocks/edit';
import type { Wire } from '../document/command.ts';
import { blockNames } from '../document/blockNames.ts';
import { viewOf } from '../document/derived.ts';
import { targetOf } from '../document/wireWords.ts';
import { farFrom, hasAll, spaced, wordsIn } from '../ui/wordSearch.ts';
import { texts } from '../texts/texts.ts';

export interface TargetChoice {
  readonly id: string;
  readonly title: string;
  readonly whyNot: string | undefined;
}

/** The targets that are found by a search, the nearest first; those that are refused come last. */
export function targetsFor(flow: FlowJson, wire: Wire, search: string): readonly TargetChoice[] {
  const view = viewOf(flow);
  const words = wordsIn(search);
  const leadsTo = targetOf(view, wire);
  const whyNot = (id: string): string | undefined => {
    if (id === leadsTo) return texts().outline.leadsThereNow;
    if (mayConnect(flow, id)) return undefined;
    return id === ENTRY_ID ? texts().outline.nothingLeadsBack : texts().outline.notInFlow;
  };
  return [...blockNames(view), [ENTRY_ID, texts().outline.entryPoint] as const]
    .filter(([, title]) => hasAll(spaced([title]), words))
    .map(([id, title]) => ({ id, title, whyNot: whyNot(id), far: words.length === 0 ? 0 : farFrom(title, [], words) }))
    .toSorted((a, b) => Number(a.whyNot !== undefined) - Number(b.whyNot !== undefined) || a.far - b.far);
}
