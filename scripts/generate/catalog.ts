/** The two lists made from the folders of the catalog: what blocks are, and what they do. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BlockDefinition } from '../../packages/blocks/src/block.ts';
import { type GeneratedFile, MADE_BY } from './generatedFile.ts';

const BLOCKS = 'packages/blocks/src';

/** The ids of all blocks, in the order of the palette: the names of the folders. */
export function blockIds(root: string): string[] {
  return readdirSync(join(root, BLOCKS, 'catalog'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** What a block's definition is exported as: `set-working-queue` is `setWorkingQueue`. */
export function exportName(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
}

/** The definitions themselves, read from the folders rather than from the list that may be stale. */
export async function loadCatalog(root: string): Promise<BlockDefinition[]> {
  return Promise.all(
    blockIds(root).map(async (id) => {
      const { href } = pathToFileURL(join(root, BLOCKS, 'catalog', id, 'block.ts'));
      const module = (await import(href)) as Record<string, BlockDefinition | undefined>;
      const definition = module[exportName(id)];
      if (!definition) throw new Error(`Expected catalog/${id}/block.ts to export "${exportName(id)}".`);
      return definition;
    }),
  );
}

/** `catalog.gen.ts` and `behaviors.gen.ts`; apart, so that forms load without behaviors. */
export function catalogFiles(ids: readonly string[]): GeneratedFile[] {
  return [
    { path: `${BLOCKS}/catalog.gen.ts`, content: catalogSource(ids) },
    { path: `${BLOCKS}/behaviors.gen.ts`, content: behaviorsSource(ids) },
  ];
}

// helpers

function catalogSource(ids: readonly string[]): string {
  return lines([
    MADE_BY,
    `import type { BlockDefinition } from './block.ts';`,
    ...ids.map((id) => `import { ${exportName(id)} } from './catalog/${id}/block.ts';`),
    '',
    '/** Every block, in the order of the palette. */',
    'export const catalog: readonly BlockDefinition[] = [',
    ...ids.map((id) => `  ${exportName(id)},`),
    '];',
  ]);
}

function behaviorsSource(ids: readonly string[]): string {
  return lines([
    MADE_BY,
    `import type { Behavior } from './block.ts';`,
    ...ids.map((id) => `import { behavior as ${exportName(id)} } from './catalog/${id}/behavior.ts';`),
    '',
    '/** What every block does, by the block’s id. */',
    'export const behaviors: Readonly<Record<string, Behavior>> = {',
    ...ids.map((id) => (id === exportName(id) ? `  ${id},` : `  '${id}': ${exportName(id)},`)),
    '};',
  ]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
