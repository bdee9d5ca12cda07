/** Every block of the catalog is met in some story, and every branch a task can take is taken in one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, isObject, viewFlow, type BlockDefinition, type FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { simulate, type SimulateOptions } from '../src/simulate.ts';
import { worldFor } from '../src/world/worldFor.ts';
import { readStories } from './story.ts';

const CATALOG = join(import.meta.dirname, '../../blocks/src/catalog');

/** The flow a block's own page shows first, where it shows a whole one. */
function readmeFlows(): { id: string; flow: FlowJson }[] {
  return catalog.flatMap(({ id }) => {
    const path = join(CATALOG, id, 'README.md');
    const [, fence] = existsSync(path) ? (/```json\n([\s\S]*?)```/.exec(readFileSync(path, 'utf8')) ?? []) : [];
    const json: unknown = fence === undefined ? undefined : JSON.parse(fence);
    return isObject(json) && Array.isArray(json['Actions']) ? [{ id, flow: json }] : [];
  });
}

/** What a run comes through: each block as `wait`, each branch as `wait.timeExpired`. */
function metIn(options: SimulateOptions): string[] {
  const flows = [options.flow, ...Object.values(options.flows ?? {}).map(({ flow }) => flow)];
  const views = new Map(flows.map((flow) => [flow.Metadata?.name ?? 'flow', viewFlow(flow)]));
  return simulate(options).trace.flatMap(({ type, flow = '', block = '', branch }) => {
    const id = views.get(flow)?.byId.get(block)?.definition?.id;
    if (id === undefined) return [];
    if (type === 'block.entered') return [id];
    return type === 'branch.taken' && branch !== undefined
      ? [`${id}.${branch.replace(/^condition-\d+$/, 'condition')}`]
      : [];
  });
}

/** What a task can come through at a block. */
function wanted({ id, branches, conditions }: BlockDefinition): string[] {
  const declared = branches.filter(({ neverTaken }) => neverTaken === undefined).map(({ name }) => `${id}.${name}`);
  return [id, ...(conditions ? [`${id}.condition`] : []), ...declared];
}

const readmes = readmeFlows();
const met = new Set([
  ...readStories().flatMap(({ options }) => metIn(options)),
  ...readmes.flatMap(({ flow }) => metIn({ flow, world: worldFor(flow) })),
]);

describe('in the stories', () => {
  test.each(catalog.map((block) => [block.title, block] as const))('%s is left by every branch', (_title, block) => {
    expect(wanted(block).filter((step) => !met.has(step))).toEqual([]);
  });
});

test('the flow of every block’s own page runs in a world made for it', () => {
  const stopped = readmes.filter(({ flow }) => simulate({ flow, world: worldFor(flow) }).outcome === 'stopped');

  expect(stopped.map(({ id }) => id)).toEqual([]);
});
