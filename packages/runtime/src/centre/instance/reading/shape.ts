/**
 * What a value of the instance file may be. Said once: the reader, its messages and the JSON schema for editors all
 * come from it.
 */

export type Shape =
  | TextShape
  | NumberShape
  | WordShape
  | ListShape
  | RecordShape
  | ObjectShape
  | FormsShape
  | RefusedShape
  | PlainShape;

interface Told {
  /** What it is for, in a sentence. */
  readonly about?: string;
  /** What the schema calls it; for what stands in several places. */
  readonly name?: string;
}

/** Text of a length, and of a pattern. */
export interface TextShape extends Told {
  readonly kind: 'text';
  readonly example: string;
  /** The fewest characters; 1 unless said. */
  readonly least?: number;
  readonly most?: number;
  /** A regular expression that editors check too. */
  readonly pattern?: string;
  /** What is meant, in words for a message; text such as the example unless said. */
  readonly expected?: string;
  /** What no pattern can say, such as whether there is such a time zone. */
  readonly holds?: (text: string) => boolean;
}

export interface NumberShape extends Told {
  readonly kind: 'wholeNumber';
  readonly least?: number;
  readonly most?: number;
  /** Values outside the range that mean something of their own, such as -1 for the last. */
  readonly also?: number;
}

/** One of a few words, each with what it means. */
export interface WordShape extends Told {
  readonly kind: 'word';
  readonly words: Readonly<Record<string, string>>;
}

export interface ListShape extends Told {
  readonly kind: 'list';
  readonly of: Shape;
  readonly least?: number;
  readonly most?: number;
}

/** Members of any name. */
export interface RecordShape extends Told {
  readonly kind: 'record';
  readonly of: Shape;
}

export interface ObjectShape extends Told {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /**
   * Whether members of any other name are passed over, as the service has more of them than matter here and adds to
   * them. One that looks like a slip of the hand is told all the same.
   */
  readonly open?: boolean;
  /** Members the service is known to have, which are passed over without a word. */
  readonly also?: readonly string[];
}

/** Several ways to write the same: the first whose mark the value bears is meant. */
export interface FormsShape extends Told {
  readonly kind: 'forms';
  readonly forms: readonly Form[];
  /** All of them in words, for a value that is none. */
  readonly expected: string;
}

export interface Form {
  /** What a value of this form is: text, a list, an object, or an object with a member. */
  readonly when: 'text' | 'list' | 'object' | { readonly has: string };
  readonly shape: Shape;
  /** What it stands for. Undefined leaves it out; a list stands for several where one item is read. */
  readonly means?: (read: never) => unknown;
  /** The member that holds what it stands for. */
  readonly at?: string;
}

/** What people may well bring, and which does not say enough. */
export interface RefusedShape extends Told {
  readonly kind: 'refused';
  /** What is meant instead, as a sentence. */
  readonly because: string;
}

export interface PlainShape extends Told {
  readonly kind: 'flag' | 'anything';
}
