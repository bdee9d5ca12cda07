/** Lambda functions of a contact centre: what they are sent, and what stands in for them (task-contacts §11). */
import type { ActionJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import {
  answerLambda,
  answerLambdasBy,
  recordAnswers,
  type ContactCentreOptions,
  type InstanceData,
  type MadeCall,
} from '../../src/centre/index.ts';
import type { LambdaAnswerResource } from '../../src/centre/instance/instanceData.ts';
import { action, flowOf } from '../actions.ts';
import { openOffice } from '../centre.ts';

/** Calls a function and goes on; a failure goes the same way. */
function call(Identifier: string, next: string, parameters: ActionJson['Parameters'] = {}): ActionJson {
  const settings = { LambdaFunctionARN: 'look-up', InvocationTimeLimitSeconds: '8', ...parameters };
  return action(Identifier, 'InvokeLambdaFunction', settings, { next, NoMatchingError: next });
}

interface Office extends Partial<InstanceData> {
  readonly flow?: readonly ActionJson[];
  readonly options?: Partial<ContactCentreOptions>;
  readonly request?: object;
}

/** An office whose tasks run this flow, from its start to the end of the first. */
function runTask({ flow = [call('call', 'end')], options, request, ...instance }: Office) {
  const intake = flowOf('contactFlow', ...flow, action('end', 'DisconnectParticipant'));
  const office = openOffice(instance, { ...options, flows: { 'intake.json': intake } });
  const task = office.start('A claim', request);
  office.centre.runFor(120_000);
  const startsAt = office.centre.facts.startsAt;
  /** What each call heard, and after how many seconds since the start. */
  const heard = office
    .events('question.answered')
    .filter(({ because }) => because?.startsWith('Lambda'))
    .map(({ because = '', at }) => [because.replace('Lambda "look-up": ', ''), (at - startsAt) / 1000]);
  const branches = office.events('branch.taken').map(({ block, branch }) => [block, branch]);
  return { ...office, task, heard, branches };
}

const answers = (...Answers: readonly LambdaAnswerResource[]): Partial<InstanceData> => ({
  LambdaFunctions: [{ Arn: 'look-up', Answers }],
});

describe('what a function is sent', () => {
  const eventOf = (office: Office) => {
    const calls: MadeCall[] = [];
    const { centre, task } = runTask({
      LambdaFunctions: [{ Arn: 'look-up' }],
      ...office,
      options: {
        lambda: (made) => {
          calls.push(made);
          return { result: {}, afterMs: 0 };
        },
      },
    });
    const [{ event }] = calls.map(({ input }) => input) as [{ event: object }];
    return { event, task, instance: centre.facts.instance };
  };

  test('the contact, its queue when it has one, and the parameters of the block', () => {
    const { event, task, instance } = eventOf({
      flow: [
        action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'call', NoMatchingError: 'end' }),
        call('call', 'end', { LambdaInvocationAttributes: { p: 'v', from: '$.Attributes.k' } }),
      ],
      Queues: [{ Name: 'Claims', QueueArn: 'arn:aws:connect:eu-central-1:111122223333:instance/i/queue/claims' }],
      request: {
        Description: 'task description',
        Attributes: { k: 'v' },
        References: { key1: { Type: 'URL', Value: 'https://example.com' } },
      },
    });

    expect(event).toEqual({
      Details: {
        ContactData: {
          Attributes: { k: 'v' },
          Channel: 'TASK',
          ContactId: task,
          CustomerEndpoint: null,
          CustomerId: null,
          Description: 'task description',
          InitialContactId: task,
          InitiationMethod: 'API',
          InstanceARN: instance.arn,
          LanguageCode: 'en-US',
          MediaStreams: { Customer: { Audio: null } },
          Name: 'A claim',
          PreviousContactId: null,
          Queue: {
            ARN: 'arn:aws:connect:eu-central-1:111122223333:instance/i/queue/claims',
            Name: 'Claims',
            OutboundCallerId: null,
          },
          References: { key1: { Type: 'URL', Value: 'https://example.com' } },
          SystemEndpoint: null,
        },
        Parameters: { p: 'v', from: 'v' },
      },
      Name: 'ContactFlowEvent',
    });
  });

  test('no attributes are an empty object, no queue is null, and no flow attributes are sent', () => {
    const { event } = eventOf({
      flow: [
        action(
          'own',
          'UpdateFlowAttributes',
          { FlowAttributes: { secret: { Value: 'x' } } },
          { next: 'call', NoMatchingError: 'end' },
        ),
        call('call', 'end'),
      ],
    });

    expect(event).toMatchObject({ Details: { ContactData: { Attributes: {}, Queue: null }, Parameters: {} } });
    expect(JSON.stringify(event)).not.toContain('secret');
  });
});

