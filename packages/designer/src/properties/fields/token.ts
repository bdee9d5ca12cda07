/** The reference that is being typed at the end of a text, so that it can be completed where it stands. */
const BEGUN = /\$[\w.\-[\]':]*$/;

export interface Token {
  readonly before: string;
  readonly typed: string;
}

/** Undefined where the text does not end in the beginning of a reference. */
export function tokenAtEnd(text: string): Token | undefined {
  const found = BEGUN.exec(text);
  return found ? { before: text.slice(0, found.index), typed: found[0] } : undefined;
}
