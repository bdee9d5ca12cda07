/** The name that was probably meant: for "did you mean". */

/** Comparing takes time, and a hostile file could ask for it a million times; after this many, no more guesses. */
const MOST_COMPARISONS = 50_000;

export type Nearest = (name: string, candidates: Iterable<string>) => string | undefined;

/** A guesser for one validation. */
export function createNearest(): Nearest {
  let comparisons = 0;
  return (name, candidates) => {
    let best: string | undefined;
    let bestDistance = Math.max(1, Math.floor(Math.min(name.length, 60) / 3)) + 1;
    for (const candidate of candidates) {
      if (++comparisons > MOST_COMPARISONS) return undefined;
      if (candidate === '' || candidate === name || Math.abs(candidate.length - name.length) >= bestDistance) continue;
      const distance = distanceBelow(bestDistance, name.toLowerCase(), candidate.toLowerCase());
      if (distance >= bestDistance) continue;
      best = candidate;
      bestDistance = distance;
    }
    return best;
  };
}

// helpers

/** How many letters differ, by the shortest series of edits; `limit` when it is that many or more. */
function distanceBelow(limit: number, a: string, b: string): number {
  if (a.length > 100 || b.length > 100) return a === b ? 0 : limit;
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
