/** Scenario files: what is wrong is told with its place, and slips of the published pages are put right. */
import { describe, expect, test } from 'vitest';
import { loadScenario, readScenario } from '../../src/centre/index.ts';
import { inbound } from '../actions.ts';
import { act, agent, check, clock, on, override } from './office.ts';

const whole = (observation: object = {}, more: object = {}): object => ({
  Version: '2025-06-21',
  EntryPoint: { Type: 'TASK', ContactFlowId: 'flow.json' },
  Observations: [{ Identifier: 'it', Event: on('TaskQueued'), ...observation }],
  ...more,
});

function problemsOf(value: unknown): readonly string[] {
  return readScenario(value).problems.map(({ severity, pointer, message }) => `${severity} ${pointer}: ${message}`);
}

test('a whole scenario has no problems', () => {
  expect(problemsOf(whole())).toEqual([]);
});

describe('what is wrong is told with its place', () => {
  const IT = '/Observations/0';
  const PARAMETERS = `${IT}/Actions/0/Parameters`;
  const mocks = (ActionType: string, Response: object): object =>
    whole({ Actions: [override(ActionType, { Type: 'MockResponse', Response })] });

  test.each<readonly [what: string, value: object, problem: string]>([
    ['no list of observations', { Version: '2025-06-21' }, 'error : Missing "EntryPoint".'],
    [
      'a call',
      whole({}, { EntryPoint: { Type: 'VOICE_CALL', ContactFlowId: 'f' } }),
      'error /EntryPoint/Type: Expected "TASK": only tasks run here, and this test begins with a VOICE_CALL.',
    ],
    [
      'no flow and no instance',
      whole({}, { EntryPoint: { Type: 'TASK' } }),
      'error /EntryPoint: Missing "ContactFlowId": the file of the flow, such as "flow.json".',
    ],
    [
      'a slip of the hand',
      whole({ Acions: [] }),
      `error ${IT}/Acions: Unknown member "Acions" (did you mean "Actions"?).`,
    ],
    [
      'an event there is not',
      whole({ Event: on('TaskQueue') }),
      `error ${IT}/Event/Type: Expected one of "TestInitiated", "TestCompleted", "MessageReceived", "FlowActionStarted", "BranchTaken", "TaskQueued", "OfferedToAgent", "TaskEnded", "ClockReached" (did you mean "TaskQueued"?), found "TaskQueue".`,
    ],
    [
      'a property of another event',
      whole({ Event: on('TaskEnded', { Queue: 'Claims' }) }),
      `error ${IT}/Event/Properties/Queue: Expected only "Reason", "Task" with TaskEnded, found "Queue".`,
    ],
    [
      'no block',
      whole({ Event: on('BranchTaken') }),
      `error ${IT}/Event/Properties: Missing "Block": BranchTaken needs it.`,
    ],
    [
      'a Type tasks do not use',
      whole({ Event: on('FlowActionStarted', { ActionType: 'InvokeLambdaFunctio' }) }),
      `error ${IT}/Event/Properties/ActionType: Unknown ActionType "InvokeLambdaFunctio" (did you mean "InvokeLambdaFunction"?).`,
    ],
    [
      'an observation there is not',
      whole({ Transitions: { NextObservations: ['at'] } }),
      `error ${IT}/Transitions/NextObservations/0: Unknown observation "at", expected one of "it".`,
    ],
    [
      'a check without what to compare with',
      whole({ Actions: [check('$.Name', 'Equals')] }),
      `error ${PARAMETERS}: Missing "Operand": Assert needs it.`,
    ],
    [
      'a check of no reference',
      whole({ Actions: [check('tier', 'Exists')] }),
      `error ${PARAMETERS}/Namespace: Expected one reference, such as "$.Attributes.tier", found "tier".`,
    ],
    [
      'a deed of the clock',
      whole({ Actions: [clock('Accept', {})] }),
      `error ${PARAMETERS}/Instruction/Type: Expected one of "Advance", "Until" of Clock, found "Accept".`,
    ],
    [
      'no quick connect',
      whole({ Actions: [agent('Transfer')] }),
      `error ${PARAMETERS}/Instruction/Properties: Missing "QuickConnect": Transfer needs it.`,
    ],
    [
      'an answer to nobody',
      mocks('Wait', { Type: 'Error' }),
      `error ${PARAMETERS}/Behavior/Properties/Strategy/Response: Expected a block that asks something (InvokeLambdaFunction, CheckHoursOfOperation, CheckMetricData, GetMetricData, DistributeByPercentage, CreateTask, UpdateContactTargetQueue, TransferContactToQueue, DequeueContactAndTransferToQueue, TransferToFlow), found "Wait".`,
    ],
    [
      'an answer that says nothing',
      mocks('CheckHoursOfOperation', { Type: 'ExecutionResult', ExecutionResult: { LoadedData: 'open' } }),
      `error ${PARAMETERS}/Behavior/Properties/Strategy/Response: Expected LoadedData such as {"IsOpen":true} for CheckHoursOfOperation, found "open".`,
    ],
    [
      'another resource for a block without one',
      whole({ Actions: [override('Wait', { Type: 'SubstituteResource', SubstituteArn: 'x' })] }),
      `error ${PARAMETERS}/Behavior/Properties/ActionType: Expected a block that names a resource, found "Wait".`,
    ],
    [
      'something that never happens and leads on',
      whole({ Usage: { Type: 'NEVER' }, Actions: [act('TestControl', { Command: { Type: 'EndTest' } })] }),
      `error ${IT}/Usage: Expected neither Actions nor NextObservations: what never happens leads to nothing.`,
    ],
    [
      'what a task never hears',
      whole({ Event: on('MessageReceived', { Text: 'Hello' }) }),
      `warning ${IT}/Event/Type: A task has nobody who could hear or read: this never happens.`,
    ],
  ])('%s', (_, value, problem) => {
    expect(problemsOf(value)[0]).toBe(problem);
  });

  test('two observations of one name', () => {
    const value = whole(
      {},
      {
        Observations: [
          { Identifier: 'it', Event: on('TaskQueued') },
          { Identifier: 'it', Event: on('TaskEnded') },
        ],
      },
    );
    expect(problemsOf(value)).toEqual(['error /Observations/1/Identifier: Expected one observation "it", found two.']);
  });
});

