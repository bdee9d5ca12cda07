/**
 * The page of every block is written for flow authors. All pages are alike, and what they say is so: sentence,
 * settings, branches, flow types and limits are the catalog's, the flow a page shows has no problem, and wrong
 * settings are told in the words it shows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BlockDefinition } from '../src/block.ts';
import { catalog } from '../src/catalog.gen.ts';
import type { ActionJson, FlowJson } from '../src/flow/flow.ts';
import { FLOW_TYPE_FACTS, flowTypeOf, TASK_FLOW_TYPES } from '../src/flow/flowTypes.ts';
import { isObject } from '../src/flow/json.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';
import type { Problem } from '../src/problem.ts';
import { validateFlow } from '../src/validate/index.ts';
import { isAboutBlock } from './isAboutBlock.ts';
import { flowAround } from './testParameters.ts';

const SECTIONS = [
  'What it does',
  'Settings',
  'Branches',
  'Where it may stand',
  'Good to know',
  'What is assumed',
  'Example',
];

/** Shows settings nobody should make; a page may leave it out. */
const WRONG_SETTINGS = 'Wrong settings';

const pages = catalog
  .filter(({ id }) => existsSync(pathOf(id)))
  .map((block) => [block.id, readFileSync(pathOf(block.id), 'utf8'), block] as const);

test('every block has a page', () => {
  expect(pages.map(([id]) => id)).toEqual(catalog.map(({ id }) => id));
});

describe.each(pages)('the page of %s', (_id, page, block) => {
  const words = page.replaceAll(/\s+/g, ' ');

  test('begins with the block’s title and sentence', () => {
    expect(page.split('\n')[0]).toBe(`# ${block.title}`);
    expect(words.startsWith(`# ${block.title} ${block.description} ## `)).toBe(true);
  });

  test('has the same sections as every other', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

    expect(headings.filter((heading) => heading !== WRONG_SETTINGS)).toEqual(SECTIONS);
  });

  test('names every setting and its choices', () => {
    const settings = sectionOf(page, 'Settings');
    const named = firstCells(settings);
    const fields = Object.values(block.parameters);

    expect(fields.map(({ label }) => label).filter((label) => !named.includes(label))).toEqual([]);
    const choices = fields.flatMap(({ options = [] }) => options.map(({ label }) => label));
    expect(choices.filter((label) => !settings.includes(label))).toEqual([]);
  });

  test('names every branch', () => {
    const branches = sectionOf(page, 'Branches');
    const named = firstCells(branches);

    const taken = block.branches.filter(({ neverTaken }) => neverTaken === undefined).map(({ label }) => label);
    expect(taken.filter((label) => !named.includes(label))).toEqual([]);
    expect(block.branches.map(({ label }) => label).filter((label) => !branches.includes(label))).toEqual([]);
    const noun = block.conditions?.noun.toLowerCase() ?? '';
    expect(named.some((name) => name.toLowerCase().includes(noun)) || block.conditions === undefined).toBe(true);
  });

  test.each(TASK_FLOW_TYPES)('tells whether it may stand in %s', (type) => {
    const row = rowsOf(sectionOf(page, 'Where it may stand')).find(([name]) => name === FLOW_TYPE_FACTS[type].title);

    expect(row?.[1]?.split(/\W/)[0]).toBe(block.flowTypes[type].verdict === 'refuse' ? 'No' : 'Yes');
  });

  test('tells every limit', () => {
    expect(block.limits.filter((limit) => !words.includes(limit))).toEqual([]);
  });

  test('shows a whole flow first, which uses the block and has no problem', () => {
    const flow = fencesOf(page, 'json')[0] as FlowJson;

    expect(serious(validateFlow({ flow }))).toEqual([]);
    const view = viewFlow(flow);
    expect(view.blocks.map(({ definition }) => definition?.id)).toContain(block.id);
    expect(view.blocks.filter(({ named, position }) => !named || !position)).toEqual([]);
    expect(flowTypeOf(flow)).toBeDefined();
    expect(flow.Metadata?.name).toMatch(/\w/);
  });

  test('shows what is said of wrong settings as it is said', () => {
    const [, ...shown] = fencesOf(page, 'json');

    const said = shown.map((action) => serious(problemsWith(block, action as ActionJson)).join('\n'));

    expect(said).toEqual(fencesOf(page, 'text'));
    expect(said).not.toContain('');
  });
});

// helpers

function pathOf(id: string): string {
  return join(import.meta.dirname, '../src/catalog', id, 'README.md');
}

function sectionOf(page: string, heading: string): string {
  return page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

/** The cells of every row of the tables in a text. */
function rowsOf(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function firstCells(text: string): string[] {
  return rowsOf(text).map(([first = '']) => first);
}

function fencesOf(page: string, language: 'json' | 'text'): unknown[] {
  const fences = [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  return fences.map(([, content = '']) => (language === 'json' ? JSON.parse(content) : content.trim()));
}

/** What is told of an action a page shows in part: the rest of the flow is as it should be. */
function problemsWith(block: BlockDefinition, shown: ActionJson): Problem[] {
  const type = shown.Type === undefined ? {} : { type: shown.Type };
  const { flow, flowType } = flowAround(block, { ...type, parameters: shown.Parameters ?? {} });
  const action = flow.Actions?.[0];
  if (action && isObject(shown.Transitions)) action.Transitions = { ...action.Transitions, ...shown.Transitions };
  return validateFlow({ flow }, { flowType }).filter(
    (problem) => problem.rule === 'flow-type' || isAboutBlock(problem),
  );
}

function serious(problems: readonly Problem[]): string[] {
  return problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
}
