/** `docs/rules.md`: every rule at a glance, as its own page tells of it; a test keeps those pages and the rules alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GeneratedFile } from './generatedFile.ts';

const FOLDER = 'packages/blocks/src/validate';

export function rulesPage(root: string): GeneratedFile {
  const rules = readdirSync(join(root, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'README.md')
    .map((path) => readRule(path.replaceAll('\\', '/'), readFileSync(join(root, FOLDER, path), 'utf8')))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = CATEGORIES.flatMap(([category, title, about]) => {
    const found = rules.filter((rule) => rule.category === category);
    return found.length === 0 ? [] : [`## ${title}`, about, tableOf(found)];
  });
  const content = [INTRODUCTION, ...parts, MESSAGES, messageTable(rules)].join('\n\n');
  return { path: 'docs/rules.md', content: `${content}\n` };
}

// helpers

const CATEGORIES: readonly (readonly [category: string, title: string, about: string])[] = [
  ['service', 'Service', 'What Amazon Connect refuses when a flow is published.'],
  ['tasks', 'Tasks', 'What does not work, or works otherwise, for task contacts.'],
  ['graph', 'Graph', 'How blocks are connected.'],
  ['data', 'Data', 'What values are there when a block reads them.'],
  ['project', 'Project', 'What several flows have to do with one another.'],
  ['hygiene', 'Hygiene', 'What people leave behind without meaning to.'],
];

const INTRODUCTION = `<!-- Made by \`npm run generate\` from the pages of the rules; do not edit. -->

# Rules

What the designer and \`switchyard validate\` look for. Every rule has a page with a flow that is wrong, what is said of
it, and the same flow as it should be; \`switchyard explain\` shows it in a terminal.

The severity is the usual one: a finding may be milder or worse where that is fair. *Fix* says whether the problem on the
rule's page can be mended by itself. A *safe* fix changes nothing that a task does, and is made by
\`switchyard validate --fix\`; a *suggestion* may, so it is made by a person in the designer, or by
\`--fix-suggestions\`.`;

const MESSAGES = `## What Amazon Connect says

Amazon Connect checks a flow only when it is published, and then answers with messages such as these. Each is told
before, at its place, by one of these rules.`;

interface RuleRow {
  readonly id: string;
  readonly summary: string;
  readonly category: string;
  readonly severity: string;
  readonly fix: string;
  readonly path: string;
  /** What Amazon Connect says to such a flow. */
  readonly messages: readonly string[];
}

function readRule(path: string, page: string): RuleRow {
  const [, summary = '', table = ''] = page.split('\n\n');
  const [category = '', severity = '', fix = ''] = (table.split('\n')[2] ?? '')
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  const [, said = ''] = /^Amazon Connect says:\n\n((?:- .+\n)+)/m.exec(page) ?? [];
  const messages = [...said.matchAll(/^- (.+)$/gm)].map(([, message = '']) => message);
  return {
    id: basename(dirname(path)),
    summary: summary.replaceAll('\n', ' '),
    category,
    severity,
    fix,
    path,
    messages,
  };
}

function tableOf(rules: readonly RuleRow[]): string {
  const rows = rules.map((rule) => [linkTo(rule), rule.severity, rule.fix === 'none' ? '' : rule.fix, rule.summary]);
  return linesOf(['Rule', 'Severity', 'Fix', 'What holds when it finds nothing'], rows);
}

function messageTable(rules: readonly RuleRow[]): string {
  const messages = [...new Set(rules.flatMap((rule) => rule.messages))].sort();
  const rows = messages.map((message) => {
    const tellers = rules.filter((rule) => rule.messages.includes(message));
    return [message, tellers.map(linkTo).join(', ')];
  });
  return linesOf(['Amazon Connect says', 'Told by'], rows);
}

function linkTo({ id, path }: RuleRow): string {
  return `[${id}](../${FOLDER}/${path})`;
}

function linesOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
