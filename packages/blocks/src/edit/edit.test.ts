/** Every edit: what it changes, and what it leaves alone. */
import { describe, expect, test } from 'vitest';
import type { FlowJson } from '../flow/flow.ts';
import { joinParts } from '../flow/joinParts.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import {
  addCondition,
  connectBranch,
  createFlow,
  ENTRY_ID,
  isPublished,
  insertOnBranch,
  mayConnect,
  mayPlace,
  moveBlocks,
  moveCondition,
  placeBlock,
  removeBlocks,
  removeCondition,
  clearName,
  renameBlock,
  setCondition,
  setFlowDetails,
  hasPlaceFor,
  setParameter,
  setStatus,
  setStart,
  whyNotRename,
} from './index.ts';

const AT = { x: 100, y: 40 };

function newFlow(...blocks: [id: string, block: string][]): FlowJson {
  const flow = createFlow({ name: 'Claims', description: '', type: 'CONTACT_FLOW' });
  for (const [id, block] of blocks) placeBlock(flow, { block, id, position: AT, flowType: 'CONTACT_FLOW' });
  return flow;
}

function action(flow: FlowJson, id: string) {
  return flow.Actions?.find(({ Identifier }) => Identifier === id);
}

describe('a new flow', () => {
  test('is the Flow language, with its name and type in the metadata', () => {
    const flow = createFlow({ name: 'Claims', description: 'Intake', type: 'CUSTOMER_QUEUE' });

    expect(flow).toEqual({
      Version: '2019-10-30',
      StartAction: '',
      Metadata: {
        entryPointPosition: { x: 40, y: 40 },
        ActionMetadata: {},
        Annotations: [],
        name: 'Claims',
        description: 'Intake',
        type: 'customerQueue',
        status: 'saved',
      },
      Actions: [],
    });
  });

  test('can be renamed and given another type', () => {
    const flow = newFlow();
    setFlowDetails(flow, { name: 'Billing', type: 'AGENT_WHISPER' });
    expect(flow.Metadata).toMatchObject({ name: 'Billing', description: '', type: 'agentWhisper' });
  });
});

