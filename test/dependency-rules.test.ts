/**
 * The dependency rules hold because a linter keeps them, and the linter keeps them because a broken import of each
 * kind is caught here, with the rule's own sentence.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

const BROKEN: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['blocks-stands-alone', 'packages/blocks/src/a.ts', `import '@switchyard/runtime';`],
  ['blocks-stands-alone', 'packages/blocks/src/b.ts', `import 'react';`],
  ['blocks-stands-alone', 'packages/blocks/src/c.ts', `import 'xstate';`],
  ['blocks-stands-alone', 'packages/blocks/src/d.ts', `import 'node:fs';`],
  ['runtime-knows-only-blocks', 'packages/runtime/src/a.ts', `import '@switchyard/cli';`],
  ['runtime-knows-only-blocks', 'packages/runtime/src/b.ts', `import '@switchyard/designer';`],
  ['runtime-knows-only-blocks', 'packages/runtime/src/c.ts', `import 'react';`],
  ['runtime-knows-only-blocks', 'packages/runtime/src/g.ts', `import '@switchyard/drawing';`],
  ['drawing-knows-only-blocks', 'packages/drawing/src/a.ts', `import '@switchyard/runtime';`],
  ['drawing-knows-only-blocks', 'packages/drawing/src/b.ts', `import '@switchyard/designer';`],
  ['drawing-knows-only-blocks', 'packages/drawing/src/c.ts', `import 'react';`],
  ['drawing-knows-only-blocks', 'packages/drawing/src/d.ts', `import 'node:fs';`],
  ['drawing-knows-only-blocks', 'packages/drawing/src/e.ts', `export const page = document.body;`],
  ['cli-knows-the-libraries', 'packages/cli/src/a.ts', `import 'react';`],
  ['nobody-imports-designer', 'packages/cli/src/b.ts', `import '@switchyard/designer';`],
  ['designer-knows-the-libraries', 'packages/designer/src/a.ts', `import '@switchyard/cli';`],
  ['designer-knows-the-libraries', 'packages/designer/src/b.ts', `import 'xstate';`],
  ['through-the-front-door', 'packages/runtime/src/d.ts', `import '@switchyard/blocks/src/block.ts';`],
  ['through-the-front-door', 'packages/drawing/src/f.ts', `import '@switchyard/blocks/src/block.ts';`],
  ['through-the-front-door', 'packages/cli/src/d.ts', `import '../../drawing/src/layout.ts';`],
  ['through-the-front-door', 'packages/cli/src/c.ts', `import '../../blocks/src/block.ts';`],
  ['through-the-front-door', 'packages/designer/src/c.ts', `import '@switchyard/blocks/dist/index.js';`],
  ['only-canvas-sees-react-flow', 'packages/designer/src/palette/a.ts', `import 'reactflow';`],
  ['only-document-writes', 'packages/designer/src/palette/b.ts', `import 'immer';`],
  ['only-document-writes', 'packages/designer/src/canvas/a.ts', `import 'immer';`],
  ['time-and-chance-are-given', 'packages/blocks/src/e.ts', `export const now = Date.now();`],
  ['time-and-chance-are-given', 'packages/runtime/src/e.ts', `export const chance = Math.random();`],
  ['time-and-chance-are-given', 'packages/runtime/src/f.ts', `setTimeout(() => {}, 1);`],
];

const ALLOWED: readonly (readonly [file: string, line: string])[] = [
  ['packages/runtime/src/ok.ts', `import '@switchyard/blocks/behaviors';`],
  ['packages/cli/src/ok.ts', `import '@switchyard/runtime';`],
  ['packages/drawing/src/ok.ts', `import '@switchyard/blocks/edit';`],
  ['packages/designer/src/toolbar/ok.ts', `import '@switchyard/drawing';`],
  ['packages/designer/src/canvas/ok.ts', `import 'reactflow';`],
  ['packages/designer/src/document/ok.ts', `import 'immer';`],
];

let folder: string;
let said: readonly { filename: string; message: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-rules-'));
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [, file, line] of BROKEN) write(file, line);
  for (const [file, line] of ALLOWED) write(file, line);
  said = await lint(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a broken import is caught with the sentence of its rule', () => {
  test.each(BROKEN)('%s in %s', (rule, file) => {
    const messages = said.filter(({ filename }) => filename.endsWith(file)).map(({ message }) => message);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`${rule}: `);
  });
});

test('an import that the rules allow is not reported', () => {
  const files = ALLOWED.map(([file]) => file);
  expect(said.filter(({ filename }) => files.some((file) => filename.endsWith(file)))).toEqual([]);
});

// helpers

function write(file: string, line: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${line}\n`);
}

function lint(cwd: string): Promise<{ filename: string; message: string }[]> {
  const program = join(ROOT, 'node_modules/.bin/oxlint');
  return new Promise((resolve, reject) => {
    execFile(program, ['--format', 'json', '.'], { cwd, maxBuffer: 1 << 24 }, (_error, stdout, stderr) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as {
          diagnostics: { filename: string; message: string; help?: string }[];
        };
        resolve(diagnostics.map(({ filename, message, help }) => ({ filename, message: `${message} ${help ?? ''}` })));
      } catch {
        reject(new Error(stdout + stderr));
      }
    });
  });
}
