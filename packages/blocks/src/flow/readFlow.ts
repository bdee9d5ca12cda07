/**
 * Text in, flow document out (flow-language §1). Reading is tolerant: whatever is JSON and could be a flow is kept
 * whole, however odd. What is not JSON gives no document, and a problem at the very character.
 */
import { parseTree, type Node } from 'jsonc-parser';
import type { Problem } from '../problem.ts';
import { FLOW_LIMITS, type FlowDocument } from './flow.ts';
import { isObject, kindOf, pointerTo } from './json.ts';
import { DEEPEST, scanJson } from './scanJson.ts';
import { jsonProblem, MOST_PROBLEMS, syntaxProblems } from './syntaxProblems.ts';

export interface ReadResult {
  /** Undefined when the text is not a JSON object; then there is at least one problem of severity error. */
  readonly document: FlowDocument | undefined;
  /** The text as it was read: decoded, without a byte order mark. Places of problems count in it. */
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** The most text that is read; a flow has at most 256,000 characters (flow-language §1.2). */
export const LONGEST_TEXT = 12 * 1024 * 1024;

/**
 * Reads a flow.
 *
 * @param input the text, or its bytes in UTF-8
 * @returns the document and what was odd about the text; never throws
 */
export function readFlow(input: string | Uint8Array): ReadResult {
  if (input.length > LONGEST_TEXT) {
    return refused('', jsonProblem(`Too large: expected at most ${FLOW_LIMITS.contentLength} characters.`));
  }
  if (typeof input !== 'string' && isUtf16(input)) {
    const message = 'Expected UTF-8, found UTF-16. Save the file as UTF-8.';
    return refused(decodeLoosely(input), jsonProblem(message, { start: 0, end: 1 }));
  }
  const { text, problems } = textOf(input);
  const parsed = parse(text);
  const scan = parsed && isSound(text, parsed.value) ? undefined : scanJson(text);
  if (scan?.tooDeepAt !== undefined) {
    const message = `Too deep: expected at most ${DEEPEST} levels of nesting.`;
    return refused(text, ...problems, jsonProblem(message, { start: scan.tooDeepAt, end: scan.tooDeepAt + 1 }));
  }
  if (!parsed) return refused(text, ...problems, ...syntaxProblems(text));
  const { value } = parsed;
  if (!isObject(value)) {
    const message = `Expected a flow: one JSON object with "Version", "StartAction" and "Actions"; found ${kindOf(value)}.`;
    return refused(text, ...problems, jsonProblem(message));
  }
  return {
    document: { flow: value, source: text },
    source: text,
    // Members that stand twice in one object are the only reason why the value could have fewer names than the text.
    problems: !scan || scan.names === sizeOf(value).names ? problems : [...problems, ...duplicateMembers(text)],
  };
}

// helpers

function refused(source: string, ...problems: Problem[]): ReadResult {
  return { document: undefined, source, problems };
}

function textOf(input: string | Uint8Array): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const decoded = typeof input === 'string' ? input : decode(input, problems);
  const text = withoutMark(decoded);
  if (text !== decoded) {
    const message = 'Byte order mark at the start; the service does not expect one. Saving removes it.';
    problems.push(jsonProblem(message, { start: 0, end: 0 }, 'info'));
  }
  return { text, problems };
}

function decode(bytes: Uint8Array, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const start = withoutMark(textBefore(bytes, validLength(bytes))).length;
    const message = 'Expected UTF-8, found bytes that are no character; they would be lost. Save the file as UTF-8.';
    problems.push(jsonProblem(message, { start, end: start + 1 }));
    return decodeLoosely(bytes);
  }
}

function decodeLoosely(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The whole characters in the first bytes; one that is only begun does not count. Throws where one is broken. */
function textBefore(bytes: Uint8Array, length: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), { stream: true });
}

/** How many bytes from the start are UTF-8. A replacement character is no sign: the file may spell one itself. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length + 1;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    try {
      textBefore(bytes, middle);
      valid = middle;
    } catch {
      broken = middle;
    }
  }
  return valid;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** UTF-16 by its mark, or by the empty half of its first character: JSON begins with one of ASCII. */
function isUtf16(bytes: Uint8Array): boolean {
  const first = bytes[0];
  const second = bytes[1];
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

/** In so much text no nesting is too deep for the parser of the platform. */
const SHORT_TEXT = 1024 * 1024;

function parse(text: string): { readonly value: unknown } | undefined {
  if (text.length > SHORT_TEXT && scanJson(text).tooDeepAt !== undefined) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * Whether a quick look shows that a text is not too deep and has no member twice. Such a text has no more names, each a
 * quote with a colon behind it, than the value that was read from it. Of odd texts, such as with JSON in a string, it
 * cannot tell: those are looked at letter by letter.
 */
function isSound(text: string, value: unknown): boolean {
  const { names, depth } = sizeOf(value);
  if (depth > DEEPEST || SPACE_BEFORE_COLON.test(text)) return false;
  let left = names;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) left--;
  return left === 0;
}

const SPACE_BEFORE_COLON = /"\s+:/;

/** How many member names a value has, and how deep it goes; level by level, so that no value is too deep for it. */
function sizeOf(value: unknown): { readonly names: number; readonly depth: number } {
  let names = 0;
  let depth = 0;
  let level = isHolder(value) ? [value] : [];
  for (; level.length > 0; depth++) {
    const below: Holder[] = [];
    for (const holder of level) {
      if (Array.isArray(holder)) {
        for (const item of holder as readonly unknown[]) if (isHolder(item)) below.push(item);
        continue;
      }
      // Without a list of the names: there are tens of thousands in a long flow.
      for (const name in holder) {
        names++;
        const member = holder[name];
        if (isHolder(member)) below.push(member);
      }
    }
    level = below;
  }
  return { names, depth };
}

type Holder = Readonly<Record<string, unknown>>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
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