describe('slips of the published pages are put right', () => {
  test.each<readonly [what: string, given: object, read: object]>([
    ['Id for Identifier', { Actions: [{ Id: 'a', ...check('$.Name', 'Exists') }] }, { Actions: [{ Identifier: 'a' }] }],
    [
      'NextActions for NextObservations',
      { Transitions: { NextActions: ['it'] } },
      { Transitions: { NextObservations: ['it'] } },
    ],
    [
      'one name in place of a list',
      { Transitions: { NextObservations: 'it' } },
      { Transitions: { NextObservations: ['it'] } },
    ],
    [
      'a blank behind a Type',
      { Event: on('FlowActionStarted', { ActionType: 'InvokeLambdaFunction ' }) },
      { Event: { Properties: { ActionType: 'InvokeLambdaFunction' } } },
    ],
    [
      'a command in one word',
      { Actions: [act('TestControl', { Command: 'EndTest' })] },
      { Actions: [{ Parameters: { Command: { Type: 'EndTest' } } }] },
    ],
  ])('%s', (_, given, read) => {
    const { scenario, problems } = readScenario(whole(given));
    expect(problems).toEqual([]);
    expect(scenario?.Observations[0]).toMatchObject(read);
  });

  test('a comma that is missing and a comment, each told', () => {
    const text = JSON.stringify(whole(), undefined, 2).replace('"it",', '"it" // the only one\n');
    const files: Readonly<Record<string, string>> = { 'a.json': text, 'flow.json': JSON.stringify(inbound()) };

    const { scenario, problems } = loadScenario((file) => files[file], 'a.json');

    expect(scenario?.Observations).toHaveLength(1);
    expect(problems.map(({ severity, range }) => [severity, text.slice(range?.start, range?.end)])).toEqual([
      ['warning', '/'],
      ['warning', '"'],
    ]);
  });
});

describe('what a scenario names has to be there', () => {
  const load = (value: object, files: Readonly<Record<string, string>> = {}): readonly string[] => {
    const all: Readonly<Record<string, string>> = { 'a.json': JSON.stringify(value), ...files };
    return loadScenario((file) => all[file], 'a.json').problems.map(
      ({ file, pointer, message }) => `${file}${pointer}: ${message}`,
    );
  };

  test.each([
    [
      'a flow',
      whole(),
      'a.json/EntryPoint/ContactFlowId: Missing file "flow.json": expected a flow there, from the folder of the scenario.',
    ],
    [
      'an instance',
      whole({}, { Instance: '../office/instance.json' }),
      '../office/instance.json: Missing file "instance.json": expected an instance in it.',
    ],
    [
      'an instance that is whole',
      whole({}, { Instance: { Queue: [] } }),
      'a.json/Instance/Queue: Unknown member "Queue"',
    ],
  ])('%s', (_, value, problem) => {
    expect(load(value)[0]).toContain(problem);
  });

  test('files of an instance are found beside it', () => {
    const instance = { Flows: [{ Name: 'Intake', File: 'flow.json' }] };
    const files = {
      '../office/instance.json': JSON.stringify(instance),
      '../office/flow.json': JSON.stringify(inbound()),
    };
    const value = whole(
      {},
      { Instance: '../office/instance.json', EntryPoint: { Type: 'TASK', ContactFlowId: 'Intake' } },
    );
    expect(load(value, files)).toEqual([]);
  });
});
