/** When a task leaves a block by which branch, from the table of its page: one place says it, for people and programs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockDefinition } from '../../packages/blocks/src/block.ts';
import { MADE_BY, type GeneratedFile } from './generatedFile.ts';

export function branchWords(root: string, catalog: readonly BlockDefinition[]): GeneratedFile {
  const blocks = catalog.map(({ id }) => {
    const page = join(root, 'packages/blocks/src/catalog', id, 'README.md');
    // A block that is being made has none yet.
    const rows = rowsOf(existsSync(page) ? readFileSync(page, 'utf8') : '').map(
      ([label, words]) => `    ${JSON.stringify(label)}: ${JSON.stringify(words)},\n`,
    );
    return `  ${JSON.stringify(id)}: {\n${rows.join('')}  },\n`;
  });
  return {
    path: 'packages/blocks/src/branchWords.gen.ts',
    content: [
      `${MADE_BY}\n`,
      '/** By block and by the label of the branch, or “Each …” for those an author makes: when it is taken. */\n',
      'export const branchWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n',
      ...blocks,
      '};\n',
    ].join(''),
  };
}

// helpers

function rowsOf(page: string): readonly (readonly [label: string, words: string])[] {
  const section = page.split('\n## Branches\n')[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [label = '', words = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [label, words.replaceAll('`', '')] as const;
    });
}
