/** Checks of a value of the task, with the operators of the Testing language (logs-and-tests §3). */
import { isObject, singleReference, valueText } from '@switchyard/blocks';
import { meant } from '../instance/reading/readShape.ts';
import type { ActionParameters, AssertOperator } from './scenarioData.ts';

export type LookAt = (path: readonly string[]) => unknown;

/** What is wrong, in a sentence, and what is there instead; undefined where the check holds. */
export function assertFailure(
  { Namespace = '', Operator = 'Exists', Operand }: ActionParameters,
  lookAt: LookAt,
): { readonly message: string; readonly nearest: string } | undefined {
  const value = valueAt(Namespace, lookAt);
  const text = valueText(value);
  if (isSet(value) && (Operator === 'Exists' || OPERATORS[Operator](text ?? '', valueText(Operand) ?? ''))) {
    return undefined;
  }
  const expected = Operator === 'Exists' ? 'to have a value' : `${WORDS[Operator]} ${JSON.stringify(Operand)}`;
  return {
    message: `Expected ${Namespace} ${expected}.`,
    nearest: isSet(value) ? `It is ${JSON.stringify(value)}.` : `It has no value${others(Namespace, lookAt)}.`,
  };
}

/** The value at a reference. */
export function valueAt(namespace: string, lookAt: LookAt): unknown {
  const path = singleReference(namespace)?.path;
  return path ? lookAt(path) : undefined;
}

// helpers

const WORDS: Readonly<Record<Exclude<AssertOperator, 'Exists'>, string>> = {
  Equals: 'to be',
  TextStartsWith: 'to begin with',
  TextEndsWith: 'to end with',
  TextContains: 'to contain',
  NumberGreaterThan: 'to be above',
  NumberGreaterOrEqualTo: 'to be at least',
  NumberLessThan: 'to be below',
  NumberLessOrEqualTo: 'to be at most',
};

const OPERATORS: Readonly<Record<Exclude<AssertOperator, 'Exists'>, (value: string, operand: string) => boolean>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: numbers((value, operand) => value > operand),
  NumberGreaterOrEqualTo: numbers((value, operand) => value >= operand),
  NumberLessThan: numbers((value, operand) => value < operand),
  NumberLessOrEqualTo: numbers((value, operand) => value <= operand),
};

/** What is no number is neither above nor below one. */
function numbers(compare: (value: number, operand: number) => boolean): (value: string, operand: string) => boolean {
  return (value, operand) => value.trim() !== '' && operand.trim() !== '' && compare(Number(value), Number(operand));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** What there is beside it, where one of those may have been meant. */
function others(namespace: string, lookAt: LookAt): string {
  const path = singleReference(namespace)?.path ?? [];
  const parent = lookAt(path.slice(0, -1));
  const names = isObject(parent) ? Object.keys(parent) : [];
  const near = meant(path.at(-1), names);
  if (near !== '') return near;
  return names.length === 0 ? '' : `; there are ${names.slice(0, 8).join(', ')}`;
}
