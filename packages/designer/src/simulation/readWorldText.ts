/** The world as a person types it: JSON, checked by the runtime, with every problem at its line and column. */
import { locate, readFlow, type PlacedProblem } from '@switchyard/blocks';
import { readWorld, type WorldData } from '@switchyard/runtime';

export type ReadWorldText =
  | { readonly world: WorldData; readonly problems: readonly [] }
  | { readonly world: undefined; readonly problems: readonly PlacedProblem[] };

export function readWorldText(text: string): ReadWorldText {
  if (text.trim() === '') return { world: {}, problems: [] };
  // A broken world is broken JSON like any other, and is told with the same words.
  const { document, problems } = readFlow(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!document || errors.length > 0) {
    const worded = errors.map((problem) =>
      problem.range || document ? problem : { ...problem, message: 'Expected a world: one JSON object.' },
    );
    return { world: undefined, problems: locate(text, worded) };
  }
  const read = readWorld(document.flow);
  if (read.world) return { world: read.world, problems: [] };
  const found = read.problems.map(({ pointer, message }) => {
    return { rule: 'world', severity: 'error', message, pointer } as const;
  });
  return { world: undefined, problems: locate(text, found) };
}
