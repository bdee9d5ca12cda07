/** JSON Lines: one thing a line, for programs. Lines come one by one, so a long run is never text as a whole. */
export function* jsonLines(things: Iterable<unknown>): Generator<string> {
  for (const thing of things) yield `${JSON.stringify(thing)}\n`;
}
