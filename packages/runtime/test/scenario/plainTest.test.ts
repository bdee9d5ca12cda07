/** Scenarios in the plain Testing language: what comes over, what is guessed, and what there are no words for (logs-and-tests §3). */
import { describe, expect, test } from 'vitest';
import {
  countPlain,
  plainTest,
  plainText,
  readScenario,
  type PlainEntry,
  type PlainOutcome,
} from '../../src/centre/index.ts';
import { act, agent, chain, check, clock, on, override } from './office.ts';

const TASK = { Type: 'TASK', ContactFlowId: 'flow.json' };
const HOURS = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/operating-hours/9a';

function convert(Observations: readonly object[], more: object = {}): PlainOutcome {
  const { scenario, problems } = readScenario({ Version: '2025-06-21', EntryPoint: TASK, Observations, ...more });
  if (!scenario) throw new Error(problems.map(({ message }) => message).join('\n'));
  return plainTest(scenario);
}

/** What is said of observations: `guessed Sticky`. */
function said(entries: readonly PlainEntry[]): readonly string[] {
  return entries.filter(({ observation }) => observation !== '').map(({ kind, what }) => `${kind} ${what}`);
}

/** One observation of an event, with what is done then. */
function one(event: object, ...Actions: readonly object[]): readonly object[] {
  return [{ Identifier: 'it', Event: event, Actions }];
}

describe('an event', () => {
  test.each([
    ['of the beginning', on('TestInitiated'), { Type: 'TestInitiated', Properties: {} }, ['exact TestInitiated']],
    [
      'of a block the service observes',
      on('FlowActionStarted', { ActionType: 'CheckHoursOfOperation', ActionParameters: { HoursOfOperationId: HOURS } }),
      {
        Type: 'FlowActionStarted',
        Properties: { ActionType: 'CheckHoursOfOperation', ActionParameters: { HoursOfOperationId: HOURS } },
      },
      ['exact FlowActionStarted'],
    ],
    [
      'of such a block, told apart by what only we know',
      on('FlowActionStarted', { ActionType: 'InvokeLambdaFunction', Block: 'Ask', Flow: 'Intake', Task: 'A claim' }),
      { Type: 'FlowActionStarted', Properties: { ActionType: 'InvokeLambdaFunction' } },
      ['dropped Block "Ask"', 'dropped Flow "Intake"', 'dropped Task "A claim"'],
    ],
    [
      'of a queue',
      on('TaskQueued', { Queue: 'Claims' }),
      { Type: 'FlowActionStarted', Properties: { ActionType: 'TransferContactToQueue' } },
      ['guessed TaskQueued becomes FlowActionStarted of TransferContactToQueue'],
    ],
    [
      'of the end of a task',
      on('TaskEnded', { Reason: 'EXPIRED' }),
      { Type: 'TestCompleted', Properties: {} },
      ['guessed TaskEnded becomes TestCompleted', 'dropped Reason "EXPIRED"'],
    ],
  ])('%s comes over', (_what, event, plain, remarks) => {
    const { test: content, entries } = convert(one(event));

    expect(content?.Observations).toMatchObject([
      { Identifier: 'it', Event: { Identifier: 'e1', Actor: 'System', ...plain } },
    ]);
    expect(said(entries)).toEqual(remarks);
  });

  test.each([
    ['BranchTaken', on('BranchTaken', { Block: 'Ask', Branch: 'error' }), {}],
    ['OfferedToAgent', on('OfferedToAgent'), {}],
    ['ClockReached', on('ClockReached', { At: '5 minutes' }), {}],
    ['FlowActionStarted of Wait', on('FlowActionStarted', { ActionType: 'Wait' }), {}],
    ['That TestCompleted never happens', on('TestCompleted'), { Usage: { Type: 'NEVER' } }],
  ])('has no words: %s', (what, Event, usage) => {
    const { test: content, entries } = convert([{ Identifier: 'it', Event, ...usage }]);

    expect(content).toBeUndefined();
    expect(said(entries)).toEqual([`dropped ${what}`]);
  });

  test('of a queue has its queue checked then, by name or by ARN', () => {
    const checks = (Queue: string): unknown => {
      const { test: content } = convert(one(on('TaskQueued', { Queue }), check('$.Attributes.tier', 'Exists')));
      return content?.Observations[0]?.Actions?.map(({ Parameters }) => [Parameters.Namespace, Parameters.Operand]);
    };
    const arn = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b';

    expect(checks('Claims')).toEqual([
      ['$.Queue.Name', 'Claims'],
      ['$.Attributes.tier', undefined],
    ]);
    expect(checks(arn)).toEqual([
      ['$.Queue.ARN', arn],
      ['$.Attributes.tier', undefined],
    ]);
  });
});

