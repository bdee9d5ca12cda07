/** What holds of any input, whatever is done with it. */
import { diffFlows, formatDiff, isSame } from '../../src/diff/index.ts';
import { fixAll } from '../../src/fix/index.ts';
import { isLegacyExport } from '../../src/flow/documentKind.ts';
import type { FlowDocument } from '../../src/flow/flow.ts';
import { isObject, pointerSteps } from '../../src/flow/json.ts';
import { readFlow } from '../../src/flow/readFlow.ts';
import { writeFlow } from '../../src/flow/writeFlow.ts';
import { convertLegacyFlow, reportText } from '../../src/legacy/index.ts';
import type { PlacedProblem } from '../../src/problem.ts';
import { applySuppressions, rules, suppressionRules, validateProject, validateText } from '../../src/validate/index.ts';
import type { FuzzInput } from './makeInput.ts';

/** Something that does not hold of an input. */
export interface FuzzFailure {
  /** What was done with it, such as `validate`. */
  readonly operation: Operation;
  readonly message: string;
}

export interface FuzzResult {
  readonly failures: readonly FuzzFailure[];
  /** Milliseconds that the slowest operation took, mending not counted. */
  readonly slowest: number;
  /** How many problems the validator told. */
  readonly problems: number;
}

/** The most milliseconds of the processor that one operation on one input may take; mending validates many times. */
export const MOST_MILLISECONDS = 1000;
const MOST_FOR_FIXES = 3000;
const WORTH_A_SECOND_LOOK = 100;

/**
 * Does with an input what the commands do with a file.
 *
 * @param number the input's number: everything is validated; the rest is done with a share of the inputs
 */
export function checkInput({ bytes, original }: FuzzInput, number: number): FuzzResult {
  const failures: FuzzFailure[] = [];
  let slowest = 0;
  const attempt = <Result>(operation: Operation, work: () => Result): Result | undefined => {
    try {
      const before = performance.now();
      const done = work();
      const most = operation.startsWith('fix') ? MOST_FOR_FIXES : MOST_MILLISECONDS;
      let milliseconds = performance.now() - before;
      // Something else on the machine may have been the reason; asking for the time of the processor is dear.
      if (milliseconds > WORTH_A_SECOND_LOOK) milliseconds = processorTimeOf(work);
      if (most === MOST_MILLISECONDS) slowest = Math.max(slowest, milliseconds);
      if (milliseconds > most) {
        failures.push({ operation, message: `Expected at most ${most} ms, found ${Math.round(milliseconds)} ms.` });
      }
      return done;
    } catch (cause) {
      const message = cause instanceof Unmet ? cause.message : cause instanceof Error ? cause.stack : undefined;
      failures.push({ operation, message: message ?? String(cause) });
      return undefined;
    }
  };

  const read = attempt('read', () => readFlow(bytes));
  const validated = attempt('validate', () => validateText(bytes));
  if (!read || !validated) return { failures, slowest, problems: 0 };
  const { document, source } = read;
  const { problems } = validated;
  attempt('tell', () => expectWellFormed(problems, source, document));
  if (number % 20 === 0) {
    attempt('validate again', () => expectSame(validateText(bytes).problems, problems, 'problems'));
  }
  if (!document) return { failures, slowest, problems: problems.length };
  if (number % 6 === 0) attempt('write', () => expectWritten(document));
  if (number % 5 === 0) attempt('suppress', () => suppress(document, problems));
  if (number % 14 === 0) attempt('fix', () => expectFixed(source, false));
  if (number % 28 === 0) attempt('fix all', () => expectFixed(source, true));
  if (number % 10 === 0) attempt('compare', () => expectCompared(document, original));
  if (number % 8 === 0) attempt('validate together', () => expectTogether(document, original));
  if (number % 2 === 0 && isLegacyExport(document.flow)) attempt('convert', () => expectConverted(document));
  return { failures, slowest, problems: problems.length };
}

// helpers

type Operation =
  | 'read'
  | 'validate'
  | 'tell'
  | 'validate again'
  | 'write'
  | 'suppress'
  | 'fix'
  | 'fix all'
  | 'compare'
  | 'validate together'
  | 'convert';

const KNOWN: ReadonlySet<string> = new Set([
  'json',
  'duplicate-member',
  ...rules.map(({ id }) => id),
  ...suppressionRules.map(({ id }) => id),
]);

