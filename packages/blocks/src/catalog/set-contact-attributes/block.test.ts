import { describe, expect, test } from 'vitest';
import { connectBranch, createFlow, placeBlock, removeBlocks, setParameter } from '../../edit/index.ts';
import type { ActionMetadata, FlowJson, JsonObject } from '../../flow/flow.ts';
import { joinParts } from '../../flow/joinParts.ts';
import { summaryOf } from '../../flow/summarize.ts';
import { viewFlow } from '../../flow/viewFlow.ts';
import { take } from '../../outcome.ts';
import { validateFlow } from '../../validate/index.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { flowAround, testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { setContactAttributes } from './block.ts';

/** An attribute that takes so many bytes: its name takes one, each letter of its value two. */
function rowOfBytes(bytes: number): Record<string, string> {
  return { k: 'é'.repeat(Math.floor((bytes - 1) / 2)) + 'x'.repeat((bytes - 1) % 2) };
}

testBehavior(setContactAttributes, behavior, [
  // User-defined attributes
  {
    given: 'a row: it goes beside what is there',
    contact: { attributes: { source: 'mail' } },
    parameters: { Attributes: { tier: 'gold' } },
    then: take('success', { attributes: { source: 'mail', tier: 'gold' }, target: 'Current' }),
  },
  {
    given: 'a row for an attribute that is there: it is overwritten',
    contact: { attributes: { tier: 'silver', source: 'mail' } },
    parameters: { Attributes: { tier: 'gold' } },
    then: take('success', { attributes: { tier: 'gold', source: 'mail' }, target: 'Current' }),
  },
  {
    given: 'an empty value: the attribute stays, and is empty',
    contact: { attributes: { tier: 'silver' } },
    parameters: { Attributes: { tier: '' } },
    then: take('success', { attributes: { tier: '' }, target: 'Current' }),
  },
  {
    given: 'the related contact: only what is added is known of it',
    contact: { attributes: { source: 'mail' } },
    parameters: { Attributes: { tier: 'gold' }, TargetContact: 'Related' },
    then: take('success', { attributes: { tier: 'gold' }, target: 'Related' }),
  },
  {
    given: 'exactly as many bytes as fit',
    parameters: { Attributes: rowOfBytes(32_768) },
    then: take('success', { attributes: rowOfBytes(32_768), target: 'Current' }),
  },
  {
    given: 'one byte more: nothing is stored',
    parameters: { Attributes: { tier: 'gold', ...rowOfBytes(32_761) } },
    then: take('error'),
    because: /the attributes would be 32769 bytes, more than 32768/,
  },
  {
    given: 'a little more on top of much that is there',
    contact: { attributes: rowOfBytes(32_760) },
    parameters: { Attributes: { tier: 'goldy' } },
    then: take('error'),
    because: /the attributes would be 32769 bytes, more than 32768/,
  },
  {
    given: 'less in the place of much that is there',
    contact: { attributes: rowOfBytes(32_768) },
    parameters: { Attributes: { k: 'little' } },
    then: take('success', { attributes: { k: 'little' }, target: 'Current' }),
  },
  {
    given: 'a name that came out with a dot in it: no row is set',
    parameters: { Attributes: { tier: 'gold', 'a.b': 'x' } },
    then: take('error'),
    because: /"a\.b" cannot name an attribute/,
  },
  { given: 'a name that came out with a $', parameters: { Attributes: { a$: 'x' } }, then: take('error') },
  {
    given: 'a name that came out empty',
    parameters: { Attributes: { '': 'x' } },
    then: take('error'),
    because: /an attribute has no name/,
  },

  // Flow attributes
  {
    given: 'a row for the flow',
    contact: { flowAttributes: { step: '1' }, attributes: rowOfBytes(32_768) },
    parameters: { FlowAttributes: { visited: 'yes' } },
    then: take('success', { flowAttributes: { step: '1', visited: 'yes' } }),
  },
  {
    given: 'more bytes than a flow keeps',
    contact: { flowAttributes: { step: '1' } },
    parameters: { FlowAttributes: rowOfBytes(32_763) },
    then: take('success', { flowAttributes: { step: '1', ...rowOfBytes(32_763) } }),
  },
  {
    given: 'one byte more than a flow keeps',
    contact: { flowAttributes: { step: '1' } },
    parameters: { FlowAttributes: rowOfBytes(32_764) },
    then: take('error'),
    because: /32769 bytes/,
  },

  // System attributes
  {
    given: 'what the task is called',
    parameters: { Name: 'Refund', Description: 'of order 4711', LanguageCode: 'de-DE', CustomerId: 'c-1' },
    then: take('success', {
      system: { Name: 'Refund', Description: 'of order 4711', LanguageCode: 'de-DE', CustomerId: 'c-1' },
      target: 'Current',
    }),
  },
  {
    given: 'a reference to nothing as the description: it becomes empty',
    parameters: { Description: null },
    then: take('success', { system: { Description: '' }, target: 'Current' }),
  },
  {
    given: 'the language of the related contact',
    parameters: { LanguageCode: 'de-DE', TargetContact: 'Related' },
    then: take('success', { system: { LanguageCode: 'de-DE' }, target: 'Related' }),
  },
]);

