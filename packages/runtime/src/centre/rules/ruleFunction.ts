/**
 * The condition of a rule: `{"Version":"2022-11-25","RuleFunction":{"Operator":"AND","Operands":[…]}}`, its operands
 * comparisons or, in turn, AND and OR of such (task-contacts §10.1).
 */
import { isObject } from '@switchyard/blocks';
import { SOURCES, textOf, valueIn, type ThirdPartyEvent } from './thirdParty.ts';

/** Why a condition cannot be told. */
export class RuleFault extends Error {}

/**
 * Whether a condition holds for an event. Capitals count (assumed).
 *
 * @param text the rule's `Function`
 * @throws RuleFault for text that is no condition, or asks for what the source does not have
 */
export function holdsFor(text: string, event: ThirdPartyEvent): boolean {
  const { RuleFunction } = objectIn(text);
  if (!isObject(RuleFunction)) throw new RuleFault('Missing RuleFunction, with its Operator and Operands.');
  return holds(RuleFunction, event);
}

// helpers

function objectIn(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Told below, as any other text that is no condition.
  }
  if (isObject(value)) return value;
  throw new RuleFault('Expected a JSON object as Function.');
}

function holds(condition: Readonly<Record<string, unknown>>, event: ThirdPartyEvent): boolean {
  const { Operator, Operands } = condition;
  if (!Array.isArray(Operands)) throw new RuleFault('Missing Operands: a list.');
  switch (Operator) {
    case 'AND':
      return conditionsIn(Operands).every((one) => holds(one, event));
    case 'OR':
      return conditionsIn(Operands).some((one) => holds(one, event));
    case 'EQUALS':
    case 'CONTAINS':
      return compares(Operator, Operands, condition, event) !== (condition['Negate'] === true);
    default:
      throw new RuleFault(`Unknown operator ${JSON.stringify(Operator)}, expected one of AND, OR, EQUALS, CONTAINS.`);
  }
}

function conditionsIn(operands: readonly unknown[]): readonly Readonly<Record<string, unknown>>[] {
  return operands.map((operand) => {
    if (isObject(operand)) return operand;
    throw new RuleFault('Expected conditions as Operands of AND and OR.');
  });
}

/** A value the event does not have equals nothing. */
function compares(
  operator: 'EQUALS' | 'CONTAINS',
  operands: readonly unknown[],
  { ComparisonValue }: Readonly<Record<string, unknown>>,
  event: ThirdPartyEvent,
): boolean {
  const [operand, ...more] = operands;
  if (typeof operand !== 'string' || more.length > 0)
    throw new RuleFault(`Expected one text as Operands of ${operator}.`);
  const value = valueIn(event, nameIn(ComparisonValue, operator, event.source));
  if (Array.isArray(value)) return operator === 'CONTAINS' && value.some((one) => textOf(one) === operand);
  const text = textOf(value);
  return operator === 'EQUALS' ? text === operand : text?.includes(operand) === true;
}

/** The member of the event a comparison reads. */
function nameIn(comparisonValue: unknown, operator: 'EQUALS' | 'CONTAINS', source: string): string {
  const facts = SOURCES[source];
  if (!facts) throw new RuleFault(`Unknown event source "${source}".`);
  const { condition, equals, contains } = facts;
  const name =
    typeof comparisonValue === 'string' && comparisonValue.startsWith(condition)
      ? comparisonValue.slice(condition.length)
      : undefined;
  const custom = condition.includes('Salesforce') && name?.startsWith('CustomAttribute.') === true;
  // A list of tags can only contain something.
  const allowed = operator === 'CONTAINS' ? contains : [...equals, ...contains.filter((one) => one !== 'Tags')];
  if (name !== undefined && (allowed.includes(name) || (custom && operator === 'EQUALS'))) return name;
  const expected = allowed.map((one) => `${condition}${one}`).join(', ');
  throw new RuleFault(
    `Unknown ComparisonValue ${JSON.stringify(comparisonValue)} of ${operator}, expected one of ${expected}.`,
  );
}
