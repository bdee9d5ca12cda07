/** A flow as its author sees it, whatever the file leaves out or spells otherwise. */
import { describe, expect, test } from 'vitest';
import { joinParts } from './joinParts.ts';
import { readFlow } from './readFlow.ts';
import { identify, viewFlow, type FlowView, type PlacedBlock } from './viewFlow.ts';

/** The view of a flow that stands in a file as JSON, however odd. */
function viewOf(flow: unknown): FlowView {
  const { document } = readFlow(JSON.stringify(flow));
  if (!document) throw new Error('The text is no flow.');
  return viewFlow(document.flow);
}

function viewAction(action: unknown, metadata?: unknown): PlacedBlock {
  const [block] = viewOf({ Actions: [action], Metadata: metadata }).blocks;
  if (!block) throw new Error('There is no block.');
  return block;
}

/** Branches in a line each: `name → target`, with `?` before one that the file does not have. */
function branchesOf(Type: string, Transitions: unknown, Parameters: unknown = {}): string[] {
  return viewAction({ Identifier: 'it', Type, Parameters, Transitions }).branches.map(
    ({ name, target, stored }) => `${stored ? '' : '?'}${name} → ${target ?? 'nowhere'}`,
  );
}

function to(NextAction: string, ErrorType: string) {
  return { NextAction, ErrorType };
}

function when(NextAction: string, Operator: string, operand: unknown) {
  return { NextAction, Condition: { Operator, Operands: [operand] } };
}

describe('what an action is', () => {
  test.each([
    ['Wait', {}, 'wait'],
    ['CheckMetricData', { MetricType: 'NumberOfAgentsStaffed' }, 'check-staffing'],
    ['CheckMetricData', { MetricType: 'NumberOfContactsInQueue' }, 'check-queue-status'],
    ['CheckMetricData', {}, 'check-queue-status'],
    ['CheckMetricData', undefined, 'check-queue-status'],
    ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'q' } }, 'set-customer-queue-flow'],
    ['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: '' } }, 'set-disconnect-flow'],
    ['UpdateContactEventHooks', { EventHooks: {} }, 'set-customer-queue-flow'],
    ['TransferContactToQueue', {}, 'transfer-to-queue'],
    ['DequeueContactAndTransferToQueue', {}, 'transfer-to-queue'],
    ['UpdateContactAttributes', {}, 'set-contact-attributes'],
    ['UpdateFlowAttributes', {}, 'set-contact-attributes'],
    ['UpdateContactData', {}, 'set-contact-attributes'],
  ])('%s with %j is the block %s', (type, parameters, id) => {
    expect(identify(type, parameters).definition?.id).toBe(id);
  });

  test.each([
    ['MessageParticipant', {}, 'Play prompt'],
    ['UpdateContactEventHooks', { EventHooks: { AgentWhisper: 'w' } }, 'Set whisper flow'],
    ['UpdateContactEventHooks', { EventHooks: { CustomerHold: 'h' } }, 'Set hold flow'],
    ['UpdateContactEventHooks', { EventHooks: { PauseContact: 'p' } }, 'Set event flow'],
    ['UpdateContactEventHooks', { EventHooksConfiguration: { AgentWhisper: {} } }, 'Set whisper flow'],
  ])('%s with %j is %3$s, of another channel', (type, parameters, title) => {
    expect(identify(type, parameters)).toMatchObject({ foreign: { title } });
    expect(identify(type, parameters).definition).toBeUndefined();
  });

  test.each(['', 'wait', 'CheckStaffing', '__proto__', 'constructor', 'toString'])('%j is nothing we know', (type) => {
    expect(identify(type, {})).toEqual({});
  });
});

