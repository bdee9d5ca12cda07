/** Lengths of time as a form shows them: the largest unit that says them in whole numbers. */

export const UNITS = [
  { name: 'seconds', seconds: 1 },
  { name: 'minutes', seconds: 60 },
  { name: 'hours', seconds: 3600 },
  { name: 'days', seconds: 86_400 },
] as const;

export type UnitName = (typeof UNITS)[number]['name'];

/** The unit to show a number of seconds in. */
export function unitFor(seconds: number): UnitName {
  return UNITS.findLast((unit) => seconds > 0 && seconds % unit.seconds === 0)?.name ?? 'seconds';
}

export function secondsIn(unit: UnitName): number {
  return UNITS.find(({ name }) => name === unit)?.seconds ?? 1;
}
