/** A rehearsal: flows run block by block, the same as ever, and a block may meet something else than the instance has. */
import type { FlowJson, JsonObject } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import type { BlockOverride } from '../src/centre/chain/rehearsal.ts';
import { contactIn, type ChainState } from '../src/centre/chain/chainState.ts';
import { action, inbound, setting, waiting } from './actions.ts';
import { openOffice, type Office } from './centre.ts';

const invoke = (id: string, next: string): ReturnType<typeof action> =>
  action(
    id,
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'score', InvocationTimeLimitSeconds: '8', ResponseValidation: { ResponseType: 'JSON' } },
    { next, NoMatchingError: 'end' },
  );

const STORIES: Readonly<Record<string, { readonly flow: FlowJson; readonly deeds?: (office: Office) => void }>> = {
  'blocks, a wait and attributes': { flow: inbound(setting('set', { tier: 'gold' }, 'wait'), waiting('wait', 90)) },
  'functions in a row, which are cut off after twenty seconds': {
    flow: inbound(invoke('one', 'two'), invoke('two', 'three'), invoke('three', 'end')),
  },
  'a queue that takes the task, and an agent': {
    flow: inbound(
      action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'transfer', NoMatchingError: 'end' }),
      action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
    ),
    deeds: ({ centre, events }) => {
      const [offer] = events('contact.offered');
      centre.accept(offer?.agent ?? '', offer?.contact ?? '');
      centre.runFor(60_000);
      centre.complete(offer?.agent ?? '', offer?.contact ?? '');
      centre.runFor(1000);
      centre.close(offer?.agent ?? '', offer?.contact ?? '');
    },
  },
  'a circle without a wait': { flow: inbound(setting('one', { a: '1' }, 'two'), setting('two', { b: '1' }, 'one')) },
  'a hand-over to another flow': {
    flow: inbound(action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' })),
  },
};

const LAMBDAS = { LambdaFunctions: [{ Arn: 'score', Answers: [{ Returns: { score: 1 }, After: '7 seconds' }] }] };

function openWith(flow: FlowJson, rehearses: boolean): Office {
  const changes = {
    Flows: [
      { Name: 'Story', File: 'story.json' },
      { Name: 'Intake', File: 'intake.json' },
    ],
    ...LAMBDAS,
  };
  return openOffice(changes, { flows: { 'story.json': flow }, rehearses });
}

describe('a flow that runs block by block', () => {
  test.each(Object.entries(STORIES))('does the same: %s', (_, { flow, deeds }) => {
    const traces = [false, true].map((rehearses) => {
      const office = openWith(flow, rehearses);
      office.start('A claim', { ContactFlowId: 'Story' });
      office.centre.runFor(1000);
      deeds?.(office);
      office.centre.runToEnd();
      return office.centre.trace;
    });

    expect(traces[0]?.length).toBeGreaterThan(5);
    expect(traces[1]).toEqual(traces[0]);
  });

  test('stands before each block until somebody steps', () => {
    const { centre, start } = openWith(inbound(setting('set', { tier: 'gold' })), true);

    const id = start('A claim', { ContactFlowId: 'Story' });

    expect(centre.trace.some(({ type }) => type === 'block.entered')).toBe(false);
    centre.runTo(({ type }) => type === 'attributes.set');
    expect(chainOf(id).attributes).toEqual({ tier: 'gold' });
    expect(contactIn(chainOf(id), id)?.flow?.held).toBe(true);

    function chainOf(key: string): ChainState {
      return centre.home.peek({ kind: 'chain', key }) as ChainState;
    }
  });

  test('is paused before a block, and goes on with that block', () => {
    const { centre, start, events } = openWith(inbound(setting('set', { tier: 'gold' })), true);
    const ContactId = start('A claim', { ContactFlowId: 'Story' });
    const contact = { InstanceId: centre.facts.instance.id, ContactId };

    centre.call('PauseContact', contact);
    centre.runFor(60_000);
    expect(events('block.entered')).toEqual([]);
    centre.call('ResumeContact', contact);
    centre.runToEnd();

    expect(events('block.entered').map(({ block }) => block)).toEqual(['set', 'end']);
  });
});

