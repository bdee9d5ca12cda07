/**
 * A task to try a flow with: whatever the flow reads of a task has a value, chosen so that its first condition is true.
 * Derived from references and conditions alone, so every block that reads something is served alike.
 */
import { getAt, referencesIn, singleReference, viewFlow, type FlowJson, type PlacedBlock } from '@switchyard/blocks';
import type { Task } from '@switchyard/runtime';
import { texts } from '../texts/texts.ts';

/** The task a person is offered when they first run a flow. */
export function taskFor(flow: FlowJson): Task {
  const name = getAt(flow.Metadata, ['name']);
  return {
    Name: typeof name === 'string' && name !== '' ? name : texts().simulation.aTask,
    Description: '',
    Attributes: valuesBelow('Attributes', flow),
    References: Object.fromEntries(
      Object.entries(valuesBelow('References', flow)).map(([key, Value]) => [key, { Type: 'STRING', Value }]),
    ),
  };
}

/** What a Lambda function should return for the flow to find what it reads of the answer. */
export function externalFor(flow: FlowJson): Readonly<Record<string, string>> {
  return valuesBelow('External', flow);
}

// helpers

/** Everything a flow reads below one root, each with a value. */
function valuesBelow(root: string, flow: FlowJson): Record<string, string> {
  const values: Record<string, string> = {};
  for (const block of viewFlow(flow).blocks) {
    const wanted = wantedBy(block);
    for (const path of [...pathsIn(block.parameters), ...pathsIn(block.conditions)]) {
      const [first, key = ''] = path;
      if (first !== root || key === '' || FORBIDDEN.has(key)) continue;
      const value = wanted?.path.join('.') === path.join('.') ? wanted.value : undefined;
      values[key] = pick(values[key], value) ?? SAMPLE;
    }
  }
  return values;
}

const SAMPLE = 'sample';

/** Names that are no data anywhere; an attribute called so is left to the person. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A value some condition asks for is worth more than a sample. */
function pick(had: string | undefined, value: string | undefined): string | undefined {
  return had === undefined || had === SAMPLE ? (value ?? had) : had;
}

/** What a block compares, and the value that makes its first condition true. */
function wantedBy(block: PlacedBlock): { path: readonly string[]; value: string } | undefined {
  const compared = Object.entries(block.definition?.parameters ?? {}).find(([, { kind }]) => kind === 'reference');
  const [first] = block.conditions;
  const text = compared && block.parameters[compared[0]];
  const reference = typeof text === 'string' ? singleReference(text) : undefined;
  if (!reference || !first || referencesIn(first.operand).length > 0 || first.operand === 'NULL') return undefined;
  return { path: reference.path, value: satisfying(first.operator, first.operand) };
}

function satisfying(operator: string, operand: string): string {
  const number = Number(operand);
  if (Number.isNaN(number)) return operand;
  if (operator === 'NumberGreaterThan') return String(number + 1);
  if (operator === 'NumberLessThan') return String(number - 1);
  return operand;
}

/** Every path a value points at, however deep it stands. */
function pathsIn(value: unknown): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const at = open.pop();
    if (typeof at === 'string') paths.push(...referencesIn(at).map(({ path }) => path));
    else if (typeof at === 'object' && at !== null) open.push(...Object.values(at));
  }
  return paths;
}
