/** `docs/adding-a-block.md` as a list of things to do: commands to run, files to write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Step =
  | { readonly does: 'run'; readonly command: string }
  | { readonly does: 'write'; readonly path: string; readonly content: string };

/** The steps in the order of the page: `sh` fences are commands, a fence after "`some/path`:" is that file. */
export function readRecipe(root: string): Step[] {
  const page = readFileSync(join(root, 'docs/adding-a-block.md'), 'utf8');
  const fences = page.matchAll(/(?:`([^`\n]+)`:\n\n)?^(`{3,})(\w+)\n([\s\S]*?)^\2$/gm);
  return [...fences].flatMap(([, path, , language, content = '']): Step[] => {
    if (language === 'sh')
      return content
        .trim()
        .split('\n')
        .map((command) => ({ does: 'run', command }));
    return path === undefined ? [] : [{ does: 'write', path, content }];
  });
}
