/** How threads share files among them. */

/** As many as one takes at a time: asking is cheap, and nobody should be left with much at the end. */
const FEW = 4;

/** The places of the next files that nobody has taken yet; none when all are. */
export function takeNext({
  files,
  counter,
}: {
  readonly files: readonly unknown[];
  readonly counter: Int32Array;
}): readonly number[] {
  const first = Atomics.add(counter, 0, FEW);
  const left = Math.max(0, Math.min(FEW, files.length - first));
  return Array.from({ length: left }, (_, place) => first + place);
}
