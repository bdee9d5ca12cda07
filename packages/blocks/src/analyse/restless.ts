import type { BlockDefinition } from '../block.ts';
import { distributeByPercentage } from '../catalog/distribute-by-percentage/block.ts';
import { invokeLambdaFunction } from '../catalog/invoke-lambda-function/block.ts';
import { loop } from '../catalog/loop/block.ts';
import { wait } from '../catalog/wait/block.ts';
import { circlesOf, takenCircles } from './circles.ts';
import type { ActionOf } from './oncePerBlock.ts';
import type { FlowPaths, Way } from './paths.ts';
import { readsOf } from './reads.ts';
import { writesOf, type Store } from './writes.ts';

/**
 * The circles a contact goes round for ever, or for as long as a queue stays as it is, while no time passes: nothing on
 * them waits or counts, and nothing on them changes what another block of the circle reads.
 */
export function restlessCircles(paths: FlowPaths, actionOf: ActionOf): readonly ReadonlySet<number>[] {
  // Each is within one of those.
  if (takenCircles(paths).length === 0) return [];
  let circles = CIRCLES.get(paths);
  if (!circles) {
    circles = circlesOf(paths, (way) => isRestless(way, paths)).filter(
      (circle) => !changesItself(circle, paths, actionOf),
    );
    CIRCLES.set(paths, circles);
  }
  return circles;
}

/** Whether a contact goes this way at once, and as often as it comes to the block. */
export function isRestless({ from, branch, taken }: Way, { blocks }: FlowPaths): boolean {
  const definition = blocks[from]?.definition;
  // What other channels have plays, listens or shows something, which takes its time.
  if (!taken || definition === undefined) return false;
  if (definition === loop) return branch?.name !== 'looping';
  return !TAKING_TIME.has(definition);
}

// helpers

const CIRCLES = new WeakMap<FlowPaths, readonly ReadonlySet<number>[]>();

/** A Wait only fails by a time that is none, a function answers anew, and chance ends any circle. */
const TAKING_TIME: ReadonlySet<BlockDefinition> = new Set<BlockDefinition>([
  wait,
  invokeLambdaFunction,
  distributeByPercentage,
]);

function changesItself(circle: ReadonlySet<number>, { blocks }: FlowPaths, actionOf: ActionOf): boolean {
  const read = new Set<string>();
  const written = new Set<string>();
  for (const place of circle) {
    const block = blocks[place];
    if (!block) continue;
    for (const { reference } of readsOf(block, actionOf)) read.add(nameOf(reference.path));
    for (const store of ['Attributes', 'FlowAttributes'] satisfies Store[]) {
      const { rows, anyKey } = writesOf(block, store);
      if (anyKey) return true;
      for (const key of rows.keys()) written.add(nameOf([store, key]));
    }
  }
  return [...written].some((name) => read.has(name));
}

function nameOf([store, key]: readonly string[]): string {
  return JSON.stringify([store, key]);
}
