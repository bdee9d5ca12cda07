// Ratios measured in one run: the candidates take turns, so that a noisy moment hits all of them alike, and what is
// compared is the median of the turns.

/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {() => number | Promise<number>} turn does some work; returns how much, in the unit of the measure
 */

/**
 * Measures how much work each candidate does a second.
 *
 * @param {readonly Candidate[]} candidates
 * @param {{ rounds?: number, seconds?: number, ofTurns?: (rates: number[]) => number, clock?: () => number }} [options]
 *   how many turns each takes, how long one lasts at least, which of the rates counts (the median when not given), and
 *   by which clock, in seconds (the one on the wall)
 * @returns {Promise<ReadonlyMap<string, number>>} the rate by name
 */
export async function measureRates(
  candidates,
  { rounds = 9, seconds = 0.25, ofTurns = median, clock = wallSeconds } = {},
) {
  /** @type {Map<string, number[]>} */
  const rates = new Map(candidates.map(({ name }) => [name, []]));
  // The first round warms up and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const { name, turn } of candidates) {
      const rate = await rateOf(turn, seconds, clock);
      if (round >= 0) rates.get(name)?.push(rate);
    }
  }
  return new Map([...rates].map(([name, all]) => [name, ofTurns(all)]));
}

/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Prints one measured ratio beside what is asked of it.
 *
 * @param {string} what
 * @param {number} ratio
 * @param {{ atLeast?: number, atMost?: number }} asked
 * @returns {boolean} whether it holds
 */
export function report(what, ratio, { atLeast, atMost }) {
  const isGood = (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);
  const wanted = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  console.log(`${isGood ? '✓' : '✗'} ${what}: ${ratio.toFixed(2)} × (asked: ${wanted} ×)`);
  return isGood;
}

/** What the processors did for this process, collecting its garbage included: fair while others use the machine too. */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

// helpers

function wallSeconds() {
  return performance.now() / 1000;
}

async function rateOf(turn, seconds, clock) {
  const started = clock();
  let work = 0;
  let passed = 0;
  do {
    const done = turn();
    work += typeof done === 'number' ? done : await done;
    passed = clock() - started;
  } while (passed < seconds);
  return work / passed;
}
