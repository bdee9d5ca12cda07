/** Things of an instance by whatever a flow or a request calls them: id, ARN, the last part of an ARN, or name. */
import { shortName } from '../../world/shortName.ts';

export interface Named {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}

export interface Registry<Thing extends Named> {
  readonly all: readonly Thing[];
  byId(id: string): Thing | undefined;
  find(called: string): Thing | undefined;
}

export function createRegistry<Thing extends Named>(all: readonly Thing[]): Registry<Thing> {
  const ids = new Map(all.map((thing) => [thing.id, thing]));
  const arns = new Map(all.map((thing) => [thing.arn, thing]));
  const names = new Map<string, Thing>();
  /** Flows and requests call few things, and call them often. */
  const found = new Map<string, Thing | undefined>();
  for (const thing of all) if (!names.has(thing.name)) names.set(thing.name, thing);
  return {
    all,
    byId: (id) => ids.get(id),
    find: (called) => {
      if (found.has(called)) return found.get(called);
      const plain = called.replace(VERSION, '');
      const thing =
        ids.get(plain) ?? arns.get(plain) ?? ids.get(shortName(plain)) ?? names.get(called) ?? names.get(plain);
      if (found.size >= MOST_FOUND) found.clear();
      found.set(called, thing);
      return thing;
    },
  };
}

// helpers

const MOST_FOUND = 1000;

/** A flow's ARN may end in a version (task-contacts §5.3). */
const VERSION = /:(?:\$SAVED|\$LATEST|\d+)$/;
