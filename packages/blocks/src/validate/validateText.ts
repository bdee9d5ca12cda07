import type { FlowDocument } from '../flow/flow.ts';
import { locate } from '../flow/locate.ts';
import { readFlow } from '../flow/readFlow.ts';
import { flowTypeOf, type AnyFlowType } from '../flow/flowTypes.ts';
import { isObject } from '../flow/json.ts';
import type { PlacedProblem } from '../problem.ts';
import { validateDocument, type ValidateOptions } from './runRules.ts';

export interface ValidatedText {
  /** Undefined when the text is not a JSON object. */
  readonly document: FlowDocument | undefined;
  /** The text as it was read: decoded, without a byte order mark. Places of problems count in it. */
  readonly source: string;
  /** The type the flow has, by the caller's word or its own; undefined when nobody says. */
  readonly flowType: AnyFlowType | undefined;
  /** How many blocks it has. */
  readonly blocks: number;
  /** In the order of the text, each with its line and column. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads and validates the text of a flow file, for those who want to know more of it than its problems.
 *
 * @param input the text, or its bytes in UTF-8
 */
export function validateText(input: string | Uint8Array, options: ValidateOptions = {}): ValidatedText {
  const { document, source, problems } = readFlow(input);
  if (!document) return { document, source, flowType: options.flowType, blocks: 0, problems: locate(source, problems) };
  const { flow } = document;
  return {
    document,
    source,
    flowType: options.flowType ?? flowTypeOf(flow),
    blocks: Array.isArray(flow.Actions) ? flow.Actions.filter(isObject).length : 0,
    problems: locate(source, [...problems, ...validateDocument(document, options, source)]),
  };
}
