/** What a block may be called, asked of the rule itself character by character (flow-language §1.3). */
import { FLOW_LIMITS } from '../../../packages/blocks/src/flow/flow.ts';
import { whyNotIdentifier } from '../../../packages/blocks/src/flow/identifier.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** The name of an action. */
export function identifierSchema(): JsonSchema {
  return {
    title: 'Identifier',
    description: `The name branches lead to: at most ${FLOW_LIMITS.identifierLength} characters, none of ${FORBIDDEN.join(' ')}, and no other block’s.`,
    type: 'string',
    maxLength: FLOW_LIMITS.identifierLength,
    pattern: String.raw`^[^${CLASS}]*[^\s${CLASS}][^${CLASS}]*$`,
    not: { enum: RESERVED },
  };
}

/** Where a branch leads; empty text stands for a branch that is not connected yet, which cannot be published. */
export const targetSchema: JsonSchema = {
  description: 'The identifier of the block it leads to.',
  type: 'string',
  minLength: 1,
};

// helpers

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const FORBIDDEN = ASCII.filter((character) => whyNotIdentifier(`a${character}`) !== undefined);
const CLASS = FORBIDDEN.map((character) => (/[\\/[\]{}()$]/.test(character) ? `\\${character}` : character)).join('');

/** Every name that is reserved is one that JavaScript’s objects have. */
const RESERVED = Object.getOwnPropertyNames(Object.prototype).filter((name) => whyNotIdentifier(name) !== undefined);
