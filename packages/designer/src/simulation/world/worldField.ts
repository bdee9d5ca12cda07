/** The parts of the world's form: groups of things, and the fields of each. Every field names the place it writes to. */
import type { LengthUnit } from './length.ts';
import type { QueueField } from './queueFields.ts';
import type { Path } from './worldPath.ts';

export type Place = 'queues' | 'agents' | 'hours' | 'lambdas' | 'flows' | 'templates';

export interface WorldField {
  readonly kind: QueueField['kind'] | 'moment' | 'queueKey' | 'hours' | 'lambda' | 'flowType' | 'flowFile';
  readonly path: Path;
  readonly label: string;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly changes?: boolean | undefined;
  readonly brief?: string | undefined;
  /** The unit a length of time is offered in. */
  readonly unit?: LengthUnit | undefined;
  /** What blocks and people call the thing, where that helps to find it. */
  readonly called?: readonly string[] | undefined;
  /** What an empty box says; nothing at all unless given. */
  readonly empty?: unknown;
}

export interface WorldThing {
  readonly place: Place;
  readonly path: Path;
  readonly title: string;
  /** The blocks that name it. */
  readonly blocks: readonly string[];
  /** `none`: there is no such thing. `unsaid`: the world does not know it, so a run stops and asks. */
  readonly stands: 'said' | 'none' | 'unsaid';
  /** How it stands, in a few words. */
  readonly words: string;
  /** What the flow asks of it. */
  readonly fields: readonly WorldField[];
  /** What else may be said of it. */
  readonly more: readonly WorldField[];
  /** What stands there when it is said for the first time. */
  readonly example: unknown;
}

export interface WorldGroup {
  readonly title: string;
  readonly fields: readonly WorldField[];
  readonly things: readonly WorldThing[];
}