testParameters(setContactAttributes, {
  type: 'UpdateContactAttributes',
  accept: [
    { Attributes: { tier: 'gold' } },
    { Attributes: { tier: '' } },
    { Attributes: { tier: 'gold' }, TargetContact: 'Current' },
    { Attributes: { tier: 'gold' }, TargetContact: 'Related' },
    { Attributes: { greeting: 'Dear $.CustomerId, about $.Name' } },
    // Names may be references and hold references.
    { Attributes: { '$.External.key0': 'x', 'result_$.Attributes.i': '$.External.result' } },
    { Attributes: rowOfBytes(32_768) },
    // What a reference takes is not known; here it may be nothing.
    { Attributes: { ...rowOfBytes(32_768 - 'tier'.length), tier: '$.Attributes.tier' } },
  ],
  reject: [
    [{}, 'add a row, or remove the block'],
    [{ Attributes: {} }, 'add a row, or remove the block'],
    [{ Attributes: 'tier' }, 'Attributes'],
    [{ Attributes: { tier: { Value: 'gold' } } }, 'tier'],
    [{ Attributes: { tier: null } }, 'tier'],
    [{ Attributes: { '': 'gold' } }, 'name for the attribute'],
    [{ Attributes: { 'tier.level': 'gold' } }, 'may not contain $ or a dot'],
    [{ Attributes: { tier$: 'gold' } }, 'may not contain $ or a dot'],
    [{ Attributes: { 'a.$.Attributes.i': 'x' } }, 'may not contain $ or a dot'],
    [{ Attributes: { tier: 'gold' }, TargetContact: 'Previous' }, 'TargetContact'],
    [{ Attributes: { tier: 'gold' }, TargetContact: '$.Attributes.target' }, 'TargetContact'],
    [{ Attributes: { tier: 'gold' }, FlowAttributes: { a: { Value: 'x' } } }, 'FlowAttributes'],
    [{ Attributes: { tier: 'gold' }, Name: 'Refund' }, 'Name'],
  ],
  warn: [
    [{ Attributes: { 'first name': 'Kim' } }, 'characters the API refuses'],
    [{ Attributes: { tier: 3 } }, 'tier'],
    [{ Attributes: rowOfBytes(32_769) }, '32769 bytes of keys and values, expected at most 32768'],
    [{ Attributes: { tier: '$.Atributes.tier' } }, '$.Atributes.tier'],
    [{ Attributes: { '$.Atributes.tier': 'gold' } }, '$.Atributes.tier'],
    [{ Attributes: { tier: 'gold' }, Audience: 'all' }, 'Audience'],
    [{ Attributes: { tier: 'gold' }, WisdomSessionArn: 'arn' }, 'WisdomSessionArn'],
  ],
});