describe('the branches of a block', () => {
  test('are those of the catalog, in its order, with what the file lacks', () => {
    expect(branchesOf('CheckHoursOfOperation', { Errors: [to('c', 'NoMatchingError')] })).toEqual([
      '?inHours → nowhere',
      '?outOfHours → nowhere',
      'error → c',
    ]);
    expect(branchesOf('Wait', undefined)).toEqual(['?timeExpired → nowhere', '?error → nowhere']);
  });

  test('are found by what they say, not by where they stand', () => {
    const Errors = [to('e', 'NoMatchingError'), to('n', 'NoMatchingCondition')];
    const Conditions = [when('t', 'NumberGreaterThan', '0')];
    const parameters = { MetricType: 'NumberOfAgentsOnline' };

    expect(branchesOf('CheckMetricData', { Errors, Conditions }, parameters)).toEqual([
      'true → t',
      'false → n',
      'error → e',
    ]);
    expect(branchesOf('CheckMetricData', { Errors: Errors.toReversed(), Conditions }, parameters)).toEqual([
      'true → t',
      'false → n',
      'error → e',
    ]);
  });

  // flow-language §1.4.3
  test.each([
    ['Compare', [when('a', 'Equals', 'x')], [to('m', 'NoMatchingCondition')]],
    ['Loop', [when('a', 'Equals', 'ContinueLooping'), when('m', 'Equals', 'DoneLooping')], []],
    ['TransferToFlow', [], [to('m', 'NoMatchingError')]],
    ['TransferContactToQueue', [], [to('a', 'QueueAtCapacity'), to('m', 'NoMatchingError')]],
    ['DistributeByPercentage', [when('a', 'NumberLessThan', '21')], [to('m', 'NoMatchingCondition')]],
  ])('of %s leave out the NextAction that only repeats one', (Type, Conditions, Errors) => {
    expect(branchesOf(Type, { NextAction: 'm', Conditions, Errors }).join()).not.toContain('success');
  });

  test('begin with Success where NextAction is a branch of its own', () => {
    expect(branchesOf('CreateTask', { NextAction: 'a', Errors: [to('b', 'NoMatchingError')] })).toEqual([
      'success → a',
      'error → b',
    ]);
  });

  test('that an author made come first, in the order of the file, and are named by their place', () => {
    const Conditions = [when('a', 'Equals', 'x'), when('b', 'NumberLessThan', 5), when('c', 'Equals', true)];
    const block = viewAction({ Identifier: 'it', Type: 'Compare', Transitions: { Conditions } });

    expect(block.branches.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'condition-1: = x',
      'condition-2: < 5',
      'condition-3: = True',
      'noMatch: No match',
    ]);
    expect(block.conditions).toEqual([
      { branch: 'condition-1', operator: 'Equals', operand: 'x' },
      { branch: 'condition-2', operator: 'NumberLessThan', operand: '5' },
      { branch: 'condition-3', operator: 'Equals', operand: 'True' },
    ]);
  });

  test('that nobody knows are kept last, each with a name of its own', () => {
    const Errors = [to('a', 'Later'), to('b', 'Later'), to('c', ''), to('d', 'NoMatchingError')];

    expect(branchesOf('CreateTask', { NextAction: 's', Errors })).toEqual([
      'success → s',
      'error → d',
      'error-Later → a',
      'error-Later#2 → b',
      'error-#3 → c',
    ]);
  });

  test('that a task never takes are there only where the file has them', () => {
    expect(branchesOf('Wait', { Conditions: [when('a', 'Equals', 'CustomerReturned')] })).toContain(
      'customerReturned → a',
    );
  });

  test('lead nowhere where the target is empty or no text', () => {
    expect(branchesOf('CreateTask', { NextAction: '', Errors: [to(7 as never, 'NoMatchingError')] })).toEqual([
      'success → nowhere',
      'error → nowhere',
    ]);
  });

  test('of a block of another channel are those of the file', () => {
    expect(
      branchesOf('GetParticipantInput', {
        NextAction: 'a',
        Conditions: [when('b', 'Equals', '1')],
        Errors: [to('c', 'NoMatchingError')],
      }),
    ).toEqual(['condition-1 → b', 'success → a', 'error-NoMatchingError → c']);
  });

  test.each([[null], [[]], ['x'], [{ Errors: {}, Conditions: 'x' }], [{ Errors: [null, 1], Conditions: [[], 'x'] }]])(
    'are only what can be read of %j',
    (transitions) => {
      expect(branchesOf('TransferToFlow', transitions)).toEqual(['?error → nowhere']);
    },
  );
});

