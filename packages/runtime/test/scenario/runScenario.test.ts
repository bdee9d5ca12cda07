/** Scenarios: Amazon Connect's Testing language with what a task needs beside it (logs-and-tests §3). */
import { describe, expect, test } from 'vitest';
import { action, flowOf, inbound, setting, waiting } from '../actions.ts';
import { OFFICE } from '../centre.ts';
import { act, agent, chain, check, clock, failuresOf, on, override, run, type Step } from './office.ts';

const ACCEPTED: readonly Step[] = [
  { Event: on('OfferedToAgent', { Agent: 'ada' }), Actions: [clock('Advance', { By: '5 seconds' }), agent('Accept')] },
];

describe('a task of the claims office', () => {
  test('is queued, offered, worked on and ended, and time passes only where the test says so', () => {
    const outcome = run({
      Observations: chain(
        { Event: on('TestInitiated') },
        {
          Event: on('FlowActionStarted', {
            ActionType: 'UpdateContactTargetQueue',
            ActionParameters: { QueueId: 'Claims' },
          }),
        },
        { Event: on('BranchTaken', { Block: 'queue', Branch: 'success' }) },
        { Event: on('TaskQueued', { Queue: 'Claims' }) },
        ...ACCEPTED,
        {
          Event: on('ClockReached', { At: '4 minutes' }),
          Actions: [check('$.Agent.UserName', 'Equals', 'ada'), agent('Complete')],
        },
        { Event: on('TaskEnded', { Reason: 'AGENT_DISCONNECT' }), Actions: [agent('Close')] },
        { Event: on('TestCompleted') },
      ),
    });

    expect(outcome.failures).toEqual([]);
    expect(outcome).toMatchObject({ status: 'PASSED', expected: 8, met: 8 });
    expect(outcome.endedAt - outcome.startsAt).toBe(4 * 60_000);
  });

  test('is the same each time, to the last byte', () => {
    const given = { Observations: chain({ Event: on('TaskQueued') }, ...ACCEPTED) };

    expect(JSON.stringify(run(given).trace)).toBe(JSON.stringify(run(given).trace));
  });

  test.each([
    ['declines it', [agent('Decline')], { Event: on('OfferedToAgent', { Agent: 'ben' }) }],
    ['misses it', [clock('Advance', { By: '21 seconds' })], { Event: on('OfferedToAgent', { Agent: 'ben' }) }],
    [
      'goes offline without it',
      [agent('Decline'), agent('SetStatus', { Status: 'Offline' })],
      { Event: on('OfferedToAgent', { Agent: 'ben' }) },
    ],
  ])('goes to the next agent when the first one %s', (_, Actions, next) => {
    const observations = [
      { Identifier: 'first', Event: on('OfferedToAgent', { Agent: 'ada' }), Actions },
      { Identifier: 'second', ...next },
    ];
    expect(failuresOf({ Observations: observations })).toEqual([]);
  });

  test('is paused and resumed by its agent', () => {
    const { failures, trace } = run({
      Observations: chain(...ACCEPTED, {
        Event: on('ClockReached', { At: '1 minute' }),
        Actions: [
          agent('Pause'),
          clock('Advance', { By: '1 hour' }),
          agent('Resume'),
          clock('Until', { At: '2 hours' }),
          agent('Complete'),
        ],
      }),
    });

    expect(failures).toEqual([]);
    const told = trace.filter(({ type }) =>
      ['contact.paused', 'contact.resumed', 'contact.disconnected'].includes(type),
    );
    expect(told.map(({ type, at }) => [type, (at - (trace[0]?.at ?? 0)) / 60_000])).toEqual([
      ['contact.paused', 1],
      ['contact.resumed', 61],
      ['contact.disconnected', 120],
    ]);
  });

  test('is handed on with a quick connect', () => {
    const QuickConnects = [
      {
        Name: 'Spare desk',
        QuickConnectConfig: {
          QuickConnectType: 'QUEUE',
          QueueConfig: { QueueId: 'Spare', ContactFlowId: 'To the queue' },
        },
      },
    ];
    const transfer = flowOf(
      'queueTransfer',
      action('go', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
      action('end', 'DisconnectParticipant'),
    );
    const Instance = {
      ...OFFICE,
      Queues: [...(OFFICE.Queues ?? []), { Name: 'Spare' }],
      QuickConnects,
      Flows: [...(OFFICE.Flows ?? []), { Name: 'To the queue', File: 'transfer.json' }],
    };
    const Observations = chain(
      ...ACCEPTED,
      { Event: on('ClockReached', { At: '1 minute' }), Actions: [agent('Transfer', { QuickConnect: 'Spare desk' })] },
      { Event: on('TaskQueued', { Queue: 'Spare' }) },
    );

    expect(failuresOf({ Instance, Observations }, { 'transfer.json': transfer })).toEqual([]);
  });
});

describe('how often something happens', () => {
  const round = inbound(
    action('again', 'Loop', { LoopCount: '3' }, { ContinueLooping: 'wait', DoneLooping: 'end' }),
    waiting('wait', 60, 'again'),
  );
  const inFlow = { Instance: { Flows: [{ Name: 'Intake', File: 'round.json' }] } };
  const looping = on('BranchTaken', { Block: 'again', Branch: 'looping' });

  test.each([
    ['exactly as often', { Type: 'EXACTLY', Times: 3 }, []],
    ['once unless said', { Type: 'EXACTLY' }, []],
    [
      'not so often',
      { Type: 'EXACTLY', Times: 4 },
      [
        'Expected BranchTaken (Block "again", Branch "looping") 4 times. It happened 3 times, at 00:00:00, 00:01:00, 00:02:00.',
      ],
    ],
    ['any number of times', { Type: 'ANY' }, []],
    [
      'never',
      { Type: 'NEVER' },
      [
        'Expected BranchTaken (Block "again", Branch "looping") never to happen. It did: "again" took "looping" (Looping) at 00:00:00.',
      ],
    ],
  ])('%s', (_, Usage, failures) => {
    const given = { ...inFlow, Observations: [{ Identifier: 'round', Event: looping, Usage }] };
    expect(failuresOf(given, { 'round.json': round })).toEqual(failures);
  });

  test('any number of times is also not at all', () => {
    const Observations = [{ Identifier: 'it', Event: on('TaskQueued'), Usage: { Type: 'ANY' } }];
    expect(failuresOf({ ...inFlow, Observations }, { 'round.json': round })).toEqual([]);
  });

  test('never holds from when it is awaited on', () => {
    const Observations = [
      {
        Identifier: 'done',
        Event: on('BranchTaken', { Block: 'again', Branch: 'complete' }),
        Transitions: { NextObservations: ['no more'] },
      },
      { Identifier: 'no more', Event: looping, Usage: { Type: 'NEVER' } },
    ];
    expect(failuresOf({ ...inFlow, Observations }, { 'round.json': round })).toEqual([]);
  });

  test('the test is over when it says so', () => {
    const Observations = chain(
      { Event: looping, Actions: [act('TestControl', { Command: { Type: 'EndTest' } })] },
      { Event: on('TaskQueued') },
    );
    const { failures, endedAt, startsAt } = run({ ...inFlow, Observations }, { 'round.json': round });

    expect(endedAt).toBe(startsAt);
    expect(failures.map(({ message }) => message)).toEqual(['Expected TaskQueued.']);
  });
});

describe('a value of the task', () => {
  const flow = inbound(setting('set', { tier: 'gold', score: '70' }));
  const holds = (...Actions: readonly object[]): readonly string[] =>
    failuresOf(
      {
        Instance: { Flows: [{ Name: 'Intake', File: 'set.json' }] },
        EntryPoint: { Attributes: { channel: 'web' } },
        Observations: [{ Identifier: 'ended', Event: on('TaskEnded'), Actions }],
      },
      { 'set.json': flow },
    );

  test.each([
    ['Equals', '$.Attributes.tier', 'gold'],
    ['Equals', '$.Attributes.channel', 'web'],
    ['Equals', '$.Attributes.score', 70],
    ['TextStartsWith', '$.Name', 'A cl'],
    ['TextEndsWith', '$.Name', 'aim'],
    ['TextContains', '$.Name', 'cla'],
    ['NumberGreaterThan', '$.Attributes.score', 69],
    ['NumberGreaterOrEqualTo', '$.Attributes.score', '70'],
    ['NumberLessThan', '$.Attributes.score', '70.5'],
    ['NumberLessOrEqualTo', '$.Attributes.score', 70],
    ['Exists', '$.Attributes.tier', undefined],
  ])('%s holds of %s and %s', (operator, path, operand) => {
    expect(holds(check(path, operator, operand))).toEqual([]);
  });

  test.each([
    ['Equals', '$.Attributes.tier', 'silver', 'Expected $.Attributes.tier to be "silver". It is "gold".'],
    [
      'Equals',
      '$.Attributes.tiers',
      'gold',
      'Expected $.Attributes.tiers to be "gold". It has no value (did you mean "tier"?).',
    ],
    [
      'Exists',
      '$.Attributes.x',
      undefined,
      'Expected $.Attributes.x to have a value. It has no value; there are channel, tier, score.',
    ],
    ['TextStartsWith', '$.Name', 'B', 'Expected $.Name to begin with "B". It is "A claim".'],
    ['TextEndsWith', '$.Name', 'A', 'Expected $.Name to end with "A". It is "A claim".'],
    ['TextContains', '$.Name', 'z', 'Expected $.Name to contain "z". It is "A claim".'],
    ['NumberGreaterThan', '$.Attributes.score', 70, 'Expected $.Attributes.score to be above 70. It is "70".'],
    ['NumberGreaterOrEqualTo', '$.Attributes.score', 71, 'Expected $.Attributes.score to be at least 71. It is "70".'],
    ['NumberLessThan', '$.Attributes.score', 70, 'Expected $.Attributes.score to be below 70. It is "70".'],
    ['NumberLessOrEqualTo', '$.Attributes.tier', 70, 'Expected $.Attributes.tier to be at most 70. It is "gold".'],
  ])('%s does not hold of %s and %s', (operator, path, operand, failure) => {
    expect(holds(check(path, operator, operand))).toEqual([failure]);
  });

  test('is looked at as it was when it happened, not at the end', () => {
    const Observations = chain({
      Event: on('FlowActionStarted', { ActionType: 'UpdateContactAttributes', Block: 'second' }),
      Actions: [check('$.Attributes.step', 'Equals', '1')],
    });
    const two = inbound(setting('first', { step: '1' }, 'second'), setting('second', { step: '2' }));
    const Instance = { Flows: [{ Name: 'Intake', File: 'two.json' }] };

    expect(failuresOf({ Instance, Observations }, { 'two.json': two })).toEqual([]);
  });

  test('is written down', () => {
    const { records } = run({
      Observations: chain({
        Event: on('TaskQueued'),
        Actions: [
          act('TestControl', {
            Command: { Type: 'LogData', Expressions: { queue: '$.Queue.Name', tier: '$.Attributes.tier' } },
          }),
        ],
      }),
    });
    expect(records.map(({ Record }) => Record)).toEqual(['queue: "Claims"', 'tier: null', 'TaskQueued']);
  });
});

describe('a block that meets something else', () => {
  const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up';
  const ask = (id: string, next: string) =>
    action(
      id,
      'InvokeLambdaFunction',
      { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '8' },
      { next, NoMatchingError: 'failed' },
    );
  const thrice = inbound(
    ask('one', 'two'),
    ask('two', 'three'),
    ask('three', 'end'),
    action('failed', 'DisconnectParticipant'),
  );
  const Instance = {
    Flows: [{ Name: 'Intake', File: 'thrice.json' }],
    LambdaFunctions: [{ Arn: LAMBDA, Answers: [{ Returns: { from: 'instance' } }] }],
  };
  const answers = (from: string): object => ({
    Type: 'MockResponse',
    Response: { Type: 'ExecutionResult', ExecutionResult: { LoadedData: { from } } },
  });
  const heard = (from: string, Block: string): Step => ({
    Event: on('BranchTaken', { Block, Branch: 'success' }),
    Actions: [check('$.External.from', 'Equals', from)],
  });
  const runs = (Actions: readonly object[], ...steps: readonly Step[]): readonly string[] =>
    failuresOf(
      { Instance, Observations: chain({ Event: on('TestInitiated'), Actions }, ...steps) },
      { 'thrice.json': thrice },
    );

  test('meets it once, then the truth again', () => {
    const once = override('InvokeLambdaFunction', answers('test'), { ActionParameters: { LambdaFunctionARN: LAMBDA } });
    expect(runs([once], heard('test', 'one'), heard('instance', 'two'))).toEqual([]);
  });

  test('meets several for one resource one after the other', () => {
    const [first, second] = ['first', 'second'].map((from) => override('InvokeLambdaFunction', answers(from)));
    expect(
      runs([first ?? {}, second ?? {}], heard('first', 'one'), heard('second', 'two'), heard('instance', 'three')),
    ).toEqual([]);
  });

  test('meets it for as long as the test runs', () => {
    const sticky = override('InvokeLambdaFunction', answers('test'), { Sticky: true });
    expect(runs([sticky], heard('test', 'one'), heard('test', 'two'), heard('test', 'three'))).toEqual([]);
  });

  test('meets it as often as it says', () => {
    const twice = override('InvokeLambdaFunction', answers('test'), { Times: 2 });
    expect(runs([twice], heard('test', 'one'), heard('test', 'two'), heard('instance', 'three'))).toEqual([]);
  });

  test('is not meant where it is set to something else', () => {
    const other = override('InvokeLambdaFunction', answers('test'), {
      ActionParameters: { LambdaFunctionARN: 'other' },
    });
    expect(runs([other], heard('instance', 'one'))).toEqual([]);
  });

  test('may be told in the moment before it runs', () => {
    const started = on('FlowActionStarted', { ActionType: 'InvokeLambdaFunction', Block: 'two' });
    expect(
      runs([], { Event: started, Actions: [override('InvokeLambdaFunction', answers('test'))] }, heard('test', 'two')),
    ).toEqual([]);
  });

  test('fails, after some time', () => {
    const fails = override('InvokeLambdaFunction', {
      Type: 'MockResponse',
      Response: { Type: 'Error', Error: { DelaySeconds: 3, Message: 'down' } },
    });
    expect(
      runs(
        [fails],
        { Event: on('BranchTaken', { Block: 'one', Branch: 'error' }) },
        { Event: on('ClockReached', { At: '3 seconds' }) },
      ),
    ).toEqual([]);
  });

  test('meets another resource: the official example', () => {
    const hours = inbound(
      action(
        'open?',
        'CheckHoursOfOperation',
        { HoursOfOperationId: 'Basic' },
        { True: 'end', False: 'end', NoMatchingError: 'end' },
      ),
    );
    const always = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((Day) => ({
      Day,
      StartTime: { Hours: 0, Minutes: 0 },
      EndTime: { Hours: 0, Minutes: 0 },
    }));
    const given = {
      Instance: {
        Flows: [{ Name: 'Intake', File: 'hours.json' }],
        HoursOfOperations: [
          { Name: 'Basic', TimeZone: 'UTC', Config: [] },
          { Name: 'Always on', TimeZone: 'UTC', Config: always },
        ],
      },
      Observations: chain(
        {
          Event: on('TestInitiated'),
          Actions: [
            override(
              'CheckHoursOfOperation',
              { Type: 'SubstituteResource', SubstituteArn: 'Always on' },
              { ActionParameters: { HoursOfOperationId: 'Basic' } },
            ),
          ],
        },
        { Event: on('BranchTaken', { Block: 'open?', Branch: 'In hours' }) },
      ),
    };
    expect(failuresOf(given, { 'hours.json': hours })).toEqual([]);
  });
});

describe('without an instance', () => {
  const flow = flowOf(
    'contactFlow',
    action(
      'hours',
      'CheckHoursOfOperation',
      { HoursOfOperationId: 'arn:aws:connect:eu-central-1:1:instance/i/operating-hours/h1' },
      { True: 'hook', False: 'end', NoMatchingError: 'end' },
    ),
    action(
      'hook',
      'UpdateContactEventHooks',
      { EventHooks: { CustomerQueue: 'arn:aws:connect:eu-central-1:1:instance/i/contact-flow/wait' } },
      { next: 'lambda', NoMatchingError: 'end' },
    ),
    action(
      'lambda',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:1:function:f', InvocationTimeLimitSeconds: '8' },
      { next: 'queue', NoMatchingError: 'end' },
    ),
    action(
      'queue',
      'UpdateContactTargetQueue',
      { QueueId: 'arn:aws:connect:eu-central-1:1:instance/i/queue/q1' },
      { next: 'transfer', NoMatchingError: 'end' },
    ),
    action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  );
  const EntryPoint = { ContactFlowId: 'flow.json' };

  test('all a flow names is there, open, staffed and answering', () => {
    const Observations = chain(
      { Event: on('TaskQueued', { Queue: 'q1' }) },
      { Event: on('OfferedToAgent', { Agent: 'agent' }) },
    );
    expect(failuresOf({ Instance: undefined, EntryPoint, Observations }, { 'flow.json': flow })).toEqual([]);
  });

  test('another flow is the file that is named for it', () => {
    const first = inbound(action('go on', 'TransferToFlow', { ContactFlowId: 'Second' }, { NoMatchingError: 'end' }));
    const Observations = chain({ Event: on('BranchTaken', { Block: 'set', Flow: 'Second' }) });
    const given = { Instance: undefined, EntryPoint, Flows: { Second: 'second.json' }, Observations };
    expect(failuresOf(given, { 'flow.json': first, 'second.json': inbound(setting('set', { a: '1' })) })).toEqual([]);
  });
});

describe('what did not happen is told with the nearest thing that did', () => {
  const open = inbound(
    action('hours', 'CheckHoursOfOperation', {}, { True: 'set', False: 'end', NoMatchingError: 'set' }),
    setting('set', { tier: 'gold' }, 'go on'),
    action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
  );
  const Instance = {
    ...OFFICE,
    Queues: [{ Name: 'Claims' }, { Name: 'Spare' }],
    Flows: [...(OFFICE.Flows ?? []), { Name: 'Open', File: 'open.json' }],
  };
  const nearest = (Event: object, ...before: readonly Step[]): string | undefined =>
    run(
      {
        Instance,
        EntryPoint: {
          ContactFlowId: 'Open',
          SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 30 } } } },
        },
        Observations: chain(...before, { Event }),
      },
      { 'open.json': open },
    ).failures[0]?.nearest;

  test.each([
    [
      'another branch of the block',
      on('BranchTaken', { Block: 'hours', Branch: 'inHours' }),
      '"hours" took "error" (Error) at 00:00:00.',
    ],
    [
      'the block of another flow',
      on('BranchTaken', { Block: 'set', Flow: 'Intake' }),
      '"set" of another flow, "Open", took "success" at 00:00:00.',
    ],
    [
      'a branch the block does not have',
      on('BranchTaken', { Block: 'hours', Branch: 'open' }),
      '"hours" has no branch "open"; it has "inHours", "outOfHours", "error".',
    ],
    ['a block there is not', on('BranchTaken', { Block: 'hour' }), 'There is no block "hour"; did you mean "hours"?'],
    [
      'a block the task did not come to',
      on('BranchTaken', { Block: 'wait' }),
      'The task did not come to "wait". The task ended (EXPIRED) at 00:30:00.',
    ],
    ['another queue', on('TaskQueued', { Queue: 'Spare' }), 'It was queue "Claims" at 00:00:00.'],
    ['another reason', on('TaskEnded', { Reason: 'API' }), 'It was reason "EXPIRED" at 00:30:00.'],
    [
      'another parameter',
      on('FlowActionStarted', { ActionType: 'UpdateContactTargetQueue', ActionParameters: { QueueId: 'Spare' } }),
      'It was QueueId "Claims" at 00:00:00.',
    ],
    ['nothing of the kind', on('FlowActionStarted', { ActionType: 'Wait' }), 'The task ended (EXPIRED) at 00:30:00.'],
    ['nobody who could hear', on('MessageReceived', { Text: 'Welcome' }), 'Nobody hears or reads anything in a task.'],
  ])('%s', (_, event, expected) => {
    expect(nearest(event)).toBe(expected);
  });

  test('the same, before it was awaited', () => {
    expect(nearest(on('BranchTaken', { Block: 'set' }), { Event: on('TaskQueued') })).toBe(
      'It happened at 00:00:00, before it was awaited.',
    );
  });

  test('an agent who was not offered it', () => {
    const first = { Event: on('OfferedToAgent', { Agent: 'ada' }), Actions: [agent('Accept'), agent('Complete')] };
    expect(nearest(on('OfferedToAgent', { Agent: 'ben' }), first)).toBe('It was agent "ada" at 00:00:00.');
  });
});

