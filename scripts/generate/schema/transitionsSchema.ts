/** `Transitions` of a block: exactly the ways out the service asks of it (flow-language §1.4, §4). */
import {
  CONDITION_OPERATORS,
  type AuthoredConditions,
  type BlockDefinition,
  type BranchDefinition,
} from '../../../packages/blocks/src/block.ts';
import { anyOf, listed, memberAt, ref, schema, when, type JsonSchema, type SchemaObject } from './jsonSchema.ts';

type Stored<As> = Extract<BranchDefinition['stored'], { as: As }>;

/**
 * @param knownErrors the error types of every block: one that another block has is wrong here, one that none has may be
 * newer than the catalog
 */
export function transitionsSchema(block: BlockDefinition, knownErrors: readonly string[]): SchemaObject {
  const { branches, conditions, mirrors } = block;
  if (branches.length === 0 && !conditions) return NOTHING_COMES_AFTER;
  const results = conditionsSchema(block);
  const errors = errorsSchema(branches, knownErrors);
  const needsConditions = conditions !== undefined || storedAs(branches, 'Condition').some(({ required }) => required);
  const needsErrors = storedAs(branches, 'Error').some(({ required }) => required);
  const hasNext = mirrors !== undefined || storedAs(branches, 'NextAction').some(({ required }) => required);
  return {
    type: 'object',
    required: [
      ...(hasNext ? ['NextAction'] : []),
      ...(needsConditions ? ['Conditions'] : []),
      ...(needsErrors ? ['Errors'] : []),
    ],
    properties: { NextAction: nextSchema(block), Conditions: results, Errors: errors },
  };
}

/** The definitions that transitions refer to. */
export function transitionDefinitions(knownErrors: readonly string[]): Readonly<Record<string, JsonSchema>> {
  return {
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
    ...Object.fromEntries(
      knownErrors.flatMap((name) =>
        [true, false].map((required) => [
          errorOnce(name, required),
          once(memberAt(['ErrorType'], { const: name }), required),
        ]),
      ),
    ),
  };
}

// helpers

const NOTHING_COMES_AFTER: SchemaObject = {
  description: 'Nothing comes after this block: {}.',
  type: 'object',
  properties: {
    NextAction: false,
    Conditions: { type: 'array', maxItems: 0 },
    Errors: { type: 'array', maxItems: 0 },
  },
};

function nextSchema({ branches, mirrors }: BlockDefinition): JsonSchema {
  const mirrored = branches.find(({ name }) => name === mirrors);
  if (mirrored) return { description: `Has to be there, and repeats the target of the branch "${mirrored.label}".` };
  const [next] = storedAs(branches, 'NextAction');
  return next ? { title: next.label, description: `The branch "${next.label}".` } : true;
}

// Conditions

function conditionsSchema({ branches, conditions }: BlockDefinition): JsonSchema {
  const declared = storedAs(branches, 'Condition');
  if (declared.length === 0 && !conditions)
    return { description: 'This block has no result to compare.', type: 'array', maxItems: 0 };
  return schema({
    description: describeConditions(declared, conditions),
    type: 'array',
    minItems: conditions?.atLeast,
    items: memberOfItem(
      anyOf([...declaredConditions(declared), ...(conditions ? [authoredCondition(conditions)] : [])]),
    ),
    // Each result has one branch, and a second one for the same result would never be taken.
    allOf: listed(declared.map(({ stored, required }) => once(exactCondition(stored), required))),
  });
}

function memberOfItem(condition: JsonSchema): JsonSchema {
  return { type: 'object', properties: { Condition: condition } };
}

/** Conditions for the results a block names; for *Equals*, also for a result the catalog has no name for yet (§9). */
function declaredConditions(declared: readonly (BranchDefinition & { stored: Stored<'Condition'> })[]): JsonSchema[] {
  const operators = [...new Set(declared.map(({ stored }) => stored.operator))];
  return operators.map((operator) => {
    const operands = declared.flatMap(({ stored }) => (stored.operator === operator ? stored.operand : []));
    const known = { enum: operator === 'Equals' ? operands : operands.flatMap(spellings) };
    return conditionOf({ const: operator }, operator === 'Equals' ? { anyOf: [known, ref('operand')] } : known);
  });
}

function authoredCondition({ operators, dynamicOperands, editor }: AuthoredConditions): JsonSchema {
  const isAny = operators.length === CONDITION_OPERATORS.length;
  const operand = dynamicOperands ? ref('operand') : { allOf: [ref('operand')], not: ref('dynamic') };
  return unlessNested(
    conditionOf(isAny ? ref('operator') : { enum: operators }, editor === 'percentages' ? THRESHOLD : operand),
  );
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

function exactCondition({ operator, operand }: Stored<'Condition'>): JsonSchema {
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

function describeConditions(
  declared: readonly (BranchDefinition & { stored: Stored<'Condition'> })[],
  authored: AuthoredConditions | undefined,
): string {
  const named = declared.map(({ label, stored, required, neverTaken }) => {
    const may = required ? '' : neverTaken === undefined ? ' (may be left out)' : ' (a task never takes it)';
    return `"${label}" is ${stored.operator} "${stored.operand}"${may}.`;
  });
  const own = authored ? [`At least ${authored.atLeast}, in order: the first that is true is taken.`] : [];
  return [...named, ...own].join(' ');
}

// Errors

function errorsSchema(branches: readonly BranchDefinition[], knownErrors: readonly string[]): JsonSchema {
  const declared = storedAs(branches, 'Error');
  const names = declared.map(({ stored }) => stored.errorType);
  const foreign = knownErrors.filter((name) => !names.includes(name));
  const newer = { not: { enum: foreign } };
  return schema({
    description: declared.map(describeError).join(' ') || 'This block has no error branch.',
    type: 'array',
    items: {
      type: 'object',
      properties: { ErrorType: names.length === 0 ? newer : { anyOf: [{ enum: names }, newer] } },
    },
    allOf: listed(declared.map(({ stored, required }) => ref(errorOnce(stored.errorType, required)))),
  });
}

function describeError({
  label,
  stored,
  required,
  neverTaken,
}: BranchDefinition & { stored: Stored<'Error'> }): string {
  const may = required ? '' : neverTaken === undefined ? ' (may be left out)' : ' (a task never takes it)';
  return `"${label}" is ${stored.errorType}${may}.`;
}

/** The definition of a list that has one entry for an error, or at most one. */
function errorOnce(errorType: string, required: boolean): string {
  return `${required ? 'one' : 'atMostOne'}.${errorType}`;
}

function once(fits: JsonSchema, required: boolean): JsonSchema {
  return { type: 'array', contains: fits, minContains: required ? 1 : 0, maxContains: 1 };
}

function storedAs<As extends BranchDefinition['stored']['as']>(
  branches: readonly BranchDefinition[],
  as: As,
): (BranchDefinition & { stored: Stored<As> })[] {
  return branches.filter((branch): branch is BranchDefinition & { stored: Stored<As> } => branch.stored.as === as);
}
