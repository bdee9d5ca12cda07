/** Pages of a list: each begins where the one before ended, whatever came or went meanwhile. */
import { invalidParameter } from './serviceError.ts';
import type { Member } from './shape.ts';

/** Where an item stands in its list: compared part by part. */
export type Place = readonly (number | string)[];

export interface PageInput {
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly NextToken?: string;
}

export const NEXT_TOKEN: Member = { is: 'text' };

/** How many items a page holds at most. */
export function maxResults(most: number): Member {
  return { is: 'number', whole: true, least: 1, most };
}

/**
 * The page a request asks for.
 *
 * @param items in the order of their places
 * @param asked what the list was asked for; a token counts for the same question only
 * @param most how many items a page has where the request does not say
 * @throws ServiceError `InvalidParameterException` for a token that is not one of this list
 */
export function pageOf<Item>(
  items: readonly Item[],
  placeOf: (item: Item, index: number) => Place,
  { NextToken, MaxResults }: PageInput,
  asked: unknown,
  most: number,
): Page<Item> {
  const after = NextToken === undefined ? undefined : readToken(NextToken, asked);
  const rest = items
    .map((item, index) => ({ item, place: placeOf(item, index) }))
    .filter(({ place }) => after === undefined || comparePlaces(place, after) > 0);
  const page = rest.slice(0, MaxResults ?? most);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    ...(last && page.length < rest.length ? { NextToken: writeToken(last.place, asked) } : {}),
  };
}

export function comparePlaces(one: Place, other: Place): number {
  for (let part = 0; part < one.length; part++) {
    const [a, b] = [one[part] ?? '', other[part] ?? ''];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

// helpers

function writeToken(place: Place, asked: unknown): string {
  return btoa(encodeURIComponent(JSON.stringify([place, JSON.stringify(asked)])));
}

function readToken(token: string, asked: unknown): Place {
  try {
    const [place, of] = JSON.parse(decodeURIComponent(atob(token))) as [Place, string];
    if (of === JSON.stringify(asked) && Array.isArray(place)) return place;
  } catch {
    // Text that is no token of ours is told below.
  }
  throw invalidParameter('Expected a NextToken that this list gave out, for the same question.', 'NextToken');
}
