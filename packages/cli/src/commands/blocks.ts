import { BLOCK_CATEGORIES, catalog, fieldPath, TASK_FLOW_TYPES, type BlockDefinition } from '@switchyard/blocks';
import picocolors from 'picocolors';
import { chooseFrom } from '../choose.ts';
import { EXIT, type ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';

export interface BlocksOptions {
  readonly format: string;
}

/** `switchyard blocks`: the catalog, at a glance or whole. */
export async function listBlocks(options: BlocksOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['pretty', 'json']);
  terminal.out(format === 'json' ? inJson() : atAGlance(terminal));
  return EXIT.clean;
}

// helpers

function atAGlance({ colours }: Terminal): string {
  const paint = picocolors.createColors(colours);
  const width = Math.max(...catalog.map(({ title }) => title.length));
  const groups = BLOCK_CATEGORIES.map(([category, title]) => {
    const rows = catalog.filter((block) => block.category === category);
    return [
      paint.bold(title),
      ...rows.flatMap((block) => [
        `  ${block.title.padEnd(width)}  ${block.description}`,
        `  ${' '.repeat(width)}  ${paint.dim(block.actions.map(({ type }) => type).join(', '))}`,
      ]),
      '',
    ].join('\n');
  });
  return `${groups.join('\n')}\n${catalog.length} blocks.\n`;
}

function inJson(): string {
  return `${JSON.stringify({ version: 1, blocks: catalog.map(describe) }, null, 2)}\n`;
}

function describe(block: BlockDefinition): object {
  return {
    id: block.id,
    title: block.title,
    category: block.category,
    description: block.description,
    help: block.help,
    actions: block.actions.map(({ type }) => type),
    parameters: Object.entries(block.parameters).map(([name, field]) => ({
      name: fieldPath(name, field).join('.'),
      label: field.label,
      kind: field.kind,
      required: field.required,
      dynamic: field.dynamic,
      options: field.options?.map(({ value }) => value) ?? null,
      min: field.min ?? null,
      max: field.max ?? null,
    })),
    branches: block.branches
      .filter(({ neverTaken }) => neverTaken === undefined)
      .map(({ name, label, required }) => ({ name, label, required })),
    conditions: block.conditions ? { operators: block.conditions.operators, atLeast: block.conditions.atLeast } : null,
    flowTypes: Object.fromEntries(TASK_FLOW_TYPES.map((type) => [type, verdict(block.flowTypes[type])])),
    limits: block.limits,
  };
}

function verdict(permission: BlockDefinition['flowTypes']['CONTACT_FLOW']): object {
  return { verdict: permission.verdict, reason: permission.verdict === 'allow' ? null : permission.reason };
}
