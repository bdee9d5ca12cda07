/** How often operations may be called: a token bucket for each (task-contacts §9). */

export interface Bucket {
  readonly tokens: number;
  /** When it was last looked at, in milliseconds. */
  readonly at: number;
}

interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Every operation that is not listed, StartTaskContact among them. */
const PLAIN: Rate = { perSecond: 2, burst: 5 };

const RATES: ReadonlyMap<string, Rate> = new Map(
  Object.entries({
    GetContactAttributes: { perSecond: 10, burst: 15 },
    UpdateContactAttributes: { perSecond: 10, burst: 15 },
    DescribeContact: { perSecond: 10, burst: 15 },
    StopContact: { perSecond: 10, burst: 15 },
    UpdateContact: { perSecond: 10, burst: 15 },
    ListContactReferences: { perSecond: 10, burst: 15 },
    TagContact: { perSecond: 20, burst: 25 },
    UntagContact: { perSecond: 20, burst: 25 },
    UpdateContactRoutingData: { perSecond: 20, burst: 20 },
    SearchContacts: { perSecond: 0.5, burst: 1 },
    GetMetricDataV2: { perSecond: 10, burst: 10 },
    GetCurrentMetricData: { perSecond: 5, burst: 8 },
  }),
);

/** Takes a token for one call, if there is one. */
export function takeToken(
  bucket: Bucket | undefined,
  operation: string,
  now: number,
): { readonly bucket: Bucket; readonly admitted: boolean } {
  const { perSecond, burst } = RATES.get(operation) ?? PLAIN;
  const refilled = bucket ? bucket.tokens + ((now - bucket.at) / 1000) * perSecond : burst;
  const tokens = Math.min(burst, refilled);
  const admitted = tokens >= 1;
  return { bucket: { tokens: admitted ? tokens - 1 : tokens, at: now }, admitted };
}
