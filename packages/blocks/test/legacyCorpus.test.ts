/**
 * Exports of the old console that other people saved: each is converted, and is the same flow in the Flow language.
 * What the validator still says of it was wrong, or not for tasks, before it was converted.
 */
import { describe, expect, test } from 'vitest';
import type { ActionJson } from '../src/flow/flow.ts';
import { toText } from '../src/flow/json.ts';
import { readFlow } from '../src/flow/readFlow.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';
import { writeFlow } from '../src/flow/writeFlow.ts';
import { convertLegacyFlow, countReport } from '../src/legacy/index.ts';
import { validateFlow } from '../src/validate/index.ts';
import { corpusBytes, corpusFiles, hasCorpus, type CorpusFile } from './corpus.ts';

interface LegacyFile {
  readonly start: string;
  readonly modules: readonly LegacyModule[];
}

interface LegacyModule {
  readonly id: string;
  readonly type: string;
  readonly target?: string;
  readonly branches: readonly LegacyBranch[];
}

interface LegacyBranch {
  readonly condition: string;
  readonly conditionType?: string;
  readonly conditionValue?: string | number;
  readonly transition: string;
}

const files = corpusFiles('legacy');

/** Errors of a converted flow by their kind, with what the file has that tasks do not. */
const NOT_FOR_TASKS: Readonly<Record<string, readonly string[]>> = {
  'CreateCallbackFlow.json': ['foreign-block: a call back'],
  'connectFlow.json': ['foreign-block: a call back'],
};

test.skipIf(!hasCorpus)('41 exports of the old console, 501 of their 513 modules known through and through', () => {
  const modules = files.flatMap((file) => readLegacy(file).modules);
  const counts = files.map((file) => countReport(convertLegacyFlow(readLegacy(file)).report));
  const exact = counts.reduce((sum, count) => sum + count.exact, 0);
  const names = files.map(({ file }) => file.split('/').at(-1));

  expect([files.length, modules.length, exact]).toEqual([41, 513, 501]);
  expect(names).toEqual(expect.arrayContaining(Object.keys(NOT_FOR_TASKS)));
});

describe.each(files.map((file) => [file.file, file] as const))('%s', (name, file) => {
  const legacy = readLegacy(file);
  const { flow = {}, report, problems } = convertLegacyFlow(legacy);

  test('is sound, and every module of it is reported', () => {
    expect(problems).toEqual([]);
    expect(countReport(report).modules).toBe(legacy.modules.length);
  });

  test('is the same graph: blocks, branches, where they lead, and where it starts', () => {
    expect(flow.StartAction).toBe(legacy.start);
    expect(flow.Actions?.map(({ Identifier }) => Identifier)).toEqual(legacy.modules.map(({ id }) => id));
    legacy.modules.forEach((module, index) => {
      expect(waysOf(flow.Actions?.[index] ?? {}, module)).toEqual(expectedWays(module));
    });
  });

  test('has every block at its place', () => {
    const positions = viewFlow(flow).blocks.map(({ position }) => position);

    expect(positions).not.toContain(undefined);
  });

  test('is written and read back the same', () => {
    expect(readFlow(writeFlow({ flow, source: '' })).document?.flow).toEqual(flow);
  });

  test('has no error but for what tasks cannot do', () => {
    const errors = validateFlow({ flow }).filter(({ severity }) => severity === 'error');
    const expected = NOT_FOR_TASKS[name.split('/').at(-1) ?? ''] ?? [];

    expect(errors.map(({ rule }) => rule)).toEqual(expected.map((error) => error.split(':')[0]));
  });
});

// helpers

function readLegacy(file: CorpusFile): LegacyFile {
  return JSON.parse(new TextDecoder().decode(corpusBytes(file)));
}

/** Where each branch is stored, and where it leads (flow-language §6.2). */
function expectedWays(module: LegacyModule): string[] {
  const ways = module.branches.map((branch) => `${storedAs(module, branch)} → ${branch.transition}`);
  // The old block could not fail; the new one can (flow-language §6.2, block 14).
  const [success] = module.branches;
  if (module.type === 'SetContactFlow') ways.push(`NoMatchingError → ${success?.transition}`);
  return ways.sort();
}

function storedAs({ type, target }: LegacyModule, { condition, conditionType, conditionValue }: LegacyBranch): string {
  if (conditionType !== undefined) return `${OPERATORS[conditionType]} ${conditionValue}`;
  return (
    STORED[`${type} ${condition}`] ?? STORED[`${target} ${condition}`] ?? STORED[condition] ?? `Equals ${condition}`
  );
}

const OPERATORS: Readonly<Record<string, string>> = {
  Equals: 'Equals',
  GreaterThan: 'NumberGreaterThan',
  LessThan: 'NumberLessThan',
};

const STORED: Readonly<Record<string, string>> = {
  Success: 'NextAction',
  Error: 'NoMatchingError',
  NoMatch: 'NoMatchingCondition',
  AtCapacity: 'QueueAtCapacity',
  CallFailure: 'CallFailed',
  InvalidPhoneNumber: 'InvalidCallbackNumber',
  NonDialableNumber: 'CallbackNumberNotDialable',
  Looping: 'Equals ContinueLooping',
  Complete: 'Equals DoneLooping',
  CustomerReturn: 'Equals CustomerReturned',
  'Wait Timeout': 'Equals WaitCompleted',
  'LoopPrompts Timeout': 'Equals MessagesInterrupted',
  'GetUserInput Timeout': 'InputTimeLimitExceeded',
  'PhoneNumber Timeout': 'ConnectionTimeLimitExceeded',
  'CheckStaffing True': 'NumberGreaterThan 0',
  'CheckStaffing False': 'NoMatchingCondition',
};

/** The branches of an action. Without a branch Success, `NextAction` repeats another one (flow-language §1.4.3). */
function waysOf({ Transitions = {} }: ActionJson, { branches }: LegacyModule): string[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  const ways = [
    ...Conditions.map(
      (way) => `${way.Condition?.Operator} ${toText(way.Condition?.Operands?.[0])} → ${way.NextAction}`,
    ),
    ...Errors.map((way) => `${way.ErrorType} → ${way.NextAction}`),
  ];
  if (branches.some(({ condition }) => condition === 'Success')) ways.push(`NextAction → ${NextAction}`);
  else if (NextAction !== undefined) expect(ways.map((way) => way.split(' → ')[1])).toContain(NextAction);
  return ways.sort();
}
