/** Why a run stopped where it could not honestly go on. A value with fields; the message is built from them. */
import type { Question } from '@switchyard/blocks';

export interface Stop {
  readonly kind: 'refused' | 'unanswered' | 'unknown-block' | 'circle' | 'too-many-transfers';
  /** What happened and the next step, in a person's words. */
  readonly message: string;
  /** The block it happened at. */
  readonly block?: string;
  /** With `unanswered`: the question, and what to add to the world to answer it. */
  readonly question?: Question;
  readonly missing?: Missing;
}

/** What the world does not say yet: the path in the world file, and an example of what may stand there. */
export interface Missing {
  readonly path: readonly string[];
  readonly example: unknown;
}

/** Thrown inside the runtime only; `simulate` turns it into a run that stopped. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
  readonly stop: Stop;

  constructor(stop: Stop) {
    super(stop.message);
    this.stop = stop;
  }
}

/** The question the world was not told the answer to. */
export function unanswered(question: Question, what: string, missing: Missing): RunStopped {
  const place = missing.path.join(' › ');
  return new RunStopped({
    kind: 'unanswered',
    message: `The world does not say ${what}. Add it under ${place}, for example ${JSON.stringify(missing.example)}.`,
    question,
    missing,
  });
}
