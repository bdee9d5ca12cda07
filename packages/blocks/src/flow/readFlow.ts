/**
 * Text in, flow document out (flow-language §1). Reading is tolerant: whatever is JSON and could be a flow is kept
 * whole, however odd. What is not JSON gives no document, and a problem at the very character.
 */
import { parseTree, type ParseError, printParseErrorCode, parse as parseTolerantly } from 'jsonc-parser';
import type { Problem } from '../problem.ts';
import type { FlowDocument, FlowJson } from './flow.ts';
import { isObject, pointerTo } from './json.ts';

export interface ReadResult {
  /** Undefined when the text is not a JSON object; then there is at least one problem of severity error. */
  readonly document: FlowDocument | undefined;
  readonly problems: readonly Problem[];
}

/** More levels than any flow has: the language itself needs fewer than twenty. */
const DEEPEST = 256;

/** The most text that is read; the service takes 256,000 characters (flow-language §1.2). */
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
  const { text, problems } = textOf(input);
  if (text.length > LONGEST) {
    return refused(`Too large: ${text.length} characters, expected at most ${LONGEST}. The service takes 256,000.`);
  }
  const nested = deepestPlace(text);
  if (nested !== undefined) {
    return refused(`Too deep: more than ${DEEPEST} levels of nesting here.`, { start: nested, end: nested + 1 });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { document: undefined, problems: [...problems, ...syntaxProblems(text)] };
  }
  if (!isObject(value)) {
    const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
    return refused(`Expected a flow: one JSON object with "Version", "StartAction" and "Actions"; found ${found}.`);
  }
  return {
    document: { flow: value as FlowJson, source: text },
    problems: [...problems, ...duplicateMembers(text, value)],
  };
}

// helpers

function refused(message: string, range?: { start: number; end: number }): ReadResult {
  return { document: undefined, problems: [{ ...jsonProblem(message), ...(range ? { range } : {}) }] };
}

function jsonProblem(message: string, severity: Problem['severity'] = 'error'): Problem {
  return { rule: 'json', severity, message, pointer: '' };
}

function textOf(input: string | Uint8Array): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let text: string;
  if (typeof input === 'string') text = input;
  else {
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
    const broken = text.indexOf('\uFFFD');
    if (broken !== -1 && !isUtf8(input)) {
      problems.push({
        ...jsonProblem('Not UTF-8: bytes here are no character. Save the file as UTF-8; saving now would lose them.'),
        range: { start: broken, end: broken + 1 },
      });
    }
  }
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    problems.push(jsonProblem('Byte order mark at the start; the service does not expect one. Saving removes it.', 'info'));
  }
  return { text, problems };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Where nesting first passes the limit; found without recursion, so depth itself can do no harm. */
function deepestPlace(text: string): number | undefined {
  // Every level needs an opening bracket: few brackets, no depth, no need to look closer.
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST) return at;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return undefined;
}

/** The closing quote of the string that opens at `start`; the last character of the text when there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length - 1;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at;
    at++;
  }
}

function syntaxProblems(text: string): Problem[] {
  if (text.trim() === '') return [jsonProblem('Empty: expected a flow, one JSON object.')];
  const errors: ParseError[] = [];
  parseTolerantly(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = errors.slice(0, MOST_PROBLEMS).map(({ error, offset, length }) => ({
    ...jsonProblem(SYNTAX_WORDS[printParseErrorCode(error)] ?? 'Expected JSON here.'),
    range: { start: offset, end: Math.max(offset + length, offset + 1) },
  }));
  if (errors.length > MOST_PROBLEMS) {
    problems.push({ ...jsonProblem(`… and ${errors.length - MOST_PROBLEMS} more like these.`), range: { start: text.length, end: text.length } });
  }
  return problems.length > 0 ? problems : [jsonProblem('Not JSON.')];
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

/**
 * Members that stand twice in one object: JSON keeps the last and drops the others without a word. Counting names in
 * the text against names in the value is quick, and only a difference is worth a closer look.
 */
function duplicateMembers(text: string, value: unknown): Problem[] {
  if (countNamesInText(text) === countNames(value)) return [];
  const problems: Problem[] = [];
  const root = parseTree(text);
  const open: { node: NonNullable<typeof root>; path: (string | number)[] }[] = root ? [{ node: root, path: [] }] : [];
  while (open.length > 0) {
    const { node, path } = open.pop() as (typeof open)[number];
    const seen = new Set<string>();
    node.children?.forEach((child, index) => {
      if (node.type !== 'object') {
        open.push({ node: child, path: [...path, index] });
        return;
      }
      const [name, member] = child.children ?? [];
      if (!name) return;
      const at = [...path, String(name.value)];
      if (seen.has(String(name.value))) {
        problems.push({
          rule: 'duplicate-member',
          severity: 'error',
          message: `Duplicate member "${String(name.value)}": JSON keeps only the last one. Remove or rename one of them.`,
          pointer: pointerTo(at),
          range: { start: name.offset, end: name.offset + name.length },
        });
      }
      seen.add(String(name.value));
      if (member) open.push({ node: member, path: at });
    });
  }
  return problems.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0)).slice(0, MOST_PROBLEMS);
}

function countNamesInText(text: string): number {
  let names = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at)) {
    at = endOfString(text, at) + 1;
    let next = at;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === 0x3a) names++;
  }
  return names;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function countNames(value: unknown): number {
  let names = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const at = open.pop();
    if (Array.isArray(at)) open.push(...at);
    else if (isObject(at)) {
      const members = Object.keys(at);
      names += members.length;
      for (const member of members) {
        const inner = at[member];
        if (typeof inner === 'object' && inner !== null) open.push(inner);
      }
    }
  }
  return names;
}