describe('one answer', () => {
  const LARGE = { text: 'x'.repeat(33_000) };

  test.each<
    [
      what: string,
      answer: LambdaAnswerResource,
      responseType: string,
      branch: string,
      heard: string | RegExp,
      seconds: number,
    ]
  >([
    ['an object of strings', { Returns: { tier: 'gold' } }, 'STRING_MAP', 'success', '{"tier":"gold"}', 0],
    ['an object of strings, after a while', { Returns: {}, After: '2 seconds' }, 'STRING_MAP', 'success', '{}', 2],
    ['as text', { ReturnsText: ' {"tier":"gold"} ' }, 'STRING_MAP', 'success', '{"tier":"gold"}', 0],
    ['a nested object where strings are asked for', { Returns: { a: { b: 'c' } } }, 'STRING_MAP', 'error', /./, 0],
    ['a number among strings', { Returns: { a: 1 } }, 'STRING_MAP', 'error', /./, 0],
    ['a nested object where any JSON will do', { Returns: { a: { b: [1] } } }, 'JSON', 'success', /./, 0],
    ['a list', { Returns: ['a'] }, 'STRING_MAP', 'error', '["a"]', 0],
    ['a number', { Returns: 7 }, 'STRING_MAP', 'error', '7', 0],
    ['nothing', { Returns: null }, 'STRING_MAP', 'error', 'null', 0],
    ['more than 32 KB', { Returns: LARGE }, 'STRING_MAP', 'error', /./, 0],
    ['more than 32 KB, where any JSON will do', { Returns: LARGE }, 'JSON', 'error', /./, 0],
    ['no JSON', { ReturnsText: '<html>' }, 'JSON', 'error', 'the function did not answer with JSON', 0],
    ['an exception', { Fails: 'KeyError: id', After: '1 second' }, 'JSON', 'error', 'KeyError: id', 1],
    ['no answer', { TimesOut: true }, 'JSON', 'error', 'no answer within 8 s', 8],
    ['just in time', { Returns: {}, After: '8 seconds' }, 'JSON', 'success', '{}', 8],
    ['too late', { Returns: {}, After: '8001 ms' }, 'JSON', 'error', 'no answer within 8 s', 8],
  ])('%s', (_what, answer, ResponseType, branch, heard, seconds) => {
    const flow = [call('call', 'end', { ResponseValidation: { ResponseType } })];

    const run = runTask({ ...answers(answer), flow });

    expect(run.heard).toEqual([[typeof heard === 'string' ? heard : expect.stringMatching(heard), seconds]]);
    expect(run.branches).toContainEqual(['call', branch]);
  });

  test('the limit is the one of the block', () => {
    const flow = [call('call', 'end', { InvocationTimeLimitSeconds: '2' })];

    expect(runTask({ ...answers({ Returns: {}, After: '3 seconds' }), flow }).heard).toEqual([
      ['no answer within 2 s', 2],
    ]);
  });
});

describe('throttles and faults of the service are retried, three times and no longer than the limit', () => {
  const AGAIN: LambdaAnswerResource = { Throttles: true };
  const FAULT: LambdaAnswerResource = { Unavailable: true };
  const OK: LambdaAnswerResource = { Returns: {} };

  test.each<[what: string, given: readonly LambdaAnswerResource[], heard: string, seconds: number]>([
    ['once throttled', [AGAIN, OK], '{}', 0],
    ['three times throttled', [AGAIN, AGAIN, AGAIN, OK], '{}', 0],
    [
      'four times throttled',
      [AGAIN, AGAIN, AGAIN, AGAIN, OK],
      'the function was throttled, and again after 3 retries',
      0,
    ],
    ['a fault of the service', [FAULT, OK], '{}', 0],
    ['one of each', [AGAIN, FAULT, OK], '{}', 0],
    ['an exception is not retried', [{ Fails: 'KeyError' }, OK], 'KeyError', 0],
    [
      'attempts add up',
      [
        { Throttles: true, After: '3 seconds' },
        { Returns: {}, After: '2 seconds' },
      ],
      '{}',
      5,
    ],
    [
      'they add up to the limit',
      [
        { Throttles: true, After: '5 seconds' },
        { Returns: {}, After: '4 seconds' },
      ],
      'no answer within 8 s',
      8,
    ],
    [
      'no time is left',
      [{ Throttles: true, After: '8 seconds' }, OK],
      'the function was throttled, and no time is left to retry',
      8,
    ],
  ])('%s', (_what, given, heard, seconds) => {
    expect(runTask(answers(...given)).heard).toEqual([[heard, seconds]]);
  });
});

