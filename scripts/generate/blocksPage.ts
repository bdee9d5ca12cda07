/** `docs/blocks.md`: every block in the catalog's own sentences, for people who read before they try. */
import {
  BLOCK_CATEGORIES,
  type BlockCategory,
  type BlockDefinition,
  type BranchDefinition,
  type Permission,
} from '../../packages/blocks/src/block.ts';
import { fieldPath, type Field } from '../../packages/blocks/src/fields.ts';
import { FLOW_TYPE_FACTS, TASK_FLOW_TYPES } from '../../packages/blocks/src/flow/flowTypes.ts';
import { foreignBlocks } from '../../packages/blocks/src/foreign/foreign.ts';
import { expectationOf } from '../../packages/blocks/src/validate/expectation.ts';
import { foreignEffect } from './foreignEffect.ts';
import type { GeneratedFile } from './generatedFile.ts';
import { askedFor } from './askedFor.ts';

export function blocksPage(catalog: readonly BlockDefinition[]): GeneratedFile {
  const parts = [INTRODUCTION, atAGlance(catalog), ...BLOCK_CATEGORIES.flatMap(inCategory(catalog)), foreignTable()];
  return { path: 'docs/blocks.md', content: `${parts.join('\n\n')}\n` };
}

// helpers

const INTRODUCTION = `<!-- Made by \`npm run generate\` from the block catalog; do not edit. -->

# Blocks

What a task flow may be made of. Everything here is what the catalog says (\`packages/blocks/src/catalog\`), and the
designer, the validator and the simulator ask the same catalog. \`switchyard blocks\` shows it in a terminal, and
\`switchyard blocks --format json\` gives it to programs. Each block has a page of its own with examples.`;

// At a glance

function atAGlance(catalog: readonly BlockDefinition[]): string {
  const short = ['Inbound', 'Customer queue', 'Agent whisper', 'Transfer to queue', 'Transfer to agent'];
  return [
    `## At a glance`,
    '',
    'Where each block may stand: ✓ yes, (✓) yes, though there is something to know about it, – no.',
    '',
    ...table(
      ['Block', ...short],
      catalog.map((block) => [
        `[${block.title}](#${anchorOf(block.title)})`,
        ...TASK_FLOW_TYPES.map((type) => SIGNS[block.flowTypes[type].verdict]),
      ]),
    ),
  ].join('\n');
}

const SIGNS: Readonly<Record<Permission['verdict'], string>> = { allow: '✓', warn: '(✓)', refuse: '–' };

/** Where a heading can be jumped to, as GitHub names it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

// One block

function inCategory(catalog: readonly BlockDefinition[]): (category: readonly [BlockCategory, string]) => string[] {
  return ([category, title]) => {
    const blocks = catalog.filter((block) => block.category === category);
    return blocks.length === 0 ? [] : [`## ${title}`, ...blocks.map(aboutBlock)];
  };
}

function aboutBlock(block: BlockDefinition): string {
  const types = block.actions.map(({ type }) => `\`${type}\``).join(', ');
  const parts = [
    `### ${block.title}`,
    block.description,
    `Stored as ${types}. [Its page](../packages/blocks/src/catalog/${block.id}/README.md) · [Amazon Connect guide](${block.help})`,
    settingsOf(block),
    branchesOf(block),
    placesOf(block),
    [...(block.channel.remark === undefined ? [] : [block.channel.remark]), ...block.limits]
      .map((fact) => `- ${fact}`)
      .join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function settingsOf(block: BlockDefinition): string {
  const fields = Object.entries(block.parameters);
  if (fields.length === 0) return '';
  const rows = fields.map(([name, field]) => [
    field.label,
    memberOf(block, name, field),
    takes(field),
    needOf(block, name, field),
  ]);
  return table(['Setting', 'In the file', 'Takes', 'Needed'], rows).join('\n');
}

/** Where it is stored; of a block with several Types, in which of them. */
function memberOf({ actions }: BlockDefinition, name: string, field: Field): string {
  const forms = actions.filter(({ fields }) => fields?.includes(name));
  const types = forms.map(({ type }) => `\`${type}\``).join(', ');
  return `\`${fieldPath(name, field).join('.')}\`${types === '' ? '' : ` of ${types}`}`;
}

