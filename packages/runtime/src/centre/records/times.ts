/** Times as records and events write them: text, unlike the numbers of the API (task-contacts §7.2, §3.1). */

/** `2026-01-05T09:00:00Z`, what is less than a second cut off. */
export function isoSeconds(milliseconds: number): string;
export function isoSeconds(milliseconds: number | undefined): string | null;
export function isoSeconds(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** `2026-01-05T09:00:00.000Z`. */
export function isoMilliseconds(milliseconds: number): string;
export function isoMilliseconds(milliseconds: number | undefined): string | undefined;
export function isoMilliseconds(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}