describe('answers call by call', () => {
  const thrice = [call('first', 'second'), call('second', 'third'), call('third', 'end')];
  const heardBy = (...given: readonly LambdaAnswerResource[]) =>
    runTask({ ...answers(...given), flow: thrice }).heard.map(([what]) => what);

  test('each call takes the next, and the last one stays', () => {
    expect(heardBy({ Returns: { n: '1' } }, { Returns: { n: '2' } })).toEqual(['{"n":"1"}', '{"n":"2"}', '{"n":"2"}']);
  });

  test('a sequence goes on from task to task', () => {
    const office = openOffice(answers({ Returns: { n: '1' } }, { Returns: { n: '2' } }), {
      flows: { 'intake.json': flowOf('contactFlow', call('call', 'end'), action('end', 'DisconnectParticipant')) },
    });

    office.start('First');
    office.start('Second');

    const heard = office.events('question.answered').map(({ because }) => because);
    expect(heard).toEqual(['Lambda "look-up": {"n":"1"}', 'Lambda "look-up": {"n":"2"}']);
  });
});

describe('answers by what is asked', () => {
  const asks = (id: string, next: string): ActionJson => call(id, next, { LambdaInvocationAttributes: { id } });
  const flow = [asks('one', 'two'), asks('two', 'other'), asks('other', 'end')];
  const heardBy = (...given: readonly LambdaAnswerResource[]) =>
    runTask({ ...answers(...given), flow }).heard.map(([what]) => what);
  const when = (id: string, n: string): LambdaAnswerResource => ({ When: { Parameters: { id } }, Returns: { n } });

  test('those that hold go before those without a condition', () => {
    expect(heardBy({ Returns: { n: '0' } }, when('one', '1'), when('two', '2'))).toEqual([
      '{"n":"1"}',
      '{"n":"2"}',
      '{"n":"0"}',
    ]);
  });

  test('the event may be spelled out', () => {
    const spelled = { When: { Details: { Parameters: { id: 'one' } } }, Returns: { n: '1' } };

    expect(heardBy({ Returns: {} }, spelled)[0]).toBe('{"n":"1"}');
  });

  test('the contact may be asked for, and all has to hold', () => {
    const claims = { When: { ContactData: { Name: 'A claim' }, Parameters: { id: 'two' } }, Returns: { n: '2' } };

    expect(heardBy({ Returns: {} }, claims)).toEqual(['{}', '{"n":"2"}', '{}']);
  });

  test('each has a sequence of its own', () => {
    const office = runTask({
      ...answers(when('one', 'a'), when('one', 'b'), when('two', 'c'), when('two', 'd')),
      flow: [asks('one', 'two'), asks('two', 'again'), { ...asks('one', 'end'), Identifier: 'again' }],
    });

    expect(office.heard.map(([what]) => what)).toEqual(['{"n":"a"}', '{"n":"c"}', '{"n":"b"}']);
  });

  test('where none is meant, the call fails and says so', () => {
    expect(heardBy(when('one', '1'))[1]).toBe('no answer of the stand-in is for such an event');
  });
});

