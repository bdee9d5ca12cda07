/** Beginning a comparison, going through it, and leaving it. */
import { readFlow, whyNotFlow, documentKind } from '@switchyard/blocks';
import type { Designer } from '../designer.ts';
import { compareWith, CHANGE_WORDS, countWords, type Comparing, type Difference } from './comparing.ts';
import { texts } from '../texts/texts.ts';

/** Compares the open flow with another. A text that is no flow is said to be none, and nothing else happens. */
export function startComparing(
  { session, document }: Designer,
  { text, ...other }: Pick<Comparing, 'is' | 'label'> & { readonly text: string },
): void {
  const { document: read, problems } = readFlow(text);
  const why = read ? whyNot(read.flow) : problems[0]?.message;
  if (!read || why !== undefined)
    return session.say(
      texts()
        .compare.notCompared(other.label, why ?? '')
        .trim(),
    );
  session.set({ comparing: { ...other, flow: read.flow, at: undefined }, panel: 'compare', trail: undefined });
  const { document: open } = document.store.getState();
  if (open)
    session.say(texts().compare.comparedSaying(other.label, countWords(compareWith(read.flow, open.flow).differences)));
}

/** A comparison with the saved file goes on with what is saved next. */
export function followSaved({ session }: Designer, text: string | undefined): void {
  const { comparing } = session.store.getState();
  const saved = text === undefined ? undefined : readFlow(text).document;
  if (comparing?.is === 'saved' && saved) session.set({ comparing: { ...comparing, flow: saved.flow, at: undefined } });
}

export function endComparing({ session }: Designer): void {
  const { panel } = session.store.getState();
  session.set({ comparing: undefined, ...(panel === 'compare' ? { panel: 'properties' } : {}) });
}

/** Goes to the next difference, or the one before; from the last one to the first. */
export function stepDifference(designer: Designer, by: 1 | -1): void {
  const { comparing } = designer.session.store.getState();
  const { length } = differencesOf(designer);
  if (!comparing || length === 0) return;
  const from = comparing.at ?? (by === 1 ? -1 : length);
  showDifference(designer, (from + by + length) % length);
}

/** Looks at one of the differences: its block comes into view and is selected. */
export function showDifference(designer: Designer, at: number): void {
  const { session } = designer;
  const { comparing } = session.store.getState();
  const differences = differencesOf(designer);
  const difference = differences[at];
  if (!comparing || !difference) return;
  session.set({ comparing: { ...comparing, at } });
  const { block } = difference;
  if (block !== undefined) {
    session.select(designer.view().byId.has(block) ? [block] : []);
    session.wish('reveal', [block]);
  }
  session.say(texts().compare.differenceOf(at + 1, differences.length, wordsOf(difference)));
}

// helpers

function differencesOf({ session, document }: Designer): readonly Difference[] {
  const { comparing } = session.store.getState();
  const { document: open } = document.store.getState();
  return comparing && open ? compareWith(comparing.flow, open.flow).differences : [];
}

function wordsOf({ change, title }: Difference): string {
  return change === 'flow' ? title : `${title}, ${CHANGE_WORDS[change].toLowerCase()}`;
}

function whyNot(flow: Parameters<typeof whyNotFlow>[0]): string | undefined {
  if (documentKind(flow) === 'legacy') return texts().compare.isOldExport;
  return whyNotFlow(flow);
}
