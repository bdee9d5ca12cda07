/** The pages of the blocks as a module, so that the designer shows them without the folders. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './generatedFile.ts';

/** The README of every block, by the name of its folder. */
export function blockPages(root: string, blocks: readonly string[]): GeneratedFile {
  const rows = blocks.map((id) => {
    const text = readFileSync(join(root, 'packages/blocks/src/catalog', id, 'README.md'), 'utf8');
    return `  ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`;
  });
  return {
    path: 'packages/blocks/src/blockPages.gen.ts',
    content: [
      '// Made by `npm run generate` from the pages of the blocks; do not edit.\n',
      'export const blockPages: Readonly<Record<string, string>> = {\n',
      ...rows,
      '};\n',
    ].join(''),
  };
}