describe('what cannot be done is a failure', () => {
  test('the service refuses the task', () => {
    expect(
      failuresOf({
        EntryPoint: { ContactFlowId: 'Nowhere' },
        Observations: chain({ Event: on('TestInitiated') }, { Event: on('TaskQueued') }),
      })[0],
    ).toMatch(/^ResourceNotFoundException: /);
  });

  test('an agent accepts what is not offered', () => {
    const Observations = chain({ Event: on('TaskQueued'), Actions: [agent('Accept', { Agent: 'ada' })] });
    expect(failuresOf({ Observations })[0]).toMatch(/^InvalidRequestException: /);
  });

  test('a flow asks for what the instance does not have', () => {
    const Observations = chain({ Event: on('TaskEnded') });
    const Instance = {
      ...OFFICE,
      Queues: [{ Name: 'Other' }],
      RoutingProfiles: [{ Name: 'Back office', QueueConfigs: [] }],
    };
    expect(failuresOf({ Instance, Observations }).at(-1)).toContain('The instance has no "Claims". Add it to Queues');
  });
});

describe('with a failure it is told', () => {
  const ended = { Event: on('TaskEnded') };

  test('what was never looked for because it comes after', () => {
    const { failures } = run({
      Observations: [
        ...chain({ Event: on('TaskQueued', { Queue: 'Other' }) }, ended, { Event: on('TestCompleted') }),
        { Identifier: 'queued', Event: on('TaskQueued') },
      ],
    });

    expect(failures.map(({ observation, unreached }) => [observation, unreached])).toEqual([['o1', ['o2', 'o3']]]);
  });

  test('and not what was looked for on another way', () => {
    const { failures } = run({
      Observations: [
        { Identifier: 'no', Event: on('TaskQueued', { Queue: 'Other' }), Transitions: { NextObservations: ['end'] } },
        { Identifier: 'yes', Event: on('TaskQueued'), Transitions: { NextObservations: ['end'] } },
        { Identifier: 'end', ...ended },
      ],
    });

    expect(failures.map(({ observation, unreached }) => [observation, unreached])).toEqual([['no', undefined]]);
  });

  test('where the task was when an agent could not do what he was to', () => {
    const Observations = chain({ Event: on('TaskQueued'), Actions: [agent('Complete', { Agent: 'ben' })] });

    expect(run({ Observations }).failures[0]?.nearest).toBe('The task last came into queue "Claims", at 00:00:00.');
  });
});