describe('what is set on a block', () => {
  test('is nothing where the file has no Parameters', () => {
    expect(viewAction({ Identifier: 'it', Type: 'TransferContactToQueue' }).parameters).toEqual({});
  });

  test('is as the file has it: numbers and booleans for text too', () => {
    const parametersOf = (Type: string, Parameters: unknown) =>
      viewAction({ Identifier: 'it', Type, Parameters }).parameters;

    expect(parametersOf('Loop', { LoopCount: 3 })).toEqual({ LoopCount: 3 });
    expect(parametersOf('UpdateContactAttributes', { Attributes: { a: true, b: 1 } })).toEqual({
      Attributes: { a: true, b: 1 },
    });
  });

  test('is found under the name that other sources use', () => {
    expect(viewAction({ Identifier: 'it', Type: 'Wait', Parameters: { TimeoutSeconds: '60' } }).parameters).toEqual({
      TimeLimitSeconds: '60',
    });
    const both = { TimeLimitSeconds: '5', TimeoutSeconds: '60' };
    expect(viewAction({ Identifier: 'it', Type: 'Wait', Parameters: both }).parameters).toEqual({
      TimeLimitSeconds: '5',
    });
  });

  test('is found inside other parameters', () => {
    const Parameters = { EventHooks: { CustomerRemaining: 'f' } };
    expect(viewAction({ Identifier: 'it', Type: 'UpdateContactEventHooks', Parameters }).parameters).toEqual({
      CustomerRemaining: 'f',
    });
  });

  test('goes by the names people gave resources, where the file has them', () => {
    const Parameters = { EventHooks: { CustomerQueue: 'arn' } };
    const metadata = {
      ActionMetadata: { it: { parameters: { EventHooks: { CustomerQueue: { displayName: 'While waiting' } } } } },
    };
    const block = viewAction({ Identifier: 'it', Type: 'UpdateContactEventHooks', Parameters }, metadata);

    expect(block.displayNames).toEqual({ CustomerQueue: 'While waiting' });
  });

  test.each([
    ['UpdateContactTargetQueue', { QueueId: 'arn' }, { queue: { id: 'arn', text: 'Claims' } }, { QueueId: 'Claims' }],
    ['UpdateContactTargetQueue', { AgentId: 'arn' }, { queue: { text: 'Kim' } }, { AgentId: 'Kim' }],
    ['TransferToFlow', { ContactFlowId: 'arn' }, { ContactFlow: { text: 'Billing' } }, { ContactFlowId: 'Billing' }],
    ['CheckHoursOfOperation', { HoursOfOperationId: 'arn' }, { Hours: { text: 'Day' } }, { HoursOfOperationId: 'Day' }],
    // A reference tells itself where it leads, and what is not set has no name.
    ['UpdateContactTargetQueue', { QueueId: '$.Attributes.q' }, { queue: '$.Attributes.q' }, {}],
    ['CheckHoursOfOperation', {}, { Hours: { text: 'Day' } }, {}],
  ])('goes by the names older designers gave resources: %s %j', (Type, Parameters, entry, names) => {
    const block = viewAction({ Identifier: 'it', Type, Parameters }, { ActionMetadata: { it: entry } });

    expect(block.displayNames).toEqual(names);
  });
});

describe('the name of a block', () => {
  const titleOf = (action: object, entry?: object) => viewAction(action, { ActionMetadata: { it: entry } }).title;

  test.each([
    ['its title', { Identifier: 'it', Type: 'Wait' }, {}, 'Wait'],
    ['its identifier, where an author gave it', { Identifier: 'it', Type: 'Wait' }, { isFriendlyName: true }, 'it'],
    ['the title of its channel', { Identifier: 'it', Type: 'ShowView' }, undefined, 'Show view'],
    ['the Type nobody knows', { Identifier: 'it', Type: 'New' }, undefined, 'New'],
    ['of an action without Type', { Identifier: 'it' }, undefined, 'Unknown block'],
  ])('is %s', (_name, action, entry, title) => {
    expect(titleOf(action, entry)).toBe(title);
  });
});

describe('identifiers', () => {
  test('that cannot be used are made of the place in the file, and never of one that is taken', () => {
    const { blocks } = viewOf({ Actions: [{ Identifier: '#2' }, {}, { Identifier: '' }, { Identifier: 4 }] });
    expect(blocks.map(({ id }) => id)).toEqual(['#2', '##2', '#3', '#4']);
  });

  test('that stand twice lead to the first', () => {
    const view = viewOf({
      Actions: [
        { Identifier: 'a', Type: 'Wait' },
        { Identifier: 'a', Type: 'Loop' },
      ],
    });

    expect(view.blocks).toHaveLength(2);
    expect(view.byId.get('a')?.type).toBe('Wait');
  });

  test.each(['__proto__', 'constructor', 'toString'])('may be %s', (id) => {
    const view = viewOf({
      StartAction: id,
      Metadata: { ActionMetadata: JSON.parse(`{"${id}": {"position": {"x": 1, "y": 2}}}`) },
      Actions: [{ Identifier: id, Type: 'Wait', Parameters: JSON.parse(`{"${id}": 1}`) }, { Identifier: 'b' }],
    });

    expect(view.byId.get(id)?.position).toEqual({ x: 1, y: 2 });
    expect(view.byId.get('b')?.position).toBeUndefined();
    expect(view.byId.has('valueOf')).toBe(false);
  });
});

