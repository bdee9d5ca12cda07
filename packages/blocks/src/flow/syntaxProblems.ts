/**
 * Why a text is not JSON, in a person's words and at the very character. The parser goes on after a mistake, so that
 * one look at a file shows most of them; what only follows from another is left out.
 */
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Problem, TextRange } from '../problem.ts';
import { endOfString } from './scanJson.ts';

/** How many problems of one text are worth reading. */
export const MOST_PROBLEMS = 20;

/** A problem of the text itself. */
export function jsonProblem(message: string, range?: TextRange, severity: Problem['severity'] = 'error'): Problem {
  return { rule: 'json', severity, message, pointer: '', ...(range ? { range } : {}) };
}

/** At least one problem of a text that `JSON.parse` refused; in the order of the text. */
export function syntaxProblems(text: string): Problem[] {
  if (text.trim() === '') return [jsonProblem('Empty: expected a flow, one JSON object.')];
  const found = new Map<number, Mistake>();
  try {
    visit(
      text,
      {
        onError: (error, start, length) => {
          const mistake = mistakeAt(text, printParseErrorCode(error), start, start + Math.max(length, 1));
          // What is wrong at one place is told once, however many levels it leaves open.
          if (!found.has(mistake.start)) found.set(mistake.start, mistake);
          if (found.size > 2 * MOST_PROBLEMS) throw new Error('enough');
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch {
    // Enough was found; or the text nests deeper than a broken string let the scan see.
  }
  return toProblems(text, [...found.values()]);
}

// helpers

interface Mistake extends TextRange {
  readonly code: string;
  readonly message: string;
}

function mistakeAt(text: string, code: string, start: number, end: number): Mistake {
  const lead = { code, message: WORDS[code] ?? 'Expected JSON here.' };
  if (INSIDE_STRING.has(code)) {
    const at = firstMistakeInString(text, start);
    return { ...lead, start: at, end: at + 1 };
  }
  const comma = lastCommaBefore(text, start);
  if (comma !== undefined && (code === 'PropertyNameExpected' || code === 'ValueExpected')) {
    const message = `Unexpected comma before the closing ${text.charAt(start)}; remove it.`;
    return { code: 'TrailingComma', message, start: comma, end: comma + 1 };
  }
  return { ...lead, start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

/** The comma that stands before a closing brace or bracket, with nothing but white space between. */
function lastCommaBefore(text: string, close: number): number | undefined {
  if (!/[\]}]/.test(text.charAt(close))) return undefined;
  let at = close - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  return text.charAt(at) === ',' ? at : undefined;
}

const HEX = /^[\da-f]{4}$/i;

/** The first character of a string, from its opening quote on, that may not stand there as it is. */
function firstMistakeInString(text: string, start: number): number {
  const end = endOfString(text, start);
  for (let at = start + 1; at < end; at++) {
    if (text.charCodeAt(at) < 0x20) return at;
    if (text.charAt(at) !== '\\') continue;
    const escape = text.charAt(at + 1);
    const isKnown = escape === 'u' ? HEX.test(text.slice(at + 2, at + 6)) : '"\\/bfnrt'.includes(escape);
    if (!isKnown) return at;
    at++;
  }
  return start;
}

function toProblems(text: string, mistakes: readonly Mistake[]): Problem[] {
  const sorted = mistakes.toSorted((a, b) => a.start - b.start);
  const told = sorted.filter((mistake, index) => !follows(text, sorted[index - 1], mistake));
  const problems = told.slice(0, MOST_PROBLEMS).map(({ message, start, end }) => jsonProblem(message, { start, end }));
  if (problems.length === 0) problems.push(jsonProblem('Expected JSON: one object in curly braces.'));
  const isMore = told.length > MOST_PROBLEMS || mistakes.length > 2 * MOST_PROBLEMS;
  if (isMore) problems.push(jsonProblem('… and more like these.', problems.at(-1)?.range));
  return problems;
}

/** Whether something is only missed because the word before it was not understood. */
function follows(text: string, before: Mistake | undefined, mistake: Mistake): boolean {
  if (!before || !NOT_UNDERSTOOD.has(before.code) || !mistake.code.endsWith('Expected')) return false;
  return text.slice(before.end, mistake.start).trim() === '';
}

const INSIDE_STRING: ReadonlySet<string> = new Set(['InvalidCharacter', 'InvalidEscapeCharacter', 'InvalidUnicode']);

const NOT_UNDERSTOOD: ReadonlySet<string> = new Set([
  'InvalidSymbol',
  'InvalidNumberFormat',
  'UnexpectedEndOfNumber',
  'UnexpectedEndOfString',
]);

const A_VALUE = 'a value: text in double quotes, a number, true, false, null, { or [';

/** The parser's codes in a person's words. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: `Unexpected word; expected ${A_VALUE}.`,
  InvalidNumberFormat: 'Expected a number such as 12 or 0.5.',
  PropertyNameExpected: 'Expected a member name in double quotes.',
  ValueExpected: `Expected ${A_VALUE}.`,
  ColonExpected: 'Expected a colon after the member name.',
  CommaExpected: 'Expected a comma before the next value.',
  CloseBraceExpected: 'Expected a closing } here; is the file cut off?',
  CloseBracketExpected: 'Expected a closing ] here; is the file cut off?',
  EndOfFileExpected: 'Expected the end of the file; only one JSON object may stand in it.',
  InvalidCommentToken: 'Comments are not allowed in JSON; remove this one.',
  UnexpectedEndOfString: 'This text is not closed; expected a double quote before the line ends.',
  UnexpectedEndOfNumber: 'This number is not finished; expected another digit.',
  InvalidUnicode: 'Expected four hexadecimal digits after \\u.',
  InvalidEscapeCharacter: 'Unknown escape; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u.',
  InvalidCharacter: 'This character is not allowed in JSON text; write it as an escape.',
};