testParameters(setContactAttributes, {
  type: 'UpdateFlowAttributes',
  accept: [
    { FlowAttributes: { step: { Value: '1' } } },
    { FlowAttributes: { step: { Value: 'step $.Attributes.i of $.Attributes.n' } } },
    { FlowAttributes: { 'step_$.Attributes.i': { Value: '$.External.step' } } },
    { FlowAttributes: { 'my step': { Value: '1' } } },
  ],
  reject: [
    [{}, 'add a row, or remove the block'],
    [{ FlowAttributes: {} }, 'add a row, or remove the block'],
    [{ FlowAttributes: ['step'] }, 'FlowAttributes'],
    [{ FlowAttributes: { step: '1' } }, 'refuses it without "Value"'],
    [{ FlowAttributes: { step: { value: '1' } } }, 'refuses it without "Value"'],
    [{ FlowAttributes: { step: { Value: ['1'] } } }, 'step'],
    [{ FlowAttributes: { 'a.b': { Value: '1' } } }, 'may not contain $ or a dot'],
    [{ FlowAttributes: { step: { Value: '1' } }, TargetContact: 'Current' }, 'TargetContact'],
  ],
  warn: [
    [{ FlowAttributes: { k: { Value: 'x'.repeat(32_768) } } }, '32769 bytes of keys and values'],
    [{ FlowAttributes: { step: { Value: '$.Atributes.tier' } } }, '$.Atributes.tier'],
  ],
});

testParameters(setContactAttributes, {
  type: 'UpdateContactData',
  accept: [
    { Name: 'Refund of $.Attributes.orderId' },
    { Description: 'x'.repeat(4096) },
    { LanguageCode: 'en-US', TargetContact: 'Current' },
    { CustomerId: '$.External.customerId', TargetContact: 'Related' },
    // What voice contacts and assistants use is kept without a word.
    { WisdomSessionArn: '$.Wisdom.SessionArn' },
    { IsVoiceIdStreamingEnabled: 'TRUE', VoiceAuthenticationThreshold: '90' },
  ],
  reject: [
    [{}, 'a value to set, such as the name'],
    [{ TargetContact: 'Related' }, 'a value to set, such as the name'],
    [{ Name: 'x'.repeat(1025) }, 'Name'],
    [{ Description: 'x'.repeat(4097) }, 'Description'],
    [{ Name: { Value: 'Refund' } }, 'Name'],
    [{ Name: 'Refund', References: { page: { Type: 'URL', Value: 'https://example.com' } } }, 'References'],
    [{ Name: 'Refund', Attributes: { tier: 'gold' } }, 'Attributes'],
  ],
  warn: [
    [{ Name: '$.Atributes.name' }, '$.Atributes.name'],
    [{ Name: 'Refund', Priority: '1' }, 'Priority'],
  ],
});

for (const [type, parameters] of [
  ['UpdateContactAttributes', { Attributes: { tier: 'gold' } }],
  ['UpdateFlowAttributes', { FlowAttributes: { step: { Value: '1' } } }],
  ['UpdateContactData', { Name: 'Refund' }],
] as const satisfies readonly (readonly [string, JsonObject])[]) {
  testTransitions(setContactAttributes, {
    type,
    parameters,
    accept: [{ errors: ['NoMatchingError'] }],
    reject: [
      [{}, /missing branch "Error"/],
      [{ errors: ['NoMatchingError'], next: false }, /missing branch "Success"/],
      [{ errors: ['NoMatchingError', 'NoMatchingCondition'] }, /unexpected error "NoMatchingCondition"/],
      [{ conditions: [['Equals', 'True']], errors: ['NoMatchingError'] }, /unexpected condition/],
    ],
  });

  testFlowTypes(
    setContactAttributes,
    {
      CONTACT_FLOW: 'allowed',
      CUSTOMER_QUEUE: 'allowed',
      AGENT_WHISPER: 'allowed',
      QUEUE_TRANSFER: 'allowed',
      AGENT_TRANSFER: 'allowed',
    },
    { type, parameters },
  );
}

