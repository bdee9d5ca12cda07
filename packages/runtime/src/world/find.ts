import { shortName } from './shortName.ts';

/**
 * Things of the world by whatever a flow calls them: the key itself, the last part of an ARN on either side, or the
 * name people gave it (Names may stand for ARNs).
 */
export function find<Thing>(things: Readonly<Record<string, Thing>> | undefined, called: string): Thing | undefined {
  if (!things) return undefined;
  if (Object.hasOwn(things, called)) return things[called];
  const short = shortName(called);
  for (const [key, thing] of Object.entries(things)) {
    if (shortName(key) === short) return thing;
    if (typeof thing === 'object' && thing !== null && 'name' in thing && thing.name === called) return thing;
    if (typeof thing === 'object' && thing !== null && 'arn' in thing && thing.arn === called) return thing;
  }
  return undefined;
}
