/**
 * The page of every rule is written for people who meet a problem. All pages are alike, and what they say is so: the
 * sentence and the table are the rule's, the wrong flow is told of in these very words, and the right one is not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFix } from '../src/fix/index.ts';
import type { FlowJson } from '../src/flow/flow.ts';
import type { Problem } from '../src/problem.ts';
import { rules, validateFlow, type Rule } from '../src/validate/index.ts';

const FOLDER = join(import.meta.dirname, '../src/validate/rules');

/** What is too large for a page: its message is told of a flow that only the test has. */
const TOO_LARGE: Readonly<Record<string, () => FlowJson>> = {
  'too-many-actions': () => ({ Actions: Array.from({ length: 251 }, () => ({})) }),
  'content-length': () => ({ Actions: [], Version: 'x'.repeat(256_001 - '{"Actions":[],"Version":""}'.length) }),
};

const pages = rules
  .filter(({ id }) => existsSync(pathOf(id)))
  .map((rule) => [rule.id, readFileSync(pathOf(rule.id), 'utf8'), rule] as const);

test('every rule has a page, and every page a rule', () => {
  const folders = readdirSync(FOLDER).filter((name) => existsSync(pathOf(name)));

  expect(folders.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

describe.each(pages)('the page of %s', (id, page, rule) => {
  const wrong = TOO_LARGE[id]?.() ?? flowIn(page, 'Wrong');
  const right = flowIn(page, 'Right');
  const told = problemsOf(rule, wrong);

  test('begins with the rule’s name, sentence and facts', () => {
    const kinds = [...new Set(told.map(({ fix }) => fix?.kind ?? 'none'))];
    const [head, summary, table] = page.split('\n\n');

    expect([head, summary?.replaceAll('\n', ' ')]).toEqual([`# ${id}`, rule.summary]);
    expect(cellsOf(table)).toEqual([
      ['Category', 'Severity', 'Fix'],
      [rule.category, rule.severity, ...kinds],
    ]);
  });

  test('has the sections of every other, and its options where it has any', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const options = Object.keys(rule.options ?? {});

    expect(headings).toEqual(['Wrong', 'Right', ...(options.length > 0 ? ['Options'] : [])]);
    const named = cellsOf(sectionOf(page, 'Options'))
      .slice(1)
      .map(([name = '']) => name.replaceAll('`', ''));
    expect(named).toEqual(options);
  });

  test('tells of the wrong flow in the words it shows', () => {
    expect(told.map(({ message }) => message)).toEqual(fenceIn(page, 'Wrong', 'text')?.trim().split('\n'));
  });

  test('shows a right flow of which the rule tells nothing, and which has no errors', () => {
    expect(problemsOf(rule, right)).toEqual([]);
    expect(validateFlow({ flow: right }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('shows a wrong flow that is right, as far as the rule goes, once its fix is made', () => {
    for (const { fix, message } of told) {
      if (!fix) continue;
      const fixed = structuredClone(wrong);
      expect(applyFix(fixed, fix)).toBe(true);
      expect(problemsOf(rule, fixed).map((problem) => problem.message)).not.toContain(message);
    }
  });
});

// helpers

function pathOf(id: string): string {
  return join(FOLDER, id, 'README.md');
}

/** What one rule tells, checked even where no preset asks for it. */
function problemsOf(rule: Rule, flow: FlowJson): Problem[] {
  const found = validateFlow({ flow }, { rules: { [rule.id]: { options: {} } } });
  return found.filter((problem) => problem.rule === rule.id);
}

function sectionOf(page: string, heading: string): string {
  return page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

function fenceIn(page: string, heading: string, language: string): string | undefined {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(sectionOf(page, heading))?.[1];
}

function flowIn(page: string, heading: string): FlowJson {
  return JSON.parse(fenceIn(page, heading, 'json') ?? 'null') as FlowJson;
}

/** The cells of the rows of a table, without the line under its head. */
function cellsOf(table = ''): string[][] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
