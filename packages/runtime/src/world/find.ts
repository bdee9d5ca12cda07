import { isObject } from '@switchyard/blocks';
import { shortName } from './shortName.ts';

/**
 * Things of the world by whatever a flow calls them: the key itself, the last part of an ARN on either side, or the
 * name people gave it (Names may stand for ARNs).
 */
export function find<Thing>(things: Readonly<Record<string, Thing>> | undefined, called: string): Thing | undefined {
  const key = things && findKey(things, called);
  return key === undefined ? undefined : things?.[key];
}

/** The key such a thing is kept under; undefined where there is none. */
export function findKey(things: Readonly<Record<string, unknown>>, called: string): string | undefined {
  if (Object.hasOwn(things, called)) return called;
  const short = shortName(called);
  return Object.keys(things).find((key) => {
    if (shortName(key) === short) return true;
    const thing = things[key];
    return isObject(thing) && (thing['name'] === called || thing['arn'] === called);
  });
}
