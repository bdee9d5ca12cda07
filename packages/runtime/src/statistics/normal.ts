/** The normal distribution. */

/**
 * Below which value a standard normal number lies with a probability: by P. J. Acklam's rational approximation, whose
 * relative error is below 1.2e-9.
 *
 * @param probability between 0 and 1, neither included
 */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability < 0.02425) {
    const tail = Math.sqrt(-2 * Math.log(probability));
    return polynomial(TAIL_ABOVE, tail) / polynomial(TAIL_BELOW, tail);
  }
  const off = probability - 0.5;
  const square = off * off;
  return (polynomial(MIDDLE_ABOVE, square) * off) / polynomial(MIDDLE_BELOW, square);
}

// helpers

const MIDDLE_ABOVE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const MIDDLE_BELOW = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const TAIL_ABOVE = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];

/** The coefficient of the highest power first. */
function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduce((value, coefficient) => value * at + coefficient, 0);
}
