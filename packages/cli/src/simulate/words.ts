/** Numbers of reports as people read them. */

/** `0:07`, `12:30` or `1:02:03`, to the second. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Nothing where there is nothing to divide. */
export function percentText(percent: number | null): string {
  return percent === null ? '' : `${percent.toFixed(1)} %`;
}
