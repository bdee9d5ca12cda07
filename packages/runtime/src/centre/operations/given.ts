/** What operations answer: members that have no value are left out, and times are seconds (task-contacts §1.11, §7.1). */

/** The members of an object that have a value. */
export type Given<Members> = {
  readonly [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
} & {
  readonly [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<
    Members[Name],
    undefined
  >;
};

export function given<Members extends object>(members: Members): Given<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<Members>;
}

/** Seconds since 1970-01-01T00:00Z, milliseconds as their fraction, as every operation tells times. */
export function secondsOf(milliseconds: number): number;
export function secondsOf(milliseconds: number | undefined): number | undefined;
export function secondsOf(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

/** Whole seconds of a duration. */
export function durationOf(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
