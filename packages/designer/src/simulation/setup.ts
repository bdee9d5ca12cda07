/** What a run begins with, as a person fills it in: a form, not yet a task. */
import type { FlowJson, FlowType, PlacedProblem } from '@switchyard/blocks';
import { readTask, type Task, type WorldData } from '@switchyard/runtime';
import { readWorldText } from './readWorldText.ts';
import { taskFor } from './taskFor.ts';
import { worldTemplate } from './worldTemplate.ts';

export interface AttributeRow {
  readonly key: string;
  readonly value: string;
}

export interface ReferenceRow extends AttributeRow {
  readonly type: string;
}

export interface Setup {
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly AttributeRow[];
  readonly references: readonly ReferenceRow[];
  readonly world: string;
  readonly seed: string;
}

/** The types a reference of a new task may have (task-contacts §1.3). */
export const REFERENCE_TYPES = ['URL', 'NUMBER', 'STRING', 'DATE', 'EMAIL'] as const;

/** A form filled in so that the flow's first run goes through. */
export function setupFor(flow: FlowJson, flowType: FlowType): Setup {
  const task = taskFor(flow);
  return {
    name: task.Name,
    description: task.Description,
    attributes: Object.entries(task.Attributes).map(([key, value]) => ({ key, value })),
    references: Object.entries(task.References).map(([key, { Type, Value }]) => ({ key, type: Type, value: Value })),
    world: writeWorld(worldTemplate(flow, flowType, task)),
    seed: '1',
  };
}

export function writeWorld(world: WorldData): string {
  return `${JSON.stringify(world, null, 2)}\n`;
}

export interface ReadSetup {
  readonly task: Task | undefined;
  readonly world: WorldData | undefined;
  readonly seed: number | undefined;
  readonly taskProblems: readonly string[];
  readonly worldProblems: readonly PlacedProblem[];
  readonly seedProblem: string | undefined;
}

/** What the form says, or what is wrong with it and where. A row without a name and a value is no row. */
export function readSetup({ name, description, attributes, references, world, seed }: Setup): ReadSetup {
  const attributeRows = attributes.filter(({ key, value }) => key !== '' || value !== '');
  const referenceRows = references.filter(({ key, value }) => key !== '' || value !== '');
  const read = readTask({
    Name: name,
    Description: description,
    Attributes: Object.fromEntries(attributeRows.map(({ key, value }) => [key, value])),
    References: Object.fromEntries(referenceRows.map(({ key, type, value }) => [key, { Type: type, Value: value }])),
  });
  const rows = [...rowProblems('attribute', attributeRows), ...rowProblems('reference', referenceRows)];
  const { world: readWorld, problems: worldProblems } = readWorldText(world);
  const seedIsRight = /^\d{1,9}$/.test(seed.trim());
  return {
    task: rows.length === 0 ? read.task : undefined,
    world: readWorld,
    seed: seedIsRight ? Number(seed) : undefined,
    taskProblems: [...rows, ...read.problems.map(({ pointer, message }) => `${pointer.slice(1)}: ${message}`)],
    worldProblems,
    seedProblem: seedIsRight ? undefined : 'Expected a whole number from 0.',
  };
}

// helpers

function rowProblems(noun: string, rows: readonly AttributeRow[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { key, value } of rows) {
    if (key === '') problems.push(`Missing name: the ${noun} with the value "${value}" needs one.`);
    else if (seen.has(key)) problems.push(`Duplicate ${noun} "${key}": keep one of them.`);
    else if (noun === 'attribute' && !/^[\w-]+$/.test(key)) {
      problems.push(`Expected letters, digits, - and _ only in the attribute name "${key}".`);
    }
    seen.add(key);
  }
  return problems;
}
