/**
 * Text in, flow document out (flow-language §1). Reading is tolerant: whatever is JSON and could be a flow is kept
 * whole, however odd. What is not JSON gives no document, and a problem at the very character.
 */
import { parseTree, printParseErrorCode, visit, type Node } from 'jsonc-parser';
import type { Problem, TextRange } from '../problem.ts';
import { FLOW_LIMITS, type FlowDocument } from './flow.ts';
import { isObject, pointerTo } from './json.ts';
import { DEEPEST, scanJson } from './scanJson.ts';

export interface ReadResult {
  /** Undefined when the text is not a JSON object; then there is at least one problem of severity error. */
  readonly document: FlowDocument | undefined;
  /** The text as it was read: decoded, without a byte order mark. Places of problems count in it. */
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** The most text that is read; a flow has at most 256,000 characters (flow-language §1.2). */
const LONGEST = 32 * 1024 * 1024;

/** How many problems of one text are worth reading. */
const MOST_PROBLEMS = 20;

/**
 * Reads a flow.
 *
 * @param input the text, or its bytes in UTF-8
 * @returns the document and what was odd about the text; never throws
 */
export function readFlow(input: string | Uint8Array): ReadResult {
  if (input.length > LONGEST) {
    return refused('', jsonProblem(`Too large: expected at most ${FLOW_LIMITS.contentLength} characters.`));
  }
  const { text, problems } = textOf(input);
  const { tooDeepAt, names } = scanJson(text);
  if (tooDeepAt !== undefined) {
    const message = `Too deep: expected at most ${DEEPEST} levels of nesting.`;
    return refused(text, ...problems, jsonProblem(message, { start: tooDeepAt, end: tooDeepAt + 1 }));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(text, ...problems, ...syntaxProblems(text));
  }
  if (!isObject(value)) {
    const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
    const message = `Expected a flow: one JSON object with "Version", "StartAction" and "Actions"; found ${found}.`;
    return refused(text, ...problems, jsonProblem(message));
  }
  return {
    document: { flow: value, source: text },
    source: text,
    // Members that stand twice in one object are the only reason why the value could have fewer names than the text.
    problems: names === countNames(value) ? problems : [...problems, ...duplicateMembers(text)],
  };
}

// helpers

function refused(source: string, ...problems: Problem[]): ReadResult {
  return { document: undefined, source, problems };
}

function jsonProblem(message: string, range?: TextRange, severity: Problem['severity'] = 'error'): Problem {
  return { rule: 'json', severity, message, pointer: '', ...(range ? { range } : {}) };
}

function textOf(input: string | Uint8Array): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let text = typeof input === 'string' ? input : decode(input, problems);
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    const message = 'Byte order mark at the start; the service does not expect one. Saving removes it.';
    problems.push(jsonProblem(message, { start: 0, end: 0 }, 'info'));
  }
  return { text, problems };
}

function decode(bytes: Uint8Array, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const start = Math.max(0, text.indexOf('\uFFFD'));
    const found = isUtf16(bytes) ? 'UTF-16' : 'bytes that are no character';
    const message = `Expected UTF-8, found ${found}. Save the file as UTF-8; from here they would be lost.`;
    // A byte order mark before it is taken off, and places count without it.
    const place = text.startsWith('\uFEFF') ? start - 1 : start;
    problems.push(jsonProblem(message, { start: place, end: place + 1 }));
    return text;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function syntaxProblems(text: string): Problem[] {
  if (text.trim() === '') return [jsonProblem('Empty: expected a flow, one JSON object.')];
  const found = new Map<number, Problem>();
  try {
    visit(
      text,
      {
        onError: (error, start, length) => {
          // What is wrong at one place is told once, however many levels it leaves open.
          const message = SYNTAX_WORDS[printParseErrorCode(error)] ?? 'Expected JSON here.';
          if (!found.has(start)) found.set(start, jsonProblem(message, { start, end: start + Math.max(length, 1) }));
          if (found.size > MOST_PROBLEMS) throw new Error('enough');
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch {
    // Enough was found; or the text nests deeper than a broken string let the scan see.
  }
  const problems = [...found.values()].slice(0, MOST_PROBLEMS);
  if (problems.length === 0) problems.push(jsonProblem('Expected JSON: one object in curly braces.'));
  const last = problems.at(-1)?.range;
  if (found.size > MOST_PROBLEMS) problems.push(jsonProblem('… and more like these.', last));
  return problems;
}

/** The parser's codes in a person's words. */
const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Unexpected word; expected a value: text in double quotes, a number, true, false, null, { or [.',
  InvalidNumberFormat: 'Expected a number such as 12 or 0.5.',
  PropertyNameExpected: 'Expected a member name in double quotes.',
  ValueExpected: 'Expected a value here.',
  ColonExpected: 'Expected a colon after the member name.',
  CommaExpected: 'Expected a comma before the next value.',
  CloseBraceExpected: 'Expected a closing } here; is the file cut off?',
  CloseBracketExpected: 'Expected a closing ] here; is the file cut off?',
  EndOfFileExpected: 'Expected the end of the file; only one JSON object may stand in it.',
  InvalidCommentToken: 'Comments are not allowed in JSON; remove this one.',
  UnexpectedEndOfComment: 'Comments are not allowed in JSON; this one does not end either.',
  UnexpectedEndOfString: 'This text is not closed; expected a double quote before the line ends.',
  UnexpectedEndOfNumber: 'This number is not finished.',
  InvalidUnicode: 'Expected four hexadecimal digits after \\u.',
  InvalidEscapeCharacter: 'Unknown escape; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u.',
  InvalidCharacter: 'This character is not allowed in JSON text; write it as an escape.',
};

function countNames(value: object): number {
  let names = 0;
  const open: object[] = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const members: unknown[] = Array.isArray(at) ? at : Object.values(at);
    if (!Array.isArray(at)) names += members.length;
    for (const member of members) if (typeof member === 'object' && member !== null) open.push(member);
  }
  return names;
}

/** JSON keeps the last of the members with one name and drops the others without a word; so each is told. */
function duplicateMembers(text: string): Problem[] {
  const problems: Problem[] = [];
  const root = parseTree(text);
  const open: { node: Node; path: (string | number)[] }[] = root ? [{ node: root, path: [] }] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, path } = at;
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      if (node.type === 'array') {
        open.push({ node: child, path: [...path, index] });
        continue;
      }
      const [name, member] = child.children ?? [];
      if (!name || !member) continue;
      const memberPath = [...path, String(name.value)];
      if (seen.has(name.value)) problems.push(duplicateMember(name, memberPath));
      seen.add(name.value);
      open.push({ node: member, path: memberPath });
    }
  }
  problems.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  if (problems.length <= MOST_PROBLEMS) return problems;
  const more = { ...(problems[MOST_PROBLEMS] as Problem), message: `… and ${problems.length - MOST_PROBLEMS} more.` };
  return [...problems.slice(0, MOST_PROBLEMS), more];
}

function duplicateMember(name: Node, path: (string | number)[]): Problem {
  const quoted = JSON.stringify(String(name.value).slice(0, 60));
  return {
    rule: 'duplicate-member',
    severity: 'error',
    message: `Duplicate member ${quoted}: JSON keeps only the last one. Remove or rename one of them.`,
    pointer: pointerTo(path),
    range: { start: name.offset, end: name.offset + name.length },
  };
}