/** In milliseconds, the second time. */
function processorTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Problems come in the order of the text, each in characters anybody can see, with a place that is there. */
function expectWellFormed(
  problems: readonly PlacedProblem[],
  source: string,
  document: FlowDocument | undefined,
): void {
  let last = 0;
  for (const problem of problems) {
    const { rule, severity, message, pointer, range, line, column, endLine, endColumn } = problem;
    expect(KNOWN.has(rule), problem, 'a known rule');
    expect(['error', 'warning', 'info'].includes(severity), problem, 'a severity');
    expect(/^[^\p{Cc}\p{Cs}]{5,620}$/u.test(message), problem, 'a message of one line');
    const { start, end } = range ?? { start: -1, end: -1 };
    expect(last <= start && start <= end && end <= source.length, problem, 'a range in the text, in its order');
    const isPlaced = line >= 1 && column >= 1 && (endLine > line || (endLine === line && endColumn >= column));
    expect(isPlaced, problem, 'a place that begins before it ends');
    expect(document === undefined || isThere(document.flow, pointer), problem, 'a pointer to something that is there');
    last = start;
  }
  // A hostile file may have names of megabytes, which each problem repeats.
  const some = problems.slice(0, 100);
  expectSame(JSON.parse(JSON.stringify(some)), some, 'problems as JSON');
}

/** Whether there is a value, or a place where one is missing; in a list that is after its last item. */
function isThere(flow: unknown, pointer: string): boolean {
  let at = flow;
  for (const step of pointerSteps(pointer)) {
    if (Array.isArray(at) && /^\d+$/.test(step)) {
      if (Number(step) > at.length) return false;
      at = at[Number(step)];
    } else if (isObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return true;
  }
  return pointer === '' || pointer.startsWith('/');
}

function expectWritten(document: FlowDocument): void {
  const text = writeFlow(document);
  const { document: again } = readFlow(text);
  expectSame(again?.flow, document.flow, 'flow after writing and reading');
  expect(again !== undefined && writeFlow(again) === text, {}, 'the same text when it is written twice');
}

function suppress({ flow }: FlowDocument, problems: readonly PlacedProblem[]): void {
  applySuppressions(flow, problems, { today: '2027-01-31', known: KNOWN, checked: KNOWN });
}

function expectFixed(source: string, suggestions: boolean): void {
  const { text, fixed, isCutShort } = fixAll(source, { suggestions });
  expect(fixed.length > 0 || text === source, {}, 'no change where nothing was fixed');
  expect(readFlow(text).document !== undefined, { text: text.slice(0, 200) }, 'a flow after fixing');
  if (isCutShort) return;
  const { text: again } = fixAll(text, { suggestions });
  expect(again === text, { again: again.slice(0, 200) }, 'nothing more to fix the second time');
}

function expectCompared({ flow }: FlowDocument, original: string): void {
  const { document: before } = readFlow(original);
  if (before) formatDiff(diffFlows(before.flow, flow));
  expect(
    isSame(diffFlows(flow, structuredClone(flow), { layout: true })),
    {},
    'a flow that does not differ from itself',
  );
}

function expectTogether({ flow }: FlowDocument, original: string): void {
  const files = [{ file: 'a.json', flow, flowType: undefined }];
  const { document: other } = readFlow(original);
  if (other) files.push({ file: 'b.json', flow: other.flow, flowType: undefined });
  const failed = validateProject(files, { isComplete: true }).filter(({ rule }) => rule === 'rule-failed');
  expect(failed.length === 0, failed[0], 'no rule that fails');
}

function expectConverted({ flow }: FlowDocument): void {
  const { flow: converted, report } = convertLegacyFlow(flow);
  expect(converted !== undefined, {}, 'a flow');
  reportText(report);
  const text = writeFlow({ flow: converted ?? {}, source: '' });
  const failed = validateText(text).problems.filter(({ rule }) => !KNOWN.has(rule));
  expect(failed.length === 0, failed[0], 'no rule that fails on the converted flow');
}

function expectSame(found: unknown, expected: unknown, what: string): void {
  expect(JSON.stringify(found) === JSON.stringify(expected), { found, expected }, `the same ${what}`);
}

function expect(holds: boolean, about: unknown, what: string): void {
  if (!holds) throw new Unmet(`Expected ${what}, found ${JSON.stringify(about)?.slice(0, 600)}.`);
}

/** Something we expected, as opposed to something thrown at us. */
class Unmet extends Error {}
