/** `schemas/flow.schema.json` on the file as a whole (flow-language §1): what it takes, and what it refuses where. */
import { describe, expect, test } from 'vitest';
import { errorsOf, flowWith, type Members, refusals, schema, transitionsOf, warnings } from './flowSchema.ts';

const END = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const GOOD = { Version: '2019-10-30', StartAction: 'end', Actions: [END] };

/** A good flow without one of its members. */
function without(name: keyof typeof GOOD): Members {
  return Object.fromEntries(Object.entries(GOOD).filter(([member]) => member !== name));
}

/** Everything a block called "it" may be, but for what is given. */
function compare(changes: Members): Members {
  return flowWith({
    Type: 'Compare',
    Parameters: { ComparisonValue: '$.Attributes.tier' },
    Transitions: transitionsOf({ conditions: [['Equals', 'gold']], errors: ['NoMatchingCondition'] }),
    ...changes,
  });
}

/** The same, with one condition as the file has it. */
function comparing(condition: unknown): Members {
  const Transitions = transitionsOf({ errors: ['NoMatchingCondition'] });
  return compare({ Transitions: { ...Transitions, Conditions: [{ NextAction: 'end', Condition: condition }] } });
}

test('strict mode has nothing to say of the schema', () => {
  expect(warnings).toEqual([]);
});

describe('the schema takes', () => {
  test.each<[string, unknown]>([
    ['the smallest flow', GOOD],
    [
      'an action without parameters or transitions, where none are needed',
      { ...GOOD, Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant' }] },
    ],
    [
      'empty lists of errors and conditions',
      { ...GOOD, Actions: [{ ...END, Transitions: { Errors: [], Conditions: [] } }] },
    ],
    ['members nobody knows', { ...GOOD, Extra: 1, Actions: [{ ...END, Extra: 1 }] }],
    ['parameters nobody knows', compare({ Parameters: { ComparisonValue: '$.Channel', Extra: { a: 1 } } })],
    [
      'a Type nobody knows',
      flowWith({ Type: 'TeleportContact', Parameters: { To: 'Mars' }, Transitions: { NextAction: 'end' } }),
    ],
    [
      'a Type of other channels, whatever it is set to',
      flowWith({ Type: 'ShowView', Parameters: { ViewResource: [1] }, Transitions: { NextAction: 'end' } }),
    ],
    [
      'a resource the console exported by its name alone',
      {
        ...flowWith({
          Type: 'TransferToFlow',
          Parameters: { ContactFlowId: '' },
          Transitions: transitionsOf({ errors: ['NoMatchingError'] }),
        }),
        Metadata: { ActionMetadata: { it: { ContactFlow: { text: 'Billing' } } } },
      },
    ],
    ['settings, as modules have them', { ...GOOD, Settings: { InputParameters: [] } }],
    [
      'metadata however odd, since the service never reads it',
      { ...GOOD, Metadata: { entryPointPosition: 'here', ActionMetadata: [] } },
    ],
    [
      'names with spaces and in any script',
      { ...GOOD, StartAction: 'Auftrag beenden #1', Actions: [{ ...END, Identifier: 'Auftrag beenden #1' }] },
    ],
    [
      'conditions within a condition',
      comparing({
        Operator: 'And',
        Operands: [
          { Operator: 'Equals', Operands: ['a'] },
          { Operator: 'Equals', Operands: ['b'] },
        ],
      }),
    ],
    ['the operator that is taken and not documented', comparing({ Operator: 'KeyExists', Operands: ['a'] })],
    [
      'an error nobody knows',
      compare({
        Transitions: transitionsOf({ conditions: [['Equals', 'a']], errors: ['NoMatchingCondition', 'NewerError'] }),
      }),
    ],
  ])('%s', (_what, flow) => {
    expect(refusals(flow)).toEqual([]);
  });
});

describe('the schema refuses, as the validator does,', () => {
  test.each<[string, unknown, place: string]>([
    ['no version', without('Version'), ''],
    ['another version', { ...GOOD, Version: '2020-01-01' }, '/Version'],
    ['no start', without('StartAction'), ''],
    ['an empty start', { ...GOOD, StartAction: '' }, '/StartAction'],
    ['no actions', without('Actions'), ''],
    ['actions that are no list', { ...GOOD, Actions: { end: END } }, '/Actions'],
    ['an action that is no object', { ...GOOD, Actions: [END, 'end'] }, '/Actions/1'],
    [
      '251 actions',
      { ...GOOD, Actions: Array.from({ length: 251 }, (_, index) => ({ ...END, Identifier: `end ${index}` })) },
      '/Actions',
    ],
    ['settings that are no object', { ...GOOD, Settings: [] }, '/Settings'],
    ['no identifier', { ...GOOD, Actions: [{ Type: 'DisconnectParticipant' }] }, '/Actions/0'],
    ['no Type', { ...GOOD, Actions: [{ Identifier: 'end' }] }, '/Actions/0'],
    ['an empty Type', { ...GOOD, Actions: [{ ...END, Type: '' }] }, '/Actions/0/Type'],
    ['parameters that are no object', { ...GOOD, Actions: [{ ...END, Parameters: [] }] }, '/Actions/0/Parameters'],
    ['transitions that are no object', { ...GOOD, Actions: [{ ...END, Transitions: [] }] }, '/Actions/0/Transitions'],
    [
      'a next block after one that ends the task',
      { ...GOOD, Actions: [{ ...END, Transitions: { NextAction: 'end' } }] },
      '/Actions/0/Transitions/NextAction',
    ],
    [
      'an error branch on a block that ends the task',
      {
        ...GOOD,
        Actions: [{ ...END, Transitions: { Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] } }],
      },
      '/Actions/0/Transitions/Errors',
    ],
    [
      'a target that is no text',
      compare({
        Transitions: {
          ...transitionsOf({ conditions: [['Equals', 'a']], errors: ['NoMatchingCondition'] }),
          NextAction: 1,
        },
      }),
      '/Actions/0/Transitions/NextAction',
    ],
    [
      'a branch that leads nowhere',
      compare({
        Transitions: {
          ...transitionsOf({ conditions: [['Equals', 'a']] }),
          Errors: [{ NextAction: '', ErrorType: 'NoMatchingCondition' }],
        },
      }),
      '/Actions/0/Transitions/Errors/0/NextAction',
    ],
    [
      'an error without its type',
      compare({
        Transitions: { ...transitionsOf({ conditions: [['Equals', 'a']] }), Errors: [{ NextAction: 'end' }] },
      }),
      '/Actions/0/Transitions/Errors/0',
    ],
    [
      'errors that are no list',
      compare({ Transitions: { NextAction: 'end', Errors: {} } }),
      '/Actions/0/Transitions/Errors',
    ],
    [
      'a condition without a comparison',
      compare({
        Transitions: { ...transitionsOf({ errors: ['NoMatchingCondition'] }), Conditions: [{ NextAction: 'end' }] },
      }),
      '/Actions/0/Transitions/Conditions/0',
    ],
    ['no operator', comparing({ Operands: ['a'] }), '/Actions/0/Transitions/Conditions/0/Condition'],
    [
      'an operator there is not',
      comparing({ Operator: 'NumberEquals', Operands: ['1'] }),
      '/Actions/0/Transitions/Conditions/0/Condition/Operator',
    ],
    [
      'an empty operator',
      comparing({ Operator: '', Operands: ['1'] }),
      '/Actions/0/Transitions/Conditions/0/Condition/Operator',
    ],
    [
      'an error whose type is empty',
      compare({ Transitions: transitionsOf({ conditions: [['Equals', 'a']], errors: ['NoMatchingCondition', ''] }) }),
      '/Actions/0/Transitions/Errors/1/ErrorType',
    ],
    [
      'no operand',
      comparing({ Operator: 'Equals', Operands: [] }),
      '/Actions/0/Transitions/Conditions/0/Condition/Operands',
    ],
    [
      'two operands',
      comparing({ Operator: 'Equals', Operands: ['a', 'b'] }),
      '/Actions/0/Transitions/Conditions/0/Condition/Operands',
    ],
    [
      'an operand that is null',
      comparing({ Operator: 'Equals', Operands: [null] }),
      '/Actions/0/Transitions/Conditions/0/Condition/Operands/0',
    ],
    [
      'an operator there is not on a block of other channels',
      flowWith({
        Type: 'GetParticipantInput',
        Transitions: {
          NextAction: 'end',
          Conditions: [{ NextAction: 'end', Condition: { Operator: 'Exists', Operands: ['1'] } }],
        },
      }),
      '/Actions/0/Transitions/Conditions/0/Condition/Operator',
    ],
  ])('%s', (_what, flow, place) => {
    const places = refusals(flow).map((refusal) => refusal.split(' ')[0]);

    expect(places).toContain(place);
    expect(errorsOf(flow)).not.toEqual([]);
  });
});

