/** The world as a person types it: JSON, checked by the runtime, with every problem at its line and column. */
import { locate, readFlow, type PlacedProblem } from '@switchyard/blocks';
import { readWorld, type WorldData } from '@switchyard/runtime';
import { texts } from '../texts/texts.ts';

export interface ReadWorldText {
  /** What can be run; undefined while anything is wrong. */
  readonly world: WorldData | undefined;
  /** What stands there, right or not; undefined only where the text is no JSON object. */
  readonly json: object | undefined;
  readonly problems: readonly PlacedProblem[];
}

export function readWorldText(text: string): ReadWorldText {
  if (text.trim() === '') return { world: {}, json: {}, problems: [] };
  // A broken world is broken JSON like any other, and is told with the same words.
  const { document, problems } = readFlow(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!document || errors.length > 0) {
    const worded = errors.map((problem) =>
      problem.range || document ? problem : { ...problem, message: texts().simulation.expectedWorld },
    );
    return { world: undefined, json: undefined, problems: locate(text, worded) };
  }
  const read = readWorld(document.flow);
  if (read.world) return { world: read.world, json: document.flow, problems: [] };
  const found = read.problems.map(({ pointer, message }) => {
    return { rule: 'world', severity: 'error', message, pointer } as const;
  });
  return { world: undefined, json: document.flow, problems: locate(text, found) };
}