describe('a block that meets something else', () => {
  const block = (Type: string, Parameters: JsonObject, ways: Readonly<Record<string, string>> = {}) =>
    inbound(action('it', Type, Parameters, { next: 'end', NoMatchingError: 'end', ...ways }));
  const toQueue = inbound(
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'it', NoMatchingError: 'end' }),
    action('it', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  );
  const HOURS = block('CheckHoursOfOperation', { HoursOfOperationId: 'Never' }, { True: 'end', False: 'end' });
  const LAMBDA = inbound(invoke('it', 'end'));

  const CASES: readonly (readonly [what: string, FlowJson, BlockOverride, tells: object])[] = [
    ['other hours', HOURS, { field: 'HoursOfOperationId', instead: 'Always' }, { branch: 'inHours', at: 0 }],
    ['hours that are open', HOURS, { returns: { IsOpen: true }, afterMs: 0 }, { branch: 'inHours', at: 0 }],
    ['hours nobody can tell', HOURS, { fails: 'no hours', afterMs: 2000 }, { branch: 'error', at: 2000 }],
    ['an answer of a function', LAMBDA, { returns: { score: 9 }, afterMs: 3000 }, { branch: 'success', at: 3000 }],
    ['an answer that comes too late', LAMBDA, { returns: {}, afterMs: 9000 }, { branch: 'error', at: 8000 }],
    [
      'a number of chance',
      block('DistributeByPercentage', {}, { 'NumberLessThan 51': 'end', NoMatchingCondition: 'end' }),
      { returns: { Number: 80 }, afterMs: 0 },
      { branch: 'default', at: 0 },
    ],
  ];

  test.each(CASES)('%s', (_, flow, override, tells) => {
    const { centre, start, events } = openOffice(
      {
        Flows: [{ Name: 'Story', File: 'story.json' }],
        HoursOfOperations: [
          { Name: 'Never', TimeZone: 'UTC', Config: [] },
          {
            Name: 'Always',
            TimeZone: 'UTC',
            Config: [{ Day: 'MONDAY', StartTime: { Hours: 0, Minutes: 0 }, EndTime: { Hours: 24, Minutes: 0 } }],
          },
        ],
        ...LAMBDAS,
      },
      { flows: { 'story.json': flow }, rehearses: true },
    );
    const id = start('A claim', { ContactFlowId: 'Story' });

    centre.rehearse(id, override);
    centre.runFor(60_000);

    const [taken] = events('branch.taken').filter((event) => event.block === 'it');
    expect({ branch: taken?.branch, at: (taken?.at ?? 0) - centre.facts.startsAt }).toEqual(tells);
  });

  const AT_QUEUE: readonly (readonly [what: string, BlockOverride, tells: object])[] = [
    ['another queue than the working queue', { field: 'QueueId', instead: 'Spare' }, { queue: 'Spare' }],
    ['a full queue', { fails: 'full', errorType: 'QueueAtCapacity', afterMs: 0 }, { branch: 'atCapacity' }],
    ['a queue that fails', { fails: 'no queue', afterMs: 0 }, { branch: 'error' }],
  ];

  test.each(AT_QUEUE)('%s', (_, override, tells) => {
    const { centre, start, events } = openOffice(
      { Queues: [{ Name: 'Claims' }, { Name: 'Spare' }], Flows: [{ Name: 'Story', File: 'story.json' }] },
      { flows: { 'story.json': toQueue }, rehearses: true },
    );
    const id = start('A claim', { ContactFlowId: 'Story' });
    centre.runTo(({ type, block }) => type === 'branch.taken' && block === 'queue');

    centre.rehearse(id, override);
    centre.runFor(0);

    const queue = events('contact.queued')[0]?.data?.['name'];
    const branch = events('branch.taken').find(({ block }) => block === 'it')?.branch;
    expect({ ...(queue === undefined ? {} : { queue }), ...(branch === undefined ? {} : { branch }) }).toEqual(tells);
  });
});