describe('an action', () => {
  const answer = {
    Type: 'MockResponse',
    Response: { Type: 'ExecutionResult', ExecutionResult: { LoadedData: { a: '1' } } },
  };
  const open = {
    Type: 'MockResponse',
    Response: { Type: 'ExecutionResult', ExecutionResult: { LoadedData: { IsOpen: true } } },
  };
  const failure = { Type: 'MockResponse', Response: { Type: 'Error', Error: {} } };
  const instead = (SubstituteArn: string): object => ({ Type: 'SubstituteResource', SubstituteArn });
  const number = {
    Type: 'MockResponse',
    Response: { Type: 'ExecutionResult', ExecutionResult: { LoadedData: { Number: 50 } } },
  };

  test.each([
    ['a check', check('$.Attributes.tier', 'Equals', 'gold'), 1, ['exact TestInitiated']],
    ['the end of the test', act('TestControl', { Command: { Type: 'EndTest' } }), 1, ['exact TestInitiated']],
    ['what a function answers', override('InvokeLambdaFunction', answer), 1, ['exact TestInitiated']],
    ['what it answers three times', override('InvokeLambdaFunction', answer, { Times: 3 }), 3, ['exact TestInitiated']],
    ['what it always answers', override('InvokeLambdaFunction', answer, { Sticky: true }), 1, ['dropped Sticky']],
    ['a failure', override('InvokeLambdaFunction', failure), 1, ['guessed A failure of InvokeLambdaFunction']],
    ['whether it is open', override('CheckHoursOfOperation', open), 1, ['guessed What CheckHoursOfOperation hears']],
    ['other hours', override('CheckHoursOfOperation', instead(HOURS)), 1, ['exact TestInitiated']],
    [
      'other hours by name, instead of those of a name',
      override('CheckHoursOfOperation', instead('Always'), { ActionParameters: { HoursOfOperationId: 'Basic' } }),
      1,
      ['guessed "Always" stands for a resource', 'guessed "Basic" stands for a resource'],
    ],
    [
      'the number that is drawn',
      override('DistributeByPercentage', number),
      0,
      ['dropped An override of DistributeByPercentage'],
    ],
    ['what an agent does', agent('Accept'), 0, ['dropped Accept of Agent']],
    ['that time moves', clock('Advance', { By: '1 hour' }), 0, ['dropped Advance of Clock']],
  ])('says %s', (_what, action, count, remarks) => {
    const { test: content, entries } = convert(one(on('TestInitiated'), action));

    expect(content?.Observations[0]?.Actions).toHaveLength(count);
    expect(said(entries)).toEqual(remarks);
  });

  test('leads to the next, in the order they are done', () => {
    const actions = [
      { Identifier: 'last', ...check('$.Attributes.a', 'Exists'), Transitions: {} },
      { Identifier: 'first', ...check('$.Attributes.b', 'Exists') },
    ];
    const { test: content } = convert(one(on('TestInitiated'), ...actions));

    expect(
      content?.Observations[0]?.Actions?.map(({ Identifier, Transitions }) => [Identifier, Transitions?.NextAction]),
    ).toEqual([
      ['a1', 'a2'],
      ['a2', ''],
    ]);
  });

  test('of an observation without words is told too', () => {
    const { entries } = convert(one(on('OfferedToAgent'), agent('Accept'), check('$.Attributes.a', 'Exists')));

    expect(said(entries)).toEqual([
      'dropped OfferedToAgent',
      'dropped SendInstruction (Accept)',
      'dropped Assert ($.Attributes.a)',
    ]);
    expect(entries.map(({ pointer }) => pointer).slice(1)).toEqual([
      '/Observations/0/Event',
      '/Observations/0/Actions/0',
      '/Observations/0/Actions/1',
    ]);
  });
});

