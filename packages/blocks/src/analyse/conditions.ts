/**
 * What one condition says of another about the same value (flow-language §1.5). Only what is certain is said: two
 * conditions of which neither function knows anything may both be true, or not.
 */
import { CONDITION_OPERATORS, type Condition } from '../block.ts';
import { holds } from '../compare.ts';
import { isDynamic } from '../flow/reference.ts';

export type Comparison = Pick<Condition, 'operator' | 'operand'>;

/**
 * Whether anything can be said of a condition before a run: not of an operand that is a reference, nor of an operator
 * nobody documents, nor of a number compared with a word.
 */
export function isPlain({ operator, operand }: Comparison): boolean {
  return OPERATORS.has(operator) && !isDynamic(operand) && (!operator.startsWith('Number') || isNumber(operand));
}

/** Whether the second condition is true wherever the first is. */
export function implies(first: Comparison, second: Comparison): boolean {
  if (first.operator === second.operator && first.operand === second.operand) return true;
  const texts = textsOf(first);
  if (texts) return texts.every((text) => holds(text, second.operator, second.operand));
  const [inner, outer] = [rangeOf(first), rangeOf(second)];
  if (inner && outer) return startsWithin(inner, outer) && endsWithin(inner, outer);
  return impliesPart(first, second);
}

/** Whether the two are never true together. */
export function excludes(first: Comparison, second: Comparison): boolean {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const texts = textsOf(one);
    if (texts) return !texts.some((text) => holds(text, other.operator, other.operand));
  }
  const [a, b] = [rangeOf(first), rangeOf(second)];
  if (a && b) return isEmpty({ low: later(a.low, b.low), high: earlier(a.high, b.high) });
  const { operator, operand } = first;
  if (operator !== second.operator) return false;
  if (operator === 'TextStartsWith') return !operand.startsWith(second.operand) && !second.operand.startsWith(operand);
  return operator === 'TextEndsWith' && !operand.endsWith(second.operand) && !second.operand.endsWith(operand);
}

// helpers

const OPERATORS: ReadonlySet<string> = new Set(CONDITION_OPERATORS);

function isNumber(operand: string): boolean {
  return ['NumberLessThan', 'NumberGreaterOrEqualTo'].some((operator) => holds('0', operator, operand));
}

/** The values that alone make a condition true: a value that is not set is equal to NULL (flow-language §1.8). */
function textsOf({ operator, operand }: Comparison): readonly (string | null)[] | undefined {
  if (operator !== 'Equals') return undefined;
  return operand === 'NULL' ? [null, operand] : [operand];
}

/** Where a part of a text that is there is also elsewhere in it. */
function impliesPart(first: Comparison, second: Comparison): boolean {
  if (second.operator === 'TextContains')
    return first.operator.startsWith('Text') && first.operand.includes(second.operand);
  if (first.operator !== second.operator) return false;
  if (first.operator === 'TextStartsWith') return first.operand.startsWith(second.operand);
  return first.operator === 'TextEndsWith' && first.operand.endsWith(second.operand);
}

// Ranges of numbers

interface Bound {
  readonly at: number;
  /** Whether the bound itself belongs to the range. */
  readonly within: boolean;
}

interface Range {
  readonly low: Bound;
  readonly high: Bound;
}

function rangeOf({ operator, operand }: Comparison): Range | undefined {
  if (!operator.startsWith('Number') || !isNumber(operand)) return undefined;
  const bound = { at: Number(operand), within: operator.endsWith('OrEqualTo') };
  if (operator.startsWith('NumberGreater')) return { low: bound, high: { at: Infinity, within: false } };
  if (operator.startsWith('NumberLess')) return { low: { at: -Infinity, within: false }, high: bound };
  return undefined;
}

function isEmpty({ low, high }: Range): boolean {
  return low.at > high.at || (low.at === high.at && !(low.within && high.within));
}

function startsWithin(inner: Range, outer: Range): boolean {
  return inner.low.at > outer.low.at || (inner.low.at === outer.low.at && (outer.low.within || !inner.low.within));
}

function endsWithin(inner: Range, outer: Range): boolean {
  return (
    inner.high.at < outer.high.at || (inner.high.at === outer.high.at && (outer.high.within || !inner.high.within))
  );
}

function later(a: Bound, b: Bound): Bound {
  if (a.at === b.at) return a.within ? b : a;
  return a.at > b.at ? a : b;
}

function earlier(a: Bound, b: Bound): Bound {
  if (a.at === b.at) return a.within ? b : a;
  return a.at < b.at ? a : b;
}
