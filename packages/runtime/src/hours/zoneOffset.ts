/** How far a time zone is ahead of UTC at a moment. Looked up once for each stretch between two changes of its clocks. */
import { Temporal } from 'temporal-polyfill';

interface Stretch {
  readonly from: number;
  readonly till: number;
  readonly offset: number;
}

const known = new Map<string, Stretch[]>();

/**
 * @param at milliseconds since 1970-01-01T00:00Z
 * @returns milliseconds
 */
export function zoneOffset(zone: string, at: number): number {
  let stretches = known.get(zone);
  if (!stretches) known.set(zone, (stretches = []));
  for (const { from, till, offset } of stretches) if (at >= from && at < till) return offset;
  const stretch = stretchAt(zone, at);
  stretches.push(stretch);
  return stretch.offset;
}

// helpers

function stretchAt(zone: string, at: number): Stretch {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  // A change at this very moment has happened.
  const from = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const till = local.getTimeZoneTransition('next');
  return {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    till: till?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: local.offsetNanoseconds / 1e6,
  };
}
