/** The blocks people copy are what they are for: YAML, with inputs, hooks and files that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fencesOf, readPages, ROOT } from '../pages.ts';
import type { Action } from './composite.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const blocks = readPages().flatMap((page) =>
  fencesOf(page)
    .filter(({ language }) => language === 'yaml')
    .map(({ body }, index) => ({ called: `${page.path}, block ${index + 1}`, body })),
);

test.each(blocks)('$called is YAML, with every name once', ({ body }) => {
  expect(() => parse(body, { strict: true, uniqueKeys: true })).not.toThrow();
});

test('there are blocks for every kind of pipeline', () => {
  expect(blocks.length).toBeGreaterThan(7);
});

describe('GitHub', () => {
  const action = parse(read('action.yml')) as Action;
  const uses = blocks.flatMap(({ called, body }) =>
    objectsIn(parse(body))
      .filter((step) => String(step['uses']).startsWith('OWNER/switchyard@'))
      .map((step) => ({ called, inputs: Object.keys(step['with'] ?? {}) })),
  );

  test.each(uses)('$called gives inputs the action has', ({ inputs }) => {
    expect(inputs.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  });

  test('outputs that are used are there', () => {
    const used = blocks.flatMap(({ body }) => [...body.matchAll(/steps\.flows\.outputs\.([\w-]+)/g)]);

    expect(used.map(([, name = '']) => name).filter((name) => !Object.hasOwn(action.outputs, name))).toEqual([]);
    expect(used).not.toEqual([]);
  });
});

describe('pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly name: string;
    readonly language: string;
    readonly entry: string;
  }
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];

  test('every hook starts a command of the package that is installed', () => {
    const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };

    expect(hooks.map(({ entry }) => entry.split(' ')[0])).toEqual(hooks.map(() => 'switchyard'));
    expect(Object.keys(bin)).toEqual(['switchyard']);
    expect(hooks.filter(({ language }) => language !== 'node')).toEqual([]);
  });

  test('the page names hooks that are there, and all of them', () => {
    const page = read('docs/pipelines.md');
    const named = [...page.matchAll(/- id: (switchyard-[\w-]+)/g)].map(([, id]) => id);

    expect(new Set(named)).toEqual(new Set(hooks.map(({ id }) => id)));
  });
});

describe('the Dockerfile', () => {
  const instructions = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));

  test('copies files that are there once the command is built', () => {
    const copied = instructions
      .filter(([name, from = '']) => name === 'COPY' && from.startsWith('--from=build'))
      .map(([, , path = '']) => path.replace('/build/', ''));

    expect(copied).toEqual(['packages/cli/package.json', 'packages/cli/dist']);
    expect(existsSync(join(ROOT, 'packages/cli/package.json'))).toBe(true);
    // The program reads the package.json one folder above its own.
    const targets = instructions.filter(([name, from = '']) => name === 'COPY' && from.startsWith('--from'));
    expect(targets.map((words) => words.at(-1))).toEqual(['/opt/switchyard/package.json', '/opt/switchyard/dist']);
  });

  test('builds with a script that is there', () => {
    const built = instructions
      .filter(([name]) => name === 'RUN')
      .flatMap((words) => words.filter((word) => word.endsWith('.mjs')));

    expect(built.length).toBe(1);
    expect(built.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

// helpers

/** Every object in a value, itself among them. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
