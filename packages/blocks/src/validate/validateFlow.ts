/**
 * What is wrong with a flow, in order. The same words in the designer, the CLI and the documentation.
 */
import type { FlowJson } from '../flow/flow.ts';
import type { PlacedProblem, Problem } from '../problem.ts';
import { validateDocument, type ValidateOptions } from './runRules.ts';
import { validateText } from './validateText.ts';

export { runRules, type ValidateOptions } from './runRules.ts';

/**
 * Validates the text of a flow file, or its bytes in UTF-8. Pure; never throws, whatever the text is.
 *
 * @returns the problems in the order of the text, each with its line and column
 */
export function validateFlow(text: string | Uint8Array, options?: ValidateOptions): PlacedProblem[];
/**
 * Validates a flow that was read already: every rule over the whole flow. Pure; never throws.
 *
 * @returns the problems, of the whole file first, then block by block in the order of the file
 */
export function validateFlow(document: { readonly flow: FlowJson }, options?: ValidateOptions): Problem[];
export function validateFlow(
  input: string | Uint8Array | { readonly flow: FlowJson },
  options: ValidateOptions = {},
): Problem[] {
  const isText = typeof input === 'string' || input instanceof Uint8Array;
  return isText ? [...validateText(input, options).problems] : validateDocument(input, options);
}