function takes(field: Field): string {
  const words = field.options?.map(({ value, label }) => `\`${value}\`${label === value ? '' : ` (${label})`}`);
  const text = words ? `${field.kind === 'choices' ? 'any' : 'one'} of ${words.join(', ')}` : expectationOf(field);
  return `${field.help === undefined ? '' : `${field.help} `}${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function needOf(block: BlockDefinition, name: string, field: Field): string {
  if (field.required) return 'yes';
  const group = block.exclusive.find(({ fields }) => fields.includes(name));
  const asked = block.actions.map((form) => askedFor(block, form)).find((names) => names.includes(name));
  const others = (names: readonly string[]): string =>
    names.flatMap((other) => (other === name ? [] : (block.parameters[other]?.label ?? other))).join(' or ');
  if (asked) return asked.length === 1 ? 'yes' : `this or ${others(asked)}`;
  if (group) return `${group.required ? 'this or' : 'not beside'} ${others(group.fields)}`;
  return field.default === undefined ? 'no' : `no; else \`${field.default}\``;
}

function branchesOf({ branches, conditions, mirrors }: BlockDefinition): string {
  if (branches.length === 0 && !conditions) return 'Nothing comes after it.';
  const authored = conditions
    ? [
        [
          `Each ${conditions.noun.toLowerCase()}`,
          `\`Conditions\`: ${conditions.operators.map((operator) => `\`${operator}\``).join(', ')}`,
          `At least ${conditions.atLeast}; the first that is true is taken.`,
        ],
      ]
    : [];
  const declared = branches.map((branch) => [branch.label, storedAs(branch), noteOn(branch, mirrors)]);
  return table(['Branch', 'In the file', 'Note'], [...authored, ...declared]).join('\n');
}

function storedAs({ stored }: BranchDefinition): string {
  if (stored.as === 'NextAction') return '`NextAction`';
  if (stored.as === 'Error') return `\`Errors\`: \`${stored.errorType}\``;
  return `\`Conditions\`: \`${stored.operator}\` \`${stored.operand}\``;
}

function noteOn({ name, required, neverTaken }: BranchDefinition, mirrors: string | undefined): string {
  if (neverTaken !== undefined) return `Never taken by a task. ${neverTaken}`;
  if (name === mirrors) return '`NextAction` repeats it.';
  return required ? '' : 'May be left out.';
}

function placesOf({ flowTypes }: BlockDefinition): string {
  if (TASK_FLOW_TYPES.every((type) => flowTypes[type].verdict === 'allow')) return 'May stand in every flow type.';
  const rows = TASK_FLOW_TYPES.map((type) => {
    const permission = flowTypes[type];
    const { title } = FLOW_TYPE_FACTS[type];
    if (permission.verdict === 'allow') return [title, 'yes', ''];
    return [title, `${permission.verdict === 'refuse' ? 'no' : 'yes'} (${permission.severity})`, permission.reason];
  });
  return table(['Flow type', 'May it stand there?', 'Why'], rows).join('\n');
}

// Blocks of other channels

function foreignTable(): string {
  const rows = new Map<string, { type: string; title: string; does: string; marks: Set<string> }>();
  for (const block of foreignBlocks) {
    const key = `${block.type} ${block.title}`;
    const row = rows.get(key) ?? { type: block.type, title: block.title, does: foreignEffect(block), marks: new Set() };
    const mark = block.mark?.path.at(-1);
    if (mark !== undefined) row.marks.add(`\`${mark}\``);
    rows.set(key, row);
  }
  return [
    '## Blocks that are not among these',
    '',
    'A flow that has them opens, and is saved with them as they are. None of them can be placed.',
    '',
    ...table(
      ['Type', 'Block', 'What a task does there'],
      [...rows.values()].map(({ type, title, does, marks }) => [
        `\`${type}\`${marks.size === 0 ? '' : ` with ${[...marks].join(', ')}`}`,
        title,
        does,
      ]),
    ),
  ].join('\n');
}

// Markdown

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
