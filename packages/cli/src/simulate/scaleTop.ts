/** Where the scale of a chart ends: at a number people say, as is its half. */

const TIMES = [10, 20, 30, 60, 120, 240, 600, 1200, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 604_800];

export function topOfNumbers(highest: number): number {
  if (highest <= 2) return 2;
  const size = 10 ** Math.floor(Math.log10(highest));
  const times = [1, 2, 4, 6, 8, 10].find((one) => one * size >= highest) ?? 10;
  return times * size;
}

/** Of seconds. */
export function topOfTimes(highest: number): number {
  const days = Math.ceil(highest / 604_800) * 604_800;
  return TIMES.find((time) => time >= highest) ?? days;
}
