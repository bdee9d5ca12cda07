/** What a run begins with, as a person fills it in: a form, not yet a task. */
import type { FlowJson, FlowType, PlacedProblem } from '@switchyard/blocks';
import { readTask, type Task, type WorldData } from '@switchyard/runtime';
import { readWorldText } from './readWorldText.ts';
import type { RunFiles } from './runFolder.ts';
import { taskFor } from './taskFor.ts';
import { worldText, writeWorld, type EditedWorld } from './world/editWorld.ts';
import { worldTemplate } from './worldTemplate.ts';
import { texts } from '../texts/texts.ts';

interface AttributeRow {
  readonly key: string;
  readonly value: string;
}

interface ReferenceRow extends AttributeRow {
  readonly type: string;
}

export interface Setup extends EditedWorld {
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly AttributeRow[];
  readonly references: readonly ReferenceRow[];
  /** What a task file says beyond the form. */
  readonly more: Pick<Task, 'ScheduledTime' | 'PreviousContactId' | 'RelatedContactId'>;
}

/** A form nobody has filled in. */
export const NO_SETUP: Setup = {
  name: '',
  description: '',
  attributes: [],
  references: [],
  more: {},
  world: '{}\n',
  unread: undefined,
  asJson: false,
  aside: {},
};

/**
 * A form filled in so that the flow's first run goes through.
 *
 * @param files what was written for it; the flow fills in the rest
 */
export function setupFor(flow: FlowJson, flowType: FlowType, files?: RunFiles): Setup {
  const task = files?.task ?? taskFor(flow);
  const { Name: _name, Description: _description, Attributes: _attributes, References: _references, ...more } = task;
  return {
    ...NO_SETUP,
    name: task.Name,
    description: task.Description,
    attributes: Object.entries(task.Attributes).map(([key, value]) => ({ key, value })),
    references: Object.entries(task.References).map(([key, { Type, Value }]) => ({ key, type: Type, value: Value })),
    more,
    world: writeWorld(worldTemplate(flow, flowType, task, files?.world)),
  };
}

export interface ReadSetup {
  readonly task: Task | undefined;
  readonly world: WorldData | undefined;
  readonly taskProblems: readonly string[];
  /** Of what is shown of the world: the form, or the text as JSON. */
  readonly worldProblems: readonly PlacedProblem[];
}

/** What the form says, or what is wrong with it and where. A row without a name and a value is no row. */
export function readSetup(setup: Setup): ReadSetup {
  const { name, description, attributes, references, more } = setup;
  const attributeRows = attributes.filter(({ key, value }) => key !== '' || value !== '');
  const referenceRows = references.filter(({ key, value }) => key !== '' || value !== '');
  const read = readTask({
    ...more,
    Name: name,
    Description: description,
    Attributes: Object.fromEntries(attributeRows.map(({ key, value }) => [key, value])),
    References: Object.fromEntries(referenceRows.map(({ key, type, value }) => [key, { Type: type, Value: value }])),
  });
  const rows = [...rowProblems('attribute', attributeRows), ...rowProblems('reference', referenceRows)];
  // What a person sees is what runs: JSON that cannot be read yet counts only while it is shown.
  const { world, problems } = readWorldText(setup.asJson ? worldText(setup) : setup.world);
  return {
    task: rows.length === 0 ? read.task : undefined,
    world,
    taskProblems: [...rows, ...read.problems.map(({ pointer, message }) => `${pointer.slice(1)}: ${message}`)],
    worldProblems: problems,
  };
}

// helpers

function rowProblems(noun: 'attribute' | 'reference', rows: readonly AttributeRow[]): string[] {
  const problems: string[] = [];
  const words = texts().simulation[noun === 'attribute' ? 'attributeInside' : 'referenceInside'];
  const seen = new Set<string>();
  for (const { key, value } of rows) {
    if (key === '') problems.push(texts().simulation.missingName(words, value));
    else if (seen.has(key)) problems.push(texts().simulation.duplicateRow(words, key));
    else if (noun === 'attribute' && !/^[\w-]+$/.test(key)) {
      problems.push(texts().simulation.attributeLetters(key));
    }
    seen.add(key);
  }
  return problems;
}
