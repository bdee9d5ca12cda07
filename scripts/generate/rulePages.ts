/** The pages of the rules as a module, so that the command line and the designer show them without the folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GeneratedFile } from './generatedFile.ts';

const FOLDER = 'packages/blocks/src/validate';

/** Every README below the validator, by the name of its folder: the rule it is about. */
export function rulePages(root: string): GeneratedFile {
  const pages = readdirSync(join(root, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'README.md')
    .map((path) => [basename(dirname(path)), readFileSync(join(root, FOLDER, path), 'utf8')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = pages.map(([id, text]) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`);
  return {
    path: 'packages/blocks/src/rulePages.gen.ts',
    content: [
      '// Made by `npm run generate` from the pages of the rules; do not edit.\n',
      'export const rulePages: Readonly<Record<string, string>> = {\n',
      ...rows,
      '};\n',
    ].join(''),
  };
}