describe('identifiers', () => {
  const named = (Identifier: unknown): unknown => ({
    ...GOOD,
    StartAction: Identifier,
    Actions: [{ ...END, Identifier }],
  });

  test.each(['a', 'a b', ' a ', 'FLOW_OBJECT_MAPS#', 'ü', 'x'.repeat(50), '0f6b9c1e-4a53-4c1f-9d2f-0a8d6e1c7b21'])(
    'takes %j',
    (name) => expect(refusals(named(name))).toEqual([]),
  );

  test.each([
    ...Array.from(String.raw`%:(\/)=$,;[]{}`, (character) => `a${character}b`),
    '',
    ' ',
    'x'.repeat(51),
    'constructor',
    '__proto__',
    'toString',
    7,
    null,
  ])('refuses %j, as the validator does', (name) => {
    expect(refusals(named(name)).some((refusal) => refusal.startsWith('/Actions/0/Identifier '))).toBe(true);
    expect(errorsOf(named(name))).not.toEqual([]);
  });
});

describe('what editors offer', () => {
  test.each(schema.examples.map((flow) => [flow.Metadata?.name, flow]))('the flow %j is a whole one', (_name, flow) => {
    expect(refusals(flow)).toEqual([]);
    expect(errorsOf(flow)).toEqual([]);
  });

  test.each(schema.$defs.action.examples.map((action) => [`${action.Type} ${action.Identifier}`, action]))(
    'the action %j is whole, once its branches lead somewhere',
    (_name, action) => {
      const { Identifier: _id, ...connected } = JSON.parse(
        JSON.stringify(action).replaceAll('next-block', 'end'),
      ) as Members;
      const flows = ['contactFlow', 'customerQueue'].map((type) => flowWith(connected, type));

      expect(flows.flatMap(refusals)).toEqual([]);
      // Some Types may stand in one of the two only.
      expect(flows.map(errorsOf)).toContainEqual([]);
    },
  );
});
