/** `Errors` of a block: each error type it has once, and none that only other blocks have (flow-language §1.4.4, §4). */
import type { BranchDefinition } from '../../../packages/blocks/src/block.ts';
import { listed, memberAt, ref, schema, type JsonSchema } from './jsonSchema.ts';
import { describeBranch, once, storedAs } from './storedBranches.ts';

/**
 * @param knownErrors the error types of every block: one that another block has is wrong here, one that none has may be
 * newer than the catalog
 */
export function errorsSchema(branches: readonly BranchDefinition[], knownErrors: readonly string[]): JsonSchema {
  const errors = storedAs(branches, 'Error');
  const names = errors.map(({ stored }) => stored.errorType);
  const newer = { not: { enum: knownErrors.filter((name) => !names.includes(name)) } };
  const ErrorType = names.length === 0 ? newer : { anyOf: [{ enum: names }, newer] };
  const words = errors.map((error) => describeBranch(error, error.stored.errorType));
  return schema({
    description: words.join(' ') || 'This block has no error branch.',
    type: 'array',
    items: { type: 'object', properties: { ErrorType } },
    allOf: listed(errors.map(({ stored, required }) => ref(errorOnce(stored.errorType, required)))),
  });
}

/** The definitions that errors refer to. */
export function errorDefinitions(knownErrors: readonly string[]): Readonly<Record<string, JsonSchema>> {
  const definitions: Record<string, JsonSchema> = {};
  for (const name of knownErrors) {
    for (const required of [true, false]) {
      definitions[errorOnce(name, required)] = once(memberAt(['ErrorType'], { const: name }), required);
    }
  }
  return definitions;
}

// helpers

/** The definition of a list that has one entry for an error, or at most one. */
function errorOnce(errorType: string, required: boolean): string {
  return `${required ? 'one' : 'atMostOne'}.${errorType}`;
}