describe('placing a block', () => {
  test('stores its first parameters and every required branch, unconnected', () => {
    expect(action(newFlow(['hold on', 'wait']), 'hold on')).toEqual({
      Identifier: 'hold on',
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '60' },
      Transitions: {
        NextAction: '',
        Errors: [{ NextAction: '', ErrorType: 'NoMatchingError' }],
        Conditions: [{ NextAction: '', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
      },
    });
  });

  test('adds a number to an identifier that is taken', () => {
    const flow = newFlow(['pause', 'wait'], ['pause', 'wait'], ['pause', 'wait']);
    expect(flow.Actions?.map(({ Identifier }) => Identifier)).toEqual(['pause', 'pause-2', 'pause-3']);
  });

  test('of a kind that does not exist does nothing', () => {
    const flow = newFlow();
    expect(placeBlock(flow, { block: 'teleport', id: 'a', position: AT, flowType: 'CONTACT_FLOW' })).toBeUndefined();
    expect(flow.Actions).toEqual([]);
  });

  test('is offered where the flow type allows it', () => {
    expect(mayPlace('wait', 'CONTACT_FLOW').verdict).toBe('allow');
    expect(mayPlace('wait', 'AGENT_WHISPER').verdict).toBe('refuse');
    expect(mayPlace('wait', 'CAMPAIGN').verdict).toBe('refuse');
    // Tasks do run modules: it is the designer that cannot add to them yet.
    expect(mayPlace('wait', 'MODULE')).toMatchObject({ verdict: 'refuse', reason: expect.stringContaining('module') });
    expect(mayPlace('teleport', 'CONTACT_FLOW').verdict).toBe('refuse');
  });

  test('on a branch puts it in between', () => {
    const flow = newFlow(['first', 'set-working-queue'], ['last', 'wait'], ['new', 'set-working-queue']);
    connectBranch(flow, 'first', 'success', 'last');

    insertOnBranch(flow, { from: 'first', branch: 'success' }, 'new');

    expect(action(flow, 'first')?.Transitions?.NextAction).toBe('new');
    expect(action(flow, 'new')?.Transitions?.NextAction).toBe('last');
  });

  test('right after the entry point puts it first', () => {
    const flow = newFlow(['old', 'wait'], ['new', 'set-working-queue']);
    setStart(flow, 'old');

    insertOnBranch(flow, { from: ENTRY_ID, branch: 'start' }, 'new');

    expect(flow.StartAction).toBe('new');
    expect(action(flow, 'new')?.Transitions?.NextAction).toBe('old');
  });
});

describe('connecting a branch', () => {
  test('moves it, and NextAction repeats the branch it mirrors', () => {
    const flow = newFlow(['wait', 'wait'], ['a', 'wait'], ['b', 'wait']);

    connectBranch(flow, 'wait', 'timeExpired', 'a');
    connectBranch(flow, 'wait', 'error', 'a');
    connectBranch(flow, 'wait', 'error', 'b');

    expect(action(flow, 'wait')?.Transitions).toEqual({
      NextAction: 'b',
      Errors: [{ NextAction: 'b', ErrorType: 'NoMatchingError' }],
      Conditions: [{ NextAction: 'a', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
    });
  });

  test('writes a transition the file did not have', () => {
    const flow = newFlow(['wait', 'wait'], ['a', 'wait']);
    delete action(flow, 'wait')?.Transitions;

    connectBranch(flow, 'wait', 'timeExpired', 'a');

    expect(action(flow, 'wait')?.Transitions).toEqual({
      NextAction: '',
      Conditions: [{ NextAction: 'a', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
    });
  });

  test('to nothing leaves it unconnected', () => {
    const flow = newFlow(['q', 'set-working-queue'], ['a', 'wait']);
    connectBranch(flow, 'q', 'success', 'a');
    connectBranch(flow, 'q', 'success', undefined);
    expect(action(flow, 'q')?.Transitions?.NextAction).toBe('');
  });

  test('of the entry point chooses where the flow begins', () => {
    const flow = newFlow(['a', 'wait']);
    connectBranch(flow, ENTRY_ID, 'start', 'a');
    expect(flow.StartAction).toBe('a');
    expect(mayConnect(flow, 'a')).toBe(true);
    expect(mayConnect(flow, ENTRY_ID)).toBe(false);
    expect(mayConnect(flow, 'nobody')).toBe(false);
  });

  test('that does not exist changes nothing', () => {
    const flow = newFlow(['a', 'wait']);
    const before = structuredClone(flow);
    connectBranch(flow, 'a', 'sideways', 'a');
    connectBranch(flow, 'nobody', 'success', 'a');
    expect(flow).toEqual(before);
  });
});

describe('removing blocks', () => {
  test('leaves the branches that led to them, unconnected', () => {
    const flow = newFlow(['q', 'set-working-queue'], ['a', 'wait']);
    setStart(flow, 'a');
    connectBranch(flow, 'q', 'success', 'a');
    connectBranch(flow, 'q', 'error', 'q');

    removeBlocks(flow, ['a', 'nobody']);

    expect(flow.Actions).toHaveLength(1);
    expect(flow.StartAction).toBe('');
    expect(Object.keys(flow.Metadata?.ActionMetadata ?? {})).toEqual(['q']);
    expect(action(flow, 'q')?.Transitions).toEqual({
      NextAction: '',
      Errors: [{ NextAction: 'q', ErrorType: 'NoMatchingError' }],
    });
  });
});

describe('moving blocks', () => {
  test('changes their positions and nothing else', () => {
    const flow = newFlow(['a', 'wait']);
    const before = structuredClone(flow.Actions);

    moveBlocks(flow, { a: { x: 7, y: 8 }, [ENTRY_ID]: { x: 1, y: 2 }, nobody: { x: 0, y: 0 } });

    expect(flow.Metadata?.ActionMetadata).toEqual({ a: { position: { x: 7, y: 8 } } });
    expect(flow.Metadata?.entryPointPosition).toEqual({ x: 1, y: 2 });
    expect(flow.Actions).toEqual(before);
  });
});

describe('renaming a block', () => {
  test('changes the identifier everywhere, in its place', () => {
    const flow = newFlow(['a', 'wait'], ['b', 'set-working-queue'], ['c', 'wait']);
    setStart(flow, 'b');
    connectBranch(flow, 'a', 'timeExpired', 'b');

    renameBlock(flow, 'b', 'Pick a queue');

    expect(flow.StartAction).toBe('Pick a queue');
    expect(action(flow, 'a')?.Transitions?.Conditions?.[0]?.NextAction).toBe('Pick a queue');
    expect(Object.keys(flow.Metadata?.ActionMetadata ?? {})).toEqual(['a', 'Pick a queue', 'c']);
    expect(flow.Metadata?.ActionMetadata?.['Pick a queue']).toEqual({ position: AT, isFriendlyName: true });
  });

  test('a name can be taken away again: the block has a plain identifier, and keeps its place and its wires', () => {
    const flow = newFlow(['a', 'wait'], ['b', 'set-working-queue']);
    connectBranch(flow, 'a', 'timeExpired', 'b');
    const before = structuredClone(flow);

    renameBlock(flow, 'b', 'Pick a queue');
    clearName(flow, 'Pick a queue', 'b');

    expect(flow).toEqual(before);
  });

  test.each([
    ['', 'empty'],
    ['a:b', 'not allowed'],
    ['x'.repeat(51), 'at most 50'],
    ['__proto__', 'reserved'],
    ['b', 'Another block'],
  ])('%j is refused with a reason', (name, reason) => {
    const flow = newFlow(['a', 'wait'], ['b', 'wait']);
    const before = structuredClone(flow);

    expect(whyNotRename(flow, 'a', name)).toContain(reason);
    renameBlock(flow, 'a', name);

    expect(flow).toEqual(before);
  });
});

describe('setting a parameter', () => {
  test('stores it where the service expects it, and takes it out again', () => {
    const flow = newFlow(['a', 'wait']);
    setParameter(flow, 'a', 'TimeLimitSeconds', '900');
    expect(action(flow, 'a')?.Parameters).toEqual({ TimeLimitSeconds: '900' });
    setParameter(flow, 'a', 'TimeLimitSeconds', undefined);
    expect(action(flow, 'a')?.Parameters).toEqual({});
  });

  test('replaces the name other sources use for it', () => {
    const flow = newFlow(['a', 'wait']);
    Object.assign(action(flow, 'a') ?? {}, { Parameters: { TimeoutSeconds: '5' } });
    setParameter(flow, 'a', 'TimeLimitSeconds', '6');
    expect(action(flow, 'a')?.Parameters).toEqual({ TimeLimitSeconds: '6' });
  });

  test('forgets the name of the resource that was chosen before', () => {
    const flow = newFlow(['q', 'set-working-queue']);
    Object.assign(flow.Metadata?.ActionMetadata?.['q'] ?? {}, { parameters: { QueueId: { displayName: 'Claims' } } });
    setParameter(flow, 'q', 'QueueId', 'another');
    expect(flow.Metadata?.ActionMetadata?.['q']).toEqual({ position: AT, parameters: { QueueId: {} } });
  });

  test('notes the name of the resource that is chosen where the console does (flow-language §1.9)', () => {
    const flow = newFlow(['q', 'set-working-queue'], ['h', 'set-customer-queue-flow']);
    setParameter(flow, 'q', 'QueueId', 'arn:claims', 'Claims');
    setParameter(flow, 'h', 'CustomerQueue', 'arn:waiting', 'While waiting');
    expect(flow.Metadata?.ActionMetadata?.['q']?.['parameters']).toEqual({ QueueId: { displayName: 'Claims' } });
    expect(flow.Metadata?.ActionMetadata?.['h']?.['parameters']).toEqual({
      EventHooks: { CustomerQueue: { displayName: 'While waiting' } },
    });
  });
});

describe('conditions an author makes', () => {
  test('are added, changed, moved and removed, and keep where they lead', () => {
    const flow = newFlow(['tier', 'check-contact-attributes'], ['gold', 'wait']);

    addCondition(flow, 'tier', { operator: 'Equals', operand: 'gold' });
    addCondition(flow, 'tier', { operator: 'Equals', operand: 'silver' });
    connectBranch(flow, 'tier', 'condition-1', 'gold');
    moveCondition(flow, 'tier', 'condition-1', 1);
    setCondition(flow, 'tier', 'condition-2', { operator: 'TextStartsWith', operand: 'go' });
    removeCondition(flow, 'tier', 'condition-1');

    expect(action(flow, 'tier')?.Transitions?.Conditions).toEqual([
      { NextAction: 'gold', Condition: { Operator: 'TextStartsWith', Operands: ['go'] } },
    ]);
  });

  test('do not move past the ends', () => {
    const flow = newFlow(['tier', 'check-contact-attributes']);
    addCondition(flow, 'tier', { operator: 'Equals', operand: 'gold' });
    const before = structuredClone(flow);
    moveCondition(flow, 'tier', 'condition-1', -1);
    moveCondition(flow, 'tier', 'condition-1', 1);
    expect(flow).toEqual(before);
  });
});

describe('a block stored as several actions', () => {
  const authored = (flow: FlowJson) => joinParts(viewFlow(flow)).blocks;

  test('has a place for which contact is meant only where it writes to a contact', () => {
    const flow = newFlow(['remember', 'set-contact-attributes']);
    const places = () =>
      ['TargetContact', 'FlowAttributes', 'Name'].map((name) =>
        authored(flow).map((block) => hasPlaceFor(flow, block, name)),
      );
    expect(places()).toEqual([[true], [true], [true]]);

    setParameter(flow, 'remember', 'Attributes', undefined);
    setParameter(flow, 'remember', 'FlowAttributes', { visited: { Value: 'yes' } });
    expect(flow.Actions?.map(({ Type }) => Type)).toEqual(['UpdateFlowAttributes']);
    expect(places()).toEqual([[false], [true], [true]]);

    setParameter(flow, 'remember', 'Name', 'Refund');
    expect(places()).toEqual([[true], [true], [true]]);
  });

  test('grows an action for what its first one cannot store, and is one block', () => {
    const flow = newFlow(['remember', 'set-contact-attributes'], ['next', 'wait'], ['oops', 'wait']);
    connectBranch(flow, 'remember', 'success', 'next');
    connectBranch(flow, 'remember', 'error', 'oops');
    setParameter(flow, 'remember', 'Attributes', { tier: 'gold' });

    setParameter(flow, 'remember', 'FlowAttributes', { visited: { Value: 'yes' } });

    expect(flow.Actions?.map(({ Identifier, Type }) => [Identifier, Type])).toEqual([
      ['remember', 'UpdateContactAttributes'],
      ['remember-2', 'UpdateFlowAttributes'],
      ['next', 'Wait'],
      ['oops', 'Wait'],
    ]);
    expect(action(flow, 'remember')?.Transitions?.NextAction).toBe('remember-2');
    expect(action(flow, 'remember-2')?.Transitions).toMatchObject({
      NextAction: 'next',
      Errors: [{ NextAction: 'oops' }],
    });
    expect(authored(flow).map(({ id }) => id)).toEqual(['remember', 'next', 'oops']);
    expect(authored(flow)[0]?.parameters).toMatchObject({
      Attributes: { tier: 'gold' },
      FlowAttributes: { visited: { Value: 'yes' } },
    });
    expect(authored(flow)[0]?.branches.map(({ name, target }) => [name, target])).toEqual([
      ['success', 'next'],
      ['error', 'oops'],
    ]);
  });

  test('connects, moves and goes as one', () => {
    const flow = newFlow(['remember', 'set-contact-attributes'], ['next', 'wait']);
    setParameter(flow, 'remember', 'Attributes', { tier: 'gold' });
    setParameter(flow, 'remember', 'FlowAttributes', { visited: { Value: 'yes' } });

    connectBranch(flow, 'remember', 'success', 'next');
    connectBranch(flow, 'remember', 'error', 'next');
    moveBlocks(flow, { remember: { x: 5, y: 5 } });

    expect(action(flow, 'remember')?.Transitions).toMatchObject({
      NextAction: 'remember-2',
      Errors: [{ NextAction: 'next' }],
    });
    expect(action(flow, 'remember-2')?.Transitions).toMatchObject({
      NextAction: 'next',
      Errors: [{ NextAction: 'next' }],
    });
    expect(flow.Metadata?.ActionMetadata?.['remember-2']?.position).toEqual({ x: 5, y: 5 });

    removeBlocks(flow, ['remember']);
    expect(flow.Actions?.map(({ Identifier }) => Identifier)).toEqual(['next']);
  });

  test('gives up an action that stores nothing any more, and keeps its name and branches', () => {
    const flow = newFlow(['remember', 'set-contact-attributes'], ['next', 'wait']);
    setParameter(flow, 'remember', 'Attributes', { tier: 'gold' });
    setParameter(flow, 'remember', 'FlowAttributes', { visited: { Value: 'yes' } });
    connectBranch(flow, 'remember', 'success', 'next');

    setParameter(flow, 'remember', 'Attributes', undefined);

    expect(flow.Actions?.map(({ Identifier, Type }) => [Identifier, Type])).toEqual([
      ['remember', 'UpdateFlowAttributes'],
      ['next', 'Wait'],
    ]);
    expect(action(flow, 'remember')?.Transitions?.NextAction).toBe('next');
    expect(flow.Metadata?.ActionMetadata?.['remember']).toEqual({ position: AT });
  });
});

describe('whether a flow is published stands in its metadata', () => {
  test.each([
    ['saved', 'published', 'published'],
    ['published', 'saved', 'saved'],
    ['PUBLISHED', 'saved', 'SAVED'],
    ['DRAFT', 'published', 'PUBLISHED'],
    ['', 'published', 'published'],
    [undefined, 'saved', 'saved'],
  ] as const)('%o becomes %s, written %s', (before, status, written) => {
    const flow: FlowJson = { Metadata: before === undefined ? {} : { status: before }, Actions: [] };

    setStatus(flow, status);

    expect(flow).toEqual({ Metadata: { status: written }, Actions: [] });
    expect(isPublished(flow)).toBe(status === 'published');
  });

  test.each([[{}], [{ Metadata: {} }], [{ Metadata: { status: 7 } }]])('%o is not published', (flow) => {
    expect(isPublished(flow as FlowJson)).toBe(false);
  });
});
