/** The examples people open first: every story happens as told, and every flow in them is one to learn from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { flowTypeOf, joinParts, readFlow, TASK_FLOW_TYPES, viewFlow, writeFlow } from '@switchyard/blocks';
import { validateText } from '@switchyard/blocks/validate';
import { describe, expect, test } from 'vitest';
import { simulate } from '../src/simulate.ts';
import { readStories } from './story.ts';
import { testStories } from './testStories.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'examples');

/** What goes with the flows of a story. */
const COMPANIONS: readonly string[] = ['world.json', 'task.json', 'instance.json', 'plan.json'];

const stories = readStories(EXAMPLES);
const pages = [join(EXAMPLES, 'README.md'), ...stories.map(({ folder }) => join(folder, 'README.md'))];

/** Every flow of every story, by its path. */
const flows = stories.flatMap(({ folder }) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.scenario.json') && !COMPANIONS.includes(file))
    .map((file) => ({ path: relative(EXAMPLES, join(folder, file)), text: readFileSync(join(folder, file), 'utf8') })),
);

testStories(stories);

test('one story of each flow type is told', () => {
  const types = new Set(stories.map(({ options }) => flowTypeOf(options.flow)));

  expect(TASK_FLOW_TYPES.filter((type) => !types.has(type))).toEqual([]);
});

test('one story comes through all 19 blocks', () => {
  const through = stories.map(({ options }) => {
    const loaded = [options.flow, ...Object.values(options.flows).map(({ flow }) => flow)];
    const views = new Map(loaded.map((flow) => [flow.Metadata?.name, viewFlow(flow)]));
    const entered = simulate(options).trace.filter(({ type }) => type === 'block.entered');
    return new Set(entered.flatMap(({ flow, block = '' }) => views.get(flow)?.byId.get(block)?.definition?.id ?? []));
  });

  // The 19 of the reference; a block that is added has a page with an example of its own.
  expect(Math.max(...through.map((blocks) => blocks.size))).toBeGreaterThanOrEqual(19);
});

describe.each(flows)('$path', ({ text }) => {
  test('has no problem of any kind', () => {
    expect(validateText(new TextEncoder().encode(text)).problems).toEqual([]);
  });

  test('is written back as it is, and as a new file would be', () => {
    const { document } = readFlow(text);

    expect(document && writeFlow(document)).toBe(text);
    expect(document && writeFlow({ ...document, source: '' })).toBe(text);
  });

  test('says what it is called and what it does', () => {
    const { Metadata } = readFlow(text).document?.flow ?? {};

    expect(Metadata?.name).toMatch(/^[A-Z].*[a-z]$/);
    expect(Metadata?.description).toMatch(/^[A-Z].*\.$/);
  });

  test('has every block in a place of its own', () => {
    const { blocks } = joinParts(viewFlow(readFlow(text).document?.flow ?? {}));
    const places = blocks.map(({ id, position }) => ({ id, x: position?.x ?? NaN, y: position?.y ?? NaN }));

    const tooNear = places.flatMap((one, index) =>
      places.slice(index + 1).filter(({ x, y }) => !(Math.abs(x - one.x) >= 240 || Math.abs(y - one.y) >= 140)),
    );

    expect(tooNear).toEqual([]);
    expect(places.filter(({ x, y }) => !(x >= 0 && y >= 0))).toEqual([]);
  });
});

test('no two flows have the same name', () => {
  const names = flows.map(({ text }) => readFlow(text).document?.flow.Metadata?.name);

  expect(new Set(names).size).toBe(names.length);
});

test('no account is anybody’s', () => {
  const texts = [...flows.map(({ text }) => text), ...pages.map((page) => readFileSync(page, 'utf8'))];

  const accounts = new Set(texts.flatMap((text) => text.match(/(?<=:)\d{12}(?=:)/g) ?? []));

  expect([...accounts]).toEqual(['111122223333']);
});

describe.each(pages.map((page) => ({ page: relative(ROOT, page), text: readFileSync(page, 'utf8') })))(
  '$page',
  ({ page, text }) => {
    test('names files and folders that are there', () => {
      const commands = [...text.matchAll(/examples\/[\w./-]+/g)].map(([path]) => join(ROOT, path));
      const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path = '']) =>
        join(ROOT, page, '..', path),
      );

      expect([...commands, ...links].filter((path) => !existsSync(path))).toEqual([]);
    });

    test('tells every story of its folder', () => {
      const told =
        page === join('examples', 'README.md') ? stories.map(({ name }) => `${name}/`) : ['flow.json --world'];

      expect(told.filter((words) => !text.includes(words))).toEqual([]);
    });
  },
);
