/**
 * What is known of one value of a contact at a place of a flow, whichever way it came: the texts it may be, else the
 * conditions that were true or false of it since it was last written.
 */
import type { Condition } from '../block.ts';
import { firstTrue, holds } from '../compare.ts';
import { excludes, implies, isPlain, type Comparison } from './conditions.ts';

export type Knowledge =
  /** One of these; null is a value that is not set. */
  { readonly values: readonly (string | null)[] } | { readonly facts: readonly Fact[] };

/** A condition that was true, or was not. */
export interface Fact extends Comparison {
  readonly was: boolean;
}

export const NOTHING_KNOWN: Knowledge = { facts: [] };

/** Whether a condition can be true. */
export function canBeTrue(known: Knowledge, { operator, operand }: Comparison): boolean {
  if (!isPlain({ operator, operand })) return true;
  if ('values' in known) return known.values.some((value) => holds(value, operator, operand));
  const asked = { operator, operand };
  return !known.facts.some((fact) => (fact.was ? excludes(fact, asked) : implies(asked, fact)));
}

/**
 * What is known once a contact left by the branch of one of the conditions, or by none of theirs.
 *
 * @param taken the branch; undefined when no condition was true
 * @returns undefined when no contact can leave so
 */
export function afterBranch(
  known: Knowledge,
  conditions: readonly Condition[],
  taken: string | undefined,
): Knowledge | undefined {
  if ('values' in known) {
    if (!conditions.every(isPlain)) return known;
    const values = known.values.filter((value) => firstTrue(value, conditions)?.branch === taken);
    return values.length === 0 ? undefined : { values };
  }
  const place = conditions.findIndex(({ branch }) => branch === taken);
  const condition = conditions[place];
  if (condition && !canBeTrue(known, condition)) return undefined;
  const facts = [...known.facts];
  for (const passed of place === -1 ? conditions : conditions.slice(0, place)) addFact(facts, passed, false);
  if (condition) addFact(facts, condition, true);
  return { facts };
}

/** What is known where two ways meet. */
export function either(a: Knowledge, b: Knowledge): Knowledge {
  if (a === b) return a;
  if ('values' in a && 'values' in b) {
    const values = [...new Set([...a.values, ...b.values])];
    return values.length > MOST ? NOTHING_KNOWN : { values };
  }
  if ('values' in a) return either(b, a);
  return a.facts.length === 0 ? a : { facts: a.facts.filter((fact) => isKnown(b, fact)) };
}

export function isSameKnowledge(a: Knowledge, b: Knowledge): boolean {
  if ('values' in a) return 'values' in b && a.values.length === b.values.length;
  return 'facts' in b && a.facts.length === b.facts.length;
}

// helpers

/** As much as is remembered of one value; nobody follows more. */
const MOST = 16;

function addFact(facts: Fact[], { operator, operand }: Comparison, was: boolean): void {
  if (!isPlain({ operator, operand }) || facts.length >= MOST) return;
  const fact = { operator, operand, was };
  if (!isKnown({ facts }, fact)) facts.push(fact);
}

function isKnown(known: Knowledge, { operator, operand, was }: Fact): boolean {
  if ('values' in known) return known.values.every((value) => holds(value, operator, operand) === was);
  return known.facts.some((fact) => fact.was === was && fact.operator === operator && fact.operand === operand);
}
