/** `Conditions` of a block: one for each of its results, or those its author adds (flow-language §1.5, §4). */
import {
  CONDITION_OPERATORS,
  type AuthoredConditions,
  type BlockDefinition,
} from '../../../packages/blocks/src/block.ts';
import { anyOf, listed, memberAt, ref, schema, when, type JsonSchema, type SchemaObject } from './jsonSchema.ts';
import { describeBranch, once, storedAs, type StoredAs } from './storedBranches.ts';

export function conditionsSchema({ branches, conditions }: BlockDefinition): JsonSchema {
  const results = storedAs(branches, 'Condition');
  if (results.length === 0 && !conditions) return NO_RESULT;
  const fits = anyOf([...resultConditions(results), ...(conditions ? [authoredCondition(conditions)] : [])]);
  return schema({
    description: describe(results, conditions),
    type: 'array',
    minItems: conditions?.atLeast,
    items: { type: 'object', properties: { Condition: fits } },
    allOf: listed(results.map((result) => once(exactCondition(result), result.required))),
  });
}

/** The definitions that conditions refer to. */
export const conditionDefinitions: Readonly<Record<string, JsonSchema>> = {
  operator: {
    $comment: 'KeyExists is not documented, and taken; it is kept and not offered.',
    type: 'string',
    anyOf: [{ enum: CONDITION_OPERATORS }, { pattern: '^KeyExists$' }],
  },
  operand: {
    $comment: 'Text; a number or true/false is read as the text it is spelled with.',
    not: { anyOf: [{ type: 'array' }, { type: 'null' }] },
  },
  condition: {
    type: 'object',
    required: ['Operator', 'Operands'],
    properties: { Operator: { type: 'string', minLength: 1 }, Operands: { type: 'array' } },
    ...unlessNested({
      type: 'object',
      properties: {
        Operator: ref('operator'),
        Operands: { type: 'array', minItems: 1, maxItems: 1, items: ref('operand') },
      },
    }),
  },
  nestedCondition: {
    $comment: 'A condition made of others: nobody documents its operators, so it is kept as it is.',
    type: 'object',
    required: ['Operands'],
    properties: { Operands: { type: 'array', contains: { type: 'object' } } },
  },
};

// helpers

const NO_RESULT: JsonSchema = { description: 'This block has no result to compare.', type: 'array', maxItems: 0 };

function describe(results: readonly StoredAs<'Condition'>[], authored: AuthoredConditions | undefined): string {
  const named = results.map((result) => describeBranch(result, `${result.stored.operator} "${result.stored.operand}"`));
  const own = authored ? [`At least ${authored.atLeast}, in order: the first that is true is taken.`] : [];
  return [...named, ...own].join(' ');
}

/** Conditions for the results a block names; for *Equals*, also for a result the catalog has no name for yet (§9). */
function resultConditions(results: readonly StoredAs<'Condition'>[]): JsonSchema[] {
  const operators = [...new Set(results.map(({ stored }) => stored.operator))];
  return operators.map((operator) => {
    const operands = results.flatMap(({ stored }) => (stored.operator === operator ? stored.operand : []));
    const known = { enum: operator === 'Equals' ? operands : operands.flatMap(spellings) };
    return conditionOf({ const: operator }, operator === 'Equals' ? { anyOf: [known, ref('operand')] } : known);
  });
}

function authoredCondition({ operators, dynamicOperands, editor }: AuthoredConditions): JsonSchema {
  const operator = operators.length === CONDITION_OPERATORS.length ? ref('operator') : { enum: operators };
  const operand = dynamicOperands ? ref('operand') : { allOf: [ref('operand')], not: ref('dynamic') };
  return unlessNested(conditionOf(operator, editor === 'percentages' ? THRESHOLD : operand));
}

/** A threshold is one more than the sum of the shares up to it, and the default keeps 1 % (flow-language §2.8). */
const THRESHOLD: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: String.raw`^\s*0*(?:[2-9]|[1-9]\d|100)\s*$` },
    { type: 'integer', minimum: 2, maximum: 100 },
  ],
};

function unlessNested(condition: JsonSchema): SchemaObject {
  return when({ not: ref('nestedCondition') }, condition);
}

function conditionOf(operator: JsonSchema, operand: JsonSchema): SchemaObject {
  return { type: 'object', properties: { Operator: operator, Operands: { type: 'array', items: operand } } };
}

function exactCondition({ stored: { operator, operand } }: StoredAs<'Condition'>): JsonSchema {
  return memberAt(['Condition'], {
    ...conditionOf({ const: operator }, { enum: spellings(operand) }),
    required: ['Operator', 'Operands'],
  });
}

/** An operand as text, and as the number or true/false it may also be written as (flow-language §1.5). */
function spellings(operand: string): unknown[] {
  if (operand === 'True' || operand === 'False') return [operand, operand === 'True'];
  return String(Number(operand)) === operand ? [operand, Number(operand)] : [operand];
}
