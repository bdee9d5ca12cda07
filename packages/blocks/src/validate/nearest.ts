/** The name that was probably meant: for "did you mean". */

/** Comparing takes time, and a hostile file could ask for it a million times; after this many letters, no more guesses. */
const MOST_WORK = 5_000_000;

export type Nearest = (name: string, candidates: Iterable<string>) => string | undefined;

/** A guesser for one validation. */
export function createNearest(): Nearest {
  let work = 0;
  return (name, candidates) => {
    let best: string | undefined;
    // One letter in three may differ; a name of one or two is only the same but for its case.
    let bestDistance = Math.floor(Math.min(name.length, 60) / 3) + 1;
    for (const candidate of candidates) {
      work += 1;
      if (work > MOST_WORK) return undefined;
      if (candidate === '' || candidate === name || Math.abs(candidate.length - name.length) >= bestDistance) continue;
      work += Math.min(name.length, LONGEST) * Math.min(candidate.length, LONGEST);
      const distance = distanceBelow(bestDistance, name.toLowerCase(), candidate.toLowerCase());
      if (distance >= bestDistance) continue;
      best = candidate;
      bestDistance = distance;
    }
    return best;
  };
}

// helpers

/** Names longer than this are only the same or not. */
const LONGEST = 100;

/** How many letters differ, by the shortest series of edits; `limit` when it is that many or more. */
function distanceBelow(limit: number, a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