describe('places', () => {
  test.each(['position', 'Position'])('of a block are read as %s', (name) => {
    const metadata = { ActionMetadata: { it: { [name]: { x: -1.5, y: 2 } } } };
    expect(viewAction({ Identifier: 'it' }, metadata).position).toEqual({ x: -1.5, y: 2 });
  });

  test.each(['entryPointPosition', 'EntryPointPosition'])('of the entry point are read as %s', (name) => {
    expect(viewOf({ Metadata: { [name]: { x: 40, y: 40 } } }).entryPosition).toEqual({ x: 40, y: 40 });
  });

  test.each([[null], ['x'], [{ x: 1 }], [{ x: '1', y: '2' }], [[1, 2]]])('that are %j are none', (position) => {
    expect(viewAction({ Identifier: 'it' }, { ActionMetadata: { it: { position } } }).position).toBeUndefined();
  });
});

describe('a flow that lacks what a flow has', () => {
  test.each([
    ['nothing', {}],
    ['no list of actions', { Actions: { 0: {} } }],
    ['no actions in the list', { Actions: [null, 1, 'a', [], true] }],
    ['metadata that is none', { Metadata: 'x', Actions: [] }],
    ['metadata of actions that is none', { Metadata: { ActionMetadata: [] }, Actions: [] }],
  ])('with %s has no blocks', (_name, flow) => {
    expect(viewOf(flow)).toMatchObject({ blocks: [], start: undefined });
  });

  test.each([[''], [null], [7], [undefined]])('begins nowhere with the start %j', (StartAction) => {
    expect(viewOf({ StartAction }).start).toBeUndefined();
  });

  test('begins where it says, even if that is not there', () => {
    expect(viewOf({ StartAction: 'gone' }).start).toBe('gone');
  });
});

describe('one block stored as several actions (flow-language §2.13)', () => {
  const Actions = [
    {
      Identifier: 'a',
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { tier: 'gold' } },
      Transitions: { NextAction: 'b' },
    },
    {
      Identifier: 'b',
      Type: 'UpdateFlowAttributes',
      Parameters: { FlowAttributes: { x: { Value: '1' } } },
      Transitions: { NextAction: 'end' },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant' },
  ];
  const part = { isSplitModule: true };

  test('is drawn as one where the parts say that they are', () => {
    const view = viewOf({ Actions, Metadata: { ActionMetadata: { a: { ...part, children: ['b'] }, b: part } } });
    const joined = joinParts(view);

    expect(view.blocks.map(({ id, partOf, parts }) => [id, partOf, parts])).toEqual([
      ['a', undefined, ['b']],
      ['b', 'a', []],
      ['end', undefined, []],
    ]);
    expect(joined.blocks.map(({ id }) => id)).toEqual(['a', 'end']);
    expect(joined.byId.get('a')?.parameters).toEqual({
      Attributes: { tier: 'gold' },
      FlowAttributes: { x: { Value: '1' } },
    });
    expect(joined.byId.get('a')?.branches.find(({ name }) => name === 'success')?.target).toBe('end');
  });

  test.each([
    ['do not say so', { a: { children: ['b'] }, b: {} }],
    ['are not there', { a: { children: ['gone', 7, 'a'] } }],
    ['are not listed', { a: part, b: part }],
  ])('is several blocks where the parts %s', (_name, ActionMetadata) => {
    expect(joinParts(viewOf({ Actions, Metadata: { ActionMetadata } })).blocks).toHaveLength(3);
  });

  test('belongs to one block only, and never to itself', () => {
    const ActionMetadata = {
      a: { ...part, children: ['b'] },
      b: { ...part, children: ['a'] },
      end: { children: ['b', 'end'] },
    };
    const { blocks } = viewOf({ Actions, Metadata: { ActionMetadata } });

    expect(blocks.map(({ partOf }) => partOf)).toEqual([undefined, 'a', undefined]);
  });

  test('is several blocks where this version does not know what they are', () => {
    const unknown = Actions.map((action) => ({ ...action, Type: 'New', Parameters: {} }));
    const ActionMetadata = { a: { ...part, children: ['b'] }, b: part };

    expect(joinParts(viewOf({ Actions: unknown, Metadata: { ActionMetadata } })).blocks).toHaveLength(3);
  });
});