describe('the line on the block', () => {
  test.each([
    [{ Attributes: { tier: 'gold', source: 'mail' } }, 'tier, source'],
    [{ FlowAttributes: { a: {}, b: {}, c: {}, d: {} } }, 'a, b and 2 more'],
    [{ Name: 'Refund', LanguageCode: 'de-DE' }, 'name, language'],
    [{ Attributes: { tier: 'gold' }, FlowAttributes: { step: {} }, Name: 'Refund' }, 'tier, step, name'],
    [{ Attributes: {} }, 'Nothing yet'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(setContactAttributes.summary(parameters, [])).toBe(line);
  });
});

// One block, up to three actions (flow-language §2.13).

/** The block as the console writes it when its rows go to three stores. */
function threeStores(): FlowJson {
  const errors = [{ NextAction: 'oops', ErrorType: 'NoMatchingError' }];
  const flow = createFlow({ name: 'Claims', description: 'Keeps what a claim is about.', type: 'CONTACT_FLOW' });
  flow.StartAction = 'remember';
  flow.Actions = [
    {
      Identifier: 'remember',
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { tier: 'gold' }, TargetContact: 'Current' },
      Transitions: { NextAction: 'remember-2', Errors: structuredClone(errors) },
    },
    {
      Identifier: 'remember-2',
      Type: 'UpdateFlowAttributes',
      Parameters: { FlowAttributes: { step: { Value: '1' } } },
      Transitions: { NextAction: 'remember-3', Errors: structuredClone(errors) },
    },
    {
      Identifier: 'remember-3',
      Type: 'UpdateContactData',
      Parameters: { LanguageCode: 'de-DE' },
      Transitions: { NextAction: 'end', Errors: structuredClone(errors) },
    },
    { Identifier: 'oops', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ];
  const part = { position: { x: 160, y: 40 }, isSplitModule: true };
  Object.assign(flow.Metadata?.ActionMetadata ?? {}, {
    remember: { ...part, children: ['remember-2', 'remember-3'] },
    'remember-2': part,
    'remember-3': part,
  });
  return structuredClone(flow);
}

const blocksOf = (flow: FlowJson) => joinParts(viewFlow(flow)).blocks;
const idsOf = (flow: FlowJson) => blocksOf(flow).map(({ id }) => id);
const storedIn = (flow: FlowJson) =>
  Object.fromEntries((flow.Actions ?? []).map(({ Identifier = '', Parameters }) => [Identifier, Parameters]));
const metadataOf = (flow: FlowJson, id: string): ActionMetadata => flow.Metadata?.ActionMetadata?.[id] ?? {};

function transitionsOf(flow: FlowJson, id: string) {
  const transitions = flow.Actions?.find(({ Identifier }) => Identifier === id)?.Transitions ?? {};
  return { success: transitions.NextAction, error: transitions.Errors?.[0]?.NextAction };
}

describe('three actions of one block', () => {
  test('are one block with everything it sets, and no problem', () => {
    const flow = threeStores();

    const [block] = blocksOf(flow);

    expect(idsOf(flow)).toEqual(['remember', 'oops', 'end']);
    expect(block?.parts).toEqual(['remember-2', 'remember-3']);
    expect(block?.parameters).toEqual({
      Attributes: { tier: 'gold' },
      TargetContact: 'Current',
      FlowAttributes: { step: { Value: '1' } },
      LanguageCode: 'de-DE',
    });
    expect(block && summaryOf(block)).toBe('tier, step, language');
    expect(block?.branches.map(({ name, target }) => [name, target])).toEqual([
      ['success', 'end'],
      ['error', 'oops'],
    ]);
    expect(validateFlow({ flow })).toEqual([]);
  });

  test('are told apart by their Types', () => {
    const types = viewFlow(threeStores()).blocks.map(({ type, form, partOf, parameters }) => [
      type,
      form?.fields?.[0],
      partOf,
      Object.keys(parameters),
    ]);

    expect(types.slice(0, 3)).toEqual([
      ['UpdateContactAttributes', 'Attributes', undefined, ['Attributes', 'TargetContact']],
      ['UpdateFlowAttributes', 'FlowAttributes', 'remember', ['FlowAttributes']],
      ['UpdateContactData', 'Name', 'remember', ['LanguageCode']],
    ]);
  });

  test.each([
    ['Attributes', { tier: 'silver' }, { remember: { Attributes: { tier: 'silver' }, TargetContact: 'Current' } }],
    ['FlowAttributes', { step: { Value: '2' } }, { 'remember-2': { FlowAttributes: { step: { Value: '2' } } } }],
    ['Name', 'Refund', { 'remember-3': { LanguageCode: 'de-DE', Name: 'Refund' } }],
    ['LanguageCode', 'en-US', { 'remember-3': { LanguageCode: 'en-US' } }],
  ] as const)('%s is written where it belongs, and nothing else', (name, value, changed) => {
    const flow = threeStores();
    const before = threeStores();

    setParameter(flow, 'remember', name, structuredClone(value));

    expect(storedIn(flow)).toEqual({ ...storedIn(before), ...changed });
    expect(flow.Metadata).toEqual(before.Metadata);
    expect(flow.Actions?.map(({ Transitions }) => Transitions)).toEqual(
      before.Actions?.map(({ Transitions }) => Transitions),
    );
  });

  test('all that write to a contact write to the same one', () => {
    const flow = threeStores();

    setParameter(flow, 'remember', 'TargetContact', 'Related');

    expect(storedIn(flow)).toMatchObject({
      remember: { TargetContact: 'Related' },
      'remember-2': { FlowAttributes: { step: { Value: '1' } } },
      'remember-3': { LanguageCode: 'de-DE', TargetContact: 'Related' },
    });
    expect(storedIn(flow)['remember-2']).not.toHaveProperty('TargetContact');
    expect(blocksOf(flow)[0]?.parameters['TargetContact']).toBe('Related');
  });

  test.each([
    ['Attributes', ['UpdateFlowAttributes', 'UpdateContactData'], ['remember', 'remember-3']],
    ['FlowAttributes', ['UpdateContactAttributes', 'UpdateContactData'], ['remember', 'remember-3']],
    ['LanguageCode', ['UpdateContactAttributes', 'UpdateFlowAttributes'], ['remember', 'remember-2']],
  ] as const)('without %s there are two, and the block keeps its name and branches', (name, types, ids) => {
    const flow = threeStores();

    setParameter(flow, 'remember', name, undefined);

    const stored = flow.Actions?.slice(0, 2) ?? [];
    expect(stored.map(({ Type }) => Type)).toEqual(types);
    expect(stored.map(({ Identifier }) => Identifier)).toEqual(ids);
    expect(idsOf(flow)).toEqual(['remember', 'oops', 'end']);
    expect(blocksOf(flow)[0]?.branches.map(({ target }) => target)).toEqual(['end', 'oops']);
    expect(metadataOf(flow, 'remember').children).toEqual(ids.slice(1));
    expect(validateFlow({ flow })).toEqual([]);
  });

  test('go on, fail and are removed as one', () => {
    const flow = threeStores();

    connectBranch(flow, 'remember', 'success', 'oops');
    connectBranch(flow, 'remember', 'error', 'end');

    expect(['remember', 'remember-2', 'remember-3'].map((id) => transitionsOf(flow, id))).toEqual([
      { success: 'remember-2', error: 'end' },
      { success: 'remember-3', error: 'end' },
      { success: 'oops', error: 'end' },
    ]);

    removeBlocks(flow, ['remember']);

    expect(flow.Actions?.map(({ Identifier }) => Identifier)).toEqual(['oops', 'end']);
    expect(Object.keys(flow.Metadata?.ActionMetadata ?? {})).toEqual([]);
  });
});

describe('a new block', () => {
  function newBlock(): FlowJson {
    const flow = createFlow({ name: 'Claims', description: 'Keeps what a claim is about.', type: 'CONTACT_FLOW' });
    const place = { position: { x: 160, y: 40 }, flowType: 'CONTACT_FLOW' } as const;
    placeBlock(flow, { block: 'set-contact-attributes', id: 'remember', ...place });
    placeBlock(flow, { block: 'disconnect', id: 'end', ...place });
    return flow;
  }

  test('begins with attributes of the contact', () => {
    expect(newBlock().Actions?.[0]).toEqual({
      Identifier: 'remember',
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: {} },
      Transitions: { NextAction: '', Errors: [{ NextAction: '', ErrorType: 'NoMatchingError' }] },
    });
  });

  test('becomes one action of another Type when it sets only what that one stores', () => {
    const flow = newBlock();

    setParameter(flow, 'remember', 'Name', 'Refund');

    expect(storedIn(flow)).toEqual({ remember: { Name: 'Refund' }, end: {} });
    expect(flow.Actions?.[0]?.Type).toBe('UpdateContactData');
    expect(metadataOf(flow, 'remember')).toEqual({ position: { x: 160, y: 40 } });
  });

  test('becomes a chain of three when it sets something in each store', () => {
    const flow = newBlock();
    connectBranch(flow, 'remember', 'success', 'end');
    connectBranch(flow, 'remember', 'error', 'end');

    setParameter(flow, 'remember', 'Attributes', { tier: 'gold' });
    setParameter(flow, 'remember', 'TargetContact', 'Related');
    setParameter(flow, 'remember', 'FlowAttributes', { step: { Value: '1' } });
    setParameter(flow, 'remember', 'Name', 'Refund');

    expect(storedIn(flow)).toEqual({
      remember: { Attributes: { tier: 'gold' }, TargetContact: 'Related' },
      'remember-2': { FlowAttributes: { step: { Value: '1' } } },
      'remember-3': { Name: 'Refund', TargetContact: 'Related' },
      end: {},
    });
    expect(['remember', 'remember-2', 'remember-3'].map((id) => transitionsOf(flow, id))).toEqual([
      { success: 'remember-2', error: 'end' },
      { success: 'remember-3', error: 'end' },
      { success: 'end', error: 'end' },
    ]);
    expect(metadataOf(flow, 'remember')).toEqual({
      position: { x: 160, y: 40 },
      children: ['remember-2', 'remember-3'],
      isSplitModule: true,
    });
    expect(metadataOf(flow, 'remember-3')).toEqual({ position: { x: 160, y: 40 }, isSplitModule: true });
    expect(idsOf(flow)).toEqual(['remember', 'end']);
  });

  test('stays what it is when what was never set is cleared', () => {
    const flow = newBlock();
    const before = structuredClone(flow);
    setParameter(flow, 'remember', 'FlowAttributes', undefined);
    setParameter(flow, 'remember', 'Name', undefined);
    expect(flow).toEqual(before);
  });
});

