/** `docs/blocks.md` tells of every block what the catalog says, and of every other Type what a task does there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, fieldPath, foreignBlocks, TASK_FLOW_TYPES, type BlockDefinition } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';

const DOCS = join(import.meta.dirname, '../docs');
const page = readFileSync(join(DOCS, 'blocks.md'), 'utf8');

describe.each(catalog.map((block) => [block.title, block] as const))('%s', (title, block) => {
  const section = page.split(`\n### ${title}\n`)[1]?.split(/\n##/)[0] ?? '';

  test('has all its facts', () => {
    expect(factsOf(block).filter((fact) => !section.includes(fact))).toEqual([]);
  });

  test('leads to its own page and to Amazon’s', () => {
    const [, own = ''] = /\[Its page\]\(([^)]+)\)/.exec(section) ?? [];

    expect(existsSync(join(DOCS, own, '..'))).toBe(true);
    expect(own.endsWith(`/${block.id}/README.md`)).toBe(true);
    expect(section).toContain(`(${block.help})`);
  });

  test('can be jumped to from the table', () => {
    const [, anchor = ''] = new RegExp(`\\| \\[${title}\\]\\(#([^)]+)\\)`).exec(page) ?? [];

    // A heading is jumped to by its letters, digits and dashes, with a dash for every space.
    expect(anchor).toBe([...title.toLowerCase().matchAll(/[a-z0-9 -]/g)].join('').replaceAll(' ', '-'));
  });
});

test('every block of other channels is told of, in one row each', () => {
  const rows = page.split('\n## Blocks that are not among these\n')[1]?.split('\n') ?? [];
  const untold = foreignBlocks.filter(({ type, title, mark }) => {
    const found = rows.filter((row) => row.startsWith(`| \`${type}\``) && row.includes(`| ${title} |`));
    return found.length !== 1 || (mark && !found[0]?.includes(`\`${mark.path.at(-1)}\``));
  });

  expect(untold).toEqual([]);
});

// helpers

function factsOf(block: BlockDefinition): string[] {
  return [
    block.description,
    ...block.actions.map(({ type }) => `\`${type}\``),
    ...Object.entries(block.parameters).flatMap(([name, field]) => [
      `| ${field.label} |`,
      `\`${fieldPath(name, field).join('.')}\``,
      ...(field.options ?? []).map(({ value }) => `\`${value}\``),
    ]),
    ...block.branches.map(({ label }) => `| ${label} |`),
    ...TASK_FLOW_TYPES.map((type) => block.flowTypes[type]).flatMap((permission) =>
      permission.verdict === 'allow' ? [] : permission.reason,
    ),
    ...block.limits,
  ];
}
