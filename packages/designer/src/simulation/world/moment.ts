/** Moments of virtual time as the browser's own picker has them: without a zone, which is UTC here. */
import { simulate, type WorldData } from '@switchyard/runtime';

/** When a run in this world begins, in milliseconds since 1970-01-01T00:00Z; undefined where the world says no moment. */
export function startOf(start: unknown): number | undefined {
  if (start !== undefined && (typeof start !== 'string' || Number.isNaN(Date.parse(start)))) return undefined;
  const world: WorldData = start === undefined ? {} : { start };
  return simulate({ flow: {}, world, stopAfterBlocks: 0, trace: false }).startedAt;
}

/** As a picker shows it, to the minute, or to the second where there are seconds. */
export function toPicker(moment: number | undefined): string {
  if (moment === undefined) return '';
  return new Date(moment).toISOString().replace(/(?::00)?\.\d+Z$/, '');
}

/** As the world says it; undefined for an emptied picker. */
export function fromPicker(picked: string): string | undefined {
  if (picked === '') return undefined;
  return `${picked}${picked.length === 'YYYY-MM-DDTHH:MM'.length ? ':00' : ''}Z`;
}
