/**
 * Tells ears what eyes see: every change, what was undone or done again, and how many problems there are once hands
 * rest. What is being typed speaks for itself.
 */
import type { Problem } from '@switchyard/blocks';
import type { Designer } from '../designer.ts';
import type { DocumentState, HistoryEntry } from '../document/documentStore.ts';
import { problemWords } from '../outline/rows.ts';
import { changeWords } from './changeWords.ts';
import { texts } from '../texts/texts.ts';

/** How long, in milliseconds, nothing has changed before the number of problems is told. */
export const CALM = 1500;

/** @returns ends it */
export function announceChanges({ document, session, background }: Designer): () => void {
  const known = background.store.getState();
  let told = known.checked === undefined ? undefined : countOf(known.problems);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stopDocument = document.store.subscribe((state, before) => {
    if (state.opening !== before.opening) told = undefined;
    if (state.opening !== before.opening || state.document?.flow === before.document?.flow) return;
    const words = wordsOf(state, before);
    if (words !== undefined) session.tell(`${words}.`);
    later();
  });
  const stopFindings = background.store.subscribe((state, before) => {
    if (state.checked === undefined || state.problems === before.problems) return;
    // How a flow is when it opens is nothing that changed.
    told ??= countOf(state.problems);
    later();
  });
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = countOf(background.store.getState().problems);
      if (told !== undefined && told !== now) session.tell(`${now}.`);
      told = told === undefined ? undefined : now;
    }, CALM);
  }
  return () => {
    clearTimeout(timer);
    stopDocument();
    stopFindings();
  };
}

// helpers

function countOf(problems: readonly Problem[]): string {
  return problems.length === 0 ? texts().announcements.noProblems : problemWords(problems).join(', ');
}

/** Undefined for what is told by whoever did it, or needs no words. */
function wordsOf(state: DocumentState, before: DocumentState): string | undefined {
  const steps = state.past.length - before.past.length;
  const [last, undone] = [state.past.at(-1), state.future[0]];
  if (state.future.length > before.future.length)
    return steps === -1 && undone ? asDone(texts().announcements.undone, undone) : undefined;
  if (!last) return undefined;
  if (state.future.length < before.future.length && last === before.future[0])
    return asDone(texts().announcements.doneAgain, last);
  const words = changeWords(last);
  return last.mark === undefined || words.startsWith(texts().announcements.moved('')) ? words : undefined;
}

function asDone(what: string, entry: HistoryEntry): string {
  const words = changeWords(entry);
  return `${what}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
