/** References in text, as patterns (flow-language §1.6, §1.7): the same form that `flow/reference.ts` reads. */
import { REFERENCE_ROOTS } from '../../../packages/blocks/src/flow/reference.ts';

const SEGMENT = String.raw`[A-Za-z0-9_\-]+`;
const BRACKET = String.raw`\[(?:'[^'\]]*'|"[^"\]]*"|\d+)\]`;

/** The first step: a name the contact has, or one that no letter begins, of which nothing is known. */
const ROOT = String.raw`(?:\.(?:${[...REFERENCE_ROOTS].join('|')}|[0-9_\-][A-Za-z0-9_\-]*)|\.?${BRACKET})`;

/** Text that is one reference and nothing else. */
export const SINGLE_REFERENCE = String.raw`^\$${ROOT}(?:\.${SEGMENT}|\.?${BRACKET})*$`;

/** Text with a reference somewhere in it. */
export const ANY_REFERENCE = String.raw`\$(?:\.${SEGMENT}|\.?${BRACKET})`;