describe('nothing is guessed', () => {
  test.each<[what: string, lambda: object, heard: RegExp]>([
    [
      'a function nobody speaks for',
      {},
      /^nobody says what "look-up" answers; add it to LambdaFunctions, for example {"Arn"/,
    ],
    [
      'a function in a file',
      { Script: 'look-up.mjs' },
      /^"look-up" would run look-up.mjs, and functions do not really run here/,
    ],
    ['a function that runs elsewhere', { Url: 'http://localhost/' }, /^"look-up" would run http:\/\/localhost\//],
  ])('%s fails, and says why', (_what, lambda, heard) => {
    const run = runTask({ LambdaFunctions: [{ Arn: 'look-up', ...lambda }] });

    expect(run.heard).toEqual([[expect.stringMatching(heard), 0]]);
    expect(run.branches).toContainEqual(['call', 'error']);
  });
});

describe('functions in a row are cut off after 20 s in all', () => {
  const slow = answers({ Returns: {}, After: '8 seconds' });
  const row = [call('first', 'second'), call('second', 'third'), call('third', 'fourth'), call('fourth', 'end')];
  const CUT = 'functions without another block between may take 20 s in all';

  test('the third has the rest, the fourth has nothing', () => {
    expect(runTask({ ...slow, flow: row }).heard).toEqual([
      ['{}', 8],
      ['{}', 16],
      [`no answer within 4 s: ${CUT}`, 20],
      [CUT, 20],
    ]);
  });

  test('20 s to the second are within', () => {
    const { heard } = runTask({
      ...answers(
        { Returns: {}, After: '8 seconds' },
        { Returns: {}, After: '8 seconds' },
        { Returns: {}, After: '4 seconds' },
      ),
      flow: row.slice(0, 2).concat(call('third', 'end')),
    });

    expect(heard.at(-1)).toEqual(['{}', 20]);
  });

  test.each<[what: string, between: ActionJson]>([
    [
      'attributes are set',
      action(
        'between',
        'UpdateContactAttributes',
        { Attributes: { a: 'b' } },
        { next: 'third', NoMatchingError: 'third' },
      ),
    ],
    [
      'time passes',
      action('between', 'Wait', { TimeLimitSeconds: '1' }, { WaitCompleted: 'third', NoMatchingError: 'third' }),
    ],
  ])('another block between begins a new row: %s', (_what, between) => {
    const { heard } = runTask({
      ...slow,
      flow: [call('first', 'second'), call('second', 'between'), between, call('third', 'end')],
    });

    expect(heard.map(([what]) => what)).toEqual(['{}', '{}', '{}']);
  });

  test('a pause ends the row', () => {
    const flow = flowOf(
      'contactFlow',
      call('first', 'second'),
      call('second', 'end'),
      action('end', 'DisconnectParticipant'),
    );
    const { centre, start, events } = openOffice(slow, { flows: { 'intake.json': flow } });
    const contact = { InstanceId: centre.facts.instance.id, ContactId: start() };

    centre.runFor(4000);
    centre.call('PauseContact', contact);
    centre.runFor(60_000);
    centre.call('ResumeContact', contact);
    centre.runFor(60_000);

    expect(events('question.answered').map(({ because }) => because)).toEqual(['Lambda "look-up": {}']);
  });

  test.each([1, 2, 3])('in whatever order and however often messages come (%s)', (disorder) => {
    const { heard } = runTask({ ...slow, flow: row, options: { disorder } });

    expect(heard.at(-1)).toEqual([CUT, 20]);
    expect(heard).toHaveLength(4);
  });

  test('the instance may have another limit, or none', () => {
    const last = (lambdasInARowSeconds: number) =>
      runTask({ ...slow, flow: row, Limits: { lambdasInARowSeconds } }).heard.at(-1);

    expect(last(0)).toEqual(['{}', 32]);
    expect(last(30)?.[0]).toBe('no answer within 6 s: functions without another block between may take 30 s in all');
  });
});

describe('functions that really run', () => {
  const real: Partial<InstanceData> = { LambdaFunctions: [{ Arn: 'look-up', Script: 'look-up.mjs' }] };
  /** Says something else each time. */
  const counting = () => {
    let calls = 0;
    return answerLambdasBy(() => ({ returns: { n: String(++calls) }, takesMs: 0 }));
  };
  const flow = [call('first', 'second'), call('second', 'end')];

  test('they are retried as stand-ins are', () => {
    let calls = 0;
    const lambda = answerLambdasBy(() =>
      ++calls < 3 ? { again: 'status 503', takesMs: 0 } : { text: '{}', takesMs: 0 },
    );

    expect(runTask({ ...real, options: { lambda } }).heard).toEqual([['{}', 0]]);
  });

  test('what they said is kept, and a run that is repeated hears the same, to the byte', () => {
    const first = recordAnswers(counting());
    const before = runTask({ ...real, flow, options: { lambda: first.answer } });
    const kept = JSON.parse(JSON.stringify(first.recording())) as ReturnType<typeof first.recording>;

    const never = () => {
      throw new Error('It must not be asked.');
    };
    const again = runTask({ ...real, flow, options: { lambda: recordAnswers(never, kept).answer } });

    expect(before.heard.map(([what]) => what)).toEqual(['{"n":"1"}', '{"n":"2"}']);
    expect(JSON.stringify(again.centre.trace)).toBe(JSON.stringify(before.centre.trace));
  });

  test('a call that asks something else is made', () => {
    const first = recordAnswers(counting());
    runTask({ ...real, options: { lambda: first.answer } });

    const asked = recordAnswers(() => ({ result: { n: 'new' }, afterMs: 0 }), first.recording());
    const other = [call('call', 'end', { LambdaInvocationAttributes: { another: 'question' } })];

    expect(runTask({ ...real, flow: other, options: { lambda: asked.answer } }).heard).toEqual([['{"n":"new"}', 0]]);
  });

  test('going back in time hears the same again', () => {
    const { answer } = recordAnswers(counting());
    const office = openOffice(real, {
      lambda: answer,
      flows: {
        'intake.json': flowOf(
          'contactFlow',
          action('wait', 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'call', NoMatchingError: 'end' }),
          call('call', 'end'),
          action('end', 'DisconnectParticipant'),
        ),
      },
    });
    office.start();
    const before = office.centre.snapshot();
    const heardFrom = () => {
      office.centre.restore(before);
      office.centre.runFor(60_000);
      return office.events('question.answered').map(({ because }) => because);
    };

    expect(heardFrom()).toEqual(heardFrom());
  });

  test('stand-ins are not kept: they may be edited between two runs', () => {
    const { answer, recording } = recordAnswers(answerLambda);

    runTask({ ...answers({ Returns: {} }), options: { lambda: answer } });

    expect(recording()).toEqual({});
  });
});
