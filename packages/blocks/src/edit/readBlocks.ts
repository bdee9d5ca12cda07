/** Blocks out of text somebody copied: from the designer, from a flow file, or written by hand. */
import { whyNotFlow } from '../flow/documentKind.ts';
import { FLOW_LIMITS, type ActionJson, type FlowJson } from '../flow/flow.ts';
import { isObject, kindOf } from '../flow/json.ts';
import { locate } from '../flow/locate.ts';
import { readFlow } from '../flow/readFlow.ts';
import { jsonProblem } from '../flow/syntaxProblems.ts';
import type { PlacedProblem, Problem } from '../problem.ts';

export type BlocksRead =
  | { readonly copy: FlowJson }
  /** Why there are none, each problem with its line and column in the text. */
  | { readonly problems: readonly [PlacedProblem, ...PlacedProblem[]] };

/** More text than any flow the service takes, however it is spaced out. */
const LONGEST = 1_000_000;

/**
 * Reads blocks: a flow, one action, a list of actions, or actions cut out of a list, with commas between them. What
 * would lose something, such as a member that stands twice, is told rather than read. Never throws.
 */
export function readBlocks(text: string): BlocksRead {
  if (text.length > LONGEST) {
    const message = `Too long: expected at most ${LONGEST} characters, found ${text.length}.`;
    return { problems: [{ ...jsonProblem(message), line: 1, column: 1, endLine: 1, endColumn: 1 }] };
  }
  const isList = text.trimStart().startsWith('[');
  const plain = read(text, isList ? LIST : ALONE);
  if ('copy' in plain || isList) return plain;
  const cutOut = read(text.replace(/,\s*$/, ''), CUT_OUT);
  return 'copy' in cutOut ? cutOut : plain;
}

// helpers

/** What makes a flow of a text: lines before it, and after it. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

const ALONE: Frame = { before: '', after: '' };
const LIST: Frame = { before: '{"Actions":\n', after: '\n}' };
const CUT_OUT: Frame = { before: '{"Actions":[\n', after: '\n]}' };

function read(text: string, frame: Frame): BlocksRead {
  const { document, source, problems } = readFlow(frame.before + text + frame.after);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const copy = document && asFlow(document.flow);
  const why = wrong.length === 0 && copy ? whyNotBlocks(copy) : undefined;
  const [first, ...more] = within(text, frame, locate(source, why ? [why] : wrong));
  if (first) return { problems: [first, ...more] };
  return { copy: copy ?? {} };
}

/** One action by itself is a flow of one block. */
function asFlow(json: FlowJson): FlowJson {
  const isAction = !('Actions' in json) && 'Type' in json && typeof json.Type === 'string';
  return isAction ? { Actions: [json as ActionJson] } : json;
}

function whyNotBlocks(flow: FlowJson): Problem | undefined {
  const why = whyNotFlow(flow);
  if (why !== undefined) return jsonProblem(why);
  const list: unknown = flow.Actions;
  if (!Array.isArray(list)) return at('/Actions', 'Expected blocks: a list of "Actions".');
  if (list.length === 0) return at('/Actions', 'Expected blocks, found a flow without any.');
  if (list.length > FLOW_LIMITS.actions) {
    const found = `found ${list.length}.`;
    return at('/Actions', `Too many: expected at most ${FLOW_LIMITS.actions} actions, what a flow may hold; ${found}`);
  }
  const odd = list.findIndex((action) => !isObject(action) || typeof action['Type'] !== 'string');
  if (odd === -1) return undefined;
  const found = isObject(list[odd]) ? 'an object without one' : kindOf(list[odd]);
  return at(`/Actions/${odd}`, `Expected an action, an object with a "Type"; found ${found}.`);
}

function at(pointer: string, message: string): Problem {
  return { ...jsonProblem(message), pointer };
}

/** The places in the text itself; the frame is no part of it. */
function within(text: string, { before }: Frame, problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  if (before === '') return problems;
  const lines = text.split('\n');
  const inText = (line: number, column: number): readonly [line: number, column: number] => {
    if (line < 2) return [1, 1];
    if (line - 1 > lines.length) return [lines.length, (lines.at(-1) ?? '').length + 1];
    return [line - 1, column];
  };
  return problems.map((one) => {
    const [line, column] = inText(one.line, one.column);
    const [endLine, endColumn] = inText(one.endLine, one.endColumn);
    return { ...one, line, column, endLine, endColumn };
  });
}