describe('what is awaited next', () => {
  test('is what comes after an observation without words, and it is told that something is missing before it', () => {
    const { test: content, entries } = convert(
      chain(
        { Event: on('TestInitiated') },
        { Event: on('BranchTaken', { Block: 'a' }) },
        { Event: on('OfferedToAgent') },
        { Event: on('TestCompleted') },
      ),
    );

    expect(
      content?.Observations.map(({ Identifier, Transitions }) => [Identifier, Transitions?.NextObservations]),
    ).toEqual([
      ['o1', ['o4']],
      ['o4', []],
    ]);
    expect(said(entries)).toEqual([
      'exact TestInitiated',
      'dropped BranchTaken',
      'dropped OfferedToAgent',
      'guessed It is awaited without "o3" before it',
    ]);
  });

  test('may go round', () => {
    const round = [
      { Identifier: 'a', Event: on('TestInitiated'), Transitions: { NextObservations: ['b'] } },
      { Identifier: 'b', Event: on('BranchTaken', { Block: 'x' }), Transitions: { NextObservations: ['c'] } },
      { Identifier: 'c', Event: on('BranchTaken', { Block: 'y' }), Transitions: { NextObservations: ['b', 'a'] } },
    ];

    expect(convert(round).test?.Observations[0]?.Transitions?.NextObservations).toEqual(['a']);
  });
});

describe('the scenario itself', () => {
  const whole = {
    Name: 'A claim',
    Description: 'It is queued',
    Flows: { Other: 'other.json' },
    Seed: 7,
    Start: '2026-01-05T09:00:00Z',
  };

  test('is given to CreateTestCase beside the content, or cannot be said', () => {
    const { test: content, entries } = convert(one(on('TestInitiated')), whole);

    expect(Object.keys(content ?? {})).toEqual(['Version', 'Metadata', 'Observations']);
    expect(entries.slice(0, -1).map(({ kind, what, pointer }) => [kind, what, pointer])).toEqual([
      ['beside', 'Name', '/Name'],
      ['beside', 'Description', '/Description'],
      ['beside', 'EntryPoint', '/EntryPoint'],
      ['beside', 'Flows', '/Flows'],
      ['dropped', 'Seed', '/Seed'],
      ['dropped', 'Start', '/Start'],
    ]);
    expect(countPlain(entries)).toEqual({ observations: 1, exact: 1, guessed: 0, dropped: 2 });
  });

  test('reads back: what came over has no problem, and becomes itself again', () => {
    const { test: content } = convert(
      chain(
        {
          Event: on('TestInitiated'),
          Actions: [
            override('InvokeLambdaFunction', { Type: 'SubstituteResource', SubstituteArn: 'other' }, { Times: 2 }),
          ],
        },
        { Event: on('TaskQueued', { Queue: 'Claims' }), Usage: { Type: 'EXACTLY', Times: 2 } },
        { Event: on('OfferedToAgent') },
        { Event: on('TaskEnded'), Actions: [check('$.Attributes.a', 'NumberLessThan', '3')] },
      ),
    );
    const again = readScenario({ ...content, EntryPoint: TASK });

    expect(again.problems).toEqual([]);
    expect(again.scenario && plainTest(again.scenario).test).toEqual(content);
  });
});

test('the report shows no sign a terminal would obey', () => {
  const { entries } = convert([{ Identifier: 'it\u001B[2J\nok', Event: on('OfferedToAgent') }]);

  expect(plainText(entries).split('\n')[2]).toBe(String.raw`dropped  it\u001b[2J\u000aok: OfferedToAgent`);
});