describe('what this version does not know', () => {
  test('keeps an action that stores nothing else', () => {
    const flow = threeStores();
    Object.assign(flow.Actions?.[2] ?? {}, { Parameters: { LanguageCode: 'de-DE', WisdomSessionArn: 'arn' } });

    setParameter(flow, 'remember', 'LanguageCode', undefined);
    setParameter(flow, 'remember', 'Attributes', { tier: 'silver' });

    expect(storedIn(flow)['remember-3']).toEqual({ WisdomSessionArn: 'arn' });
    expect(idsOf(flow)).toEqual(['remember', 'oops', 'end']);
  });
});

describe('what the service refuses where it stands', () => {
  test('is not what the block sets, and goes when the field is set', () => {
    const { flow } = flowAround(setContactAttributes, { parameters: { Attributes: { tier: 'gold' }, Name: 'Old' } });
    expect(viewFlow(flow).byId.get('it')?.parameters).toEqual({ Attributes: { tier: 'gold' } });

    setParameter(flow, 'it', 'Name', 'Refund');

    expect(storedIn(flow)).toEqual({ it: { Attributes: { tier: 'gold' } }, 'it-2': { Name: 'Refund' }, end: {} });
  });
});

/** Metadata says that actions are one block, and the actions say otherwise: each is shown, so that nothing is hidden. */
describe('actions that only claim to be one block', () => {
  const change = (flow: FlowJson, index: number) => flow.Actions?.[index] ?? {};

  test.each<[string, (flow: FlowJson) => void]>([
    ['are not marked as parts', (flow) => delete metadataOf(flow, 'remember-2').isSplitModule],
    ['do not follow one another', (flow) => Object.assign(change(flow, 0).Transitions ?? {}, { NextAction: 'end' })],
    [
      'fail in different ways',
      (flow) => Object.assign(change(flow, 1).Transitions?.Errors?.[0] ?? {}, { NextAction: 'end' }),
    ],
    [
      'write the same store twice',
      (flow) =>
        Object.assign(change(flow, 1), {
          Type: 'UpdateContactAttributes',
          Parameters: { Attributes: { tier: 'silver' } },
        }),
    ],
    [
      'write to different contacts',
      (flow) => Object.assign(change(flow, 2).Parameters ?? {}, { TargetContact: 'Related' }),
    ],
    ['are other blocks', (flow) => Object.assign(change(flow, 1), { Type: 'GetMetricData', Parameters: {} })],
    ['begin in the middle', (flow) => Object.assign(flow, { StartAction: 'remember-2' })],
  ])('because they %s', (_why, breakUp) => {
    const flow = threeStores();

    breakUp(flow);

    expect(idsOf(flow)).toContain('remember-2');
    expect(blocksOf(flow).flatMap(({ parts }) => parts)).not.toContain('remember-2');
  });

  test('because another block leads into the middle', () => {
    const flow = threeStores();
    flow.Actions?.push({
      Identifier: 'again',
      Type: 'GetMetricData',
      Parameters: {},
      Transitions: { NextAction: 'remember-3', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
    });

    expect(idsOf(flow)).toContain('remember-3');
  });
});
