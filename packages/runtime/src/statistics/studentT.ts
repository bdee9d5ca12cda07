/** Student's t distribution: how far the mean of a few measurements may lie from the truth. */

/**
 * Below which value lies a number of the distribution with a probability.
 *
 * @param probability between 0 and 1, neither included
 * @param freedom degrees of freedom, 1 or more
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentQuantile(1 - probability, freedom);
  let [low, high] = [0, 1];
  while (studentBelow(high, freedom) < probability) [low, high] = [high, high * 2];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    if (studentBelow(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How likely a number of the distribution lies below a value. */
export function studentBelow(value: number, freedom: number): number {
  const tail = incompleteBeta(freedom / (freedom + value * value), freedom / 2, 0.5) / 2;
  return value > 0 ? 1 - tail : tail;
}

// helpers

/** The regularized incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction is quick only on this side; the function mirrors itself.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return (front * betaFraction(x, a, b)) / a;
}

const MOST_TERMS = 500;

/** By Lentz's method: the fraction as a product of ratios, one for each term. */
function betaFraction(x: number, a: number, b: number): number {
  let above = 1;
  let below = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = below;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    let ratio = 1;
    for (const coefficient of [even, odd]) {
      below = 1 / (1 + coefficient * below);
      above = 1 + coefficient / above;
      ratio = below * above;
      product *= ratio;
    }
    if (Math.abs(ratio - 1) < 1e-15) break;
  }
  return product;
}

/** By Stirling's series, after the argument was made large enough for it. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}
