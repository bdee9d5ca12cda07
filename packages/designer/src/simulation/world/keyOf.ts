import { isObject } from '@switchyard/blocks';
import { shortName } from '@switchyard/runtime';

/**
 * The key a world keeps a thing under that a flow calls by some name: the key itself, the same end of an ARN, or the
 * name or ARN people gave it. The runtime finds things alike.
 */
export function keyOf(things: unknown, called: string): string | undefined {
  if (!isObject(things)) return undefined;
  if (Object.hasOwn(things, called)) return called;
  return Object.keys(things).find((key) => {
    if (shortName(key) === shortName(called)) return true;
    const thing = things[key];
    return isObject(thing) && (thing['name'] === called || thing['arn'] === called);
  });
}
