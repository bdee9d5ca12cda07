/** flow-language §1.7: what a block may read, and what is there when a contact comes to it. */
import { describe, expect, test } from 'vitest';
import type { ActionJson, FlowJson } from '../flow/flow.ts';
import { REFERENCE_ROOTS, singleReference } from '../flow/reference.ts';
import { namespaceOf, NAMESPACES, referenceTo } from './namespaces.ts';
import { referencesAt } from './referencesAt.ts';

const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up';

function set(id: string, next: string, key: string, more: object = {}): ActionJson {
  return {
    Identifier: id,
    Type: 'UpdateContactAttributes',
    Parameters: { Attributes: { [key]: '1' }, ...more },
    Transitions: { NextAction: next, Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
  };
}

function simple(id: string, Type: string, next: string, Parameters: ActionJson['Parameters'] = {}): ActionJson {
  return {
    Identifier: id,
    Type,
    Parameters,
    Transitions: { NextAction: next, Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
  };
}

/** entry → first → lambda → metrics → here → later → end; the errors of all lead to the end; one block stands alone. */
const FLOW: FlowJson = {
  Version: '2019-10-30',
  StartAction: 'first',
  Actions: [
    set('first', 'round', 'tier'),
    simple('round', 'UpdateFlowAttributes', 'lambda', { FlowAttributes: { count: { Value: '1' } } }),
    simple('lambda', 'InvokeLambdaFunction', 'metrics', { LambdaFunctionARN: LAMBDA }),
    simple('metrics', 'GetMetricData', 'here'),
    simple('here', 'CreateTask', 'later', { Name: 'For $.References.order.Value' }),
    set('later', 'end', 'area'),
    set('alone', '', 'odd key'),
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

function at(id: string, text: string) {
  return referencesAt(FLOW, id).references.find((one) => one.text === text);
}

describe('what is set on some way to a block', () => {
  test.each([
    ['here', '$.Attributes.tier', true],
    ['here', '$.FlowAttributes.count', true],
    ['here', '$.Metrics.Queue.Size', true],
    ['here', '$.Name', true],
    ['here', '$.Attributes.area', false],
    ['first', '$.Attributes.tier', false],
    ['first', '$.Metrics.Queue.Size', false],
    ['end', '$.Attributes.area', true],
    // A block no way leads to yet is being set up: all that is set anywhere is offered to it.
    ['alone', '$.Attributes.area', true],
  ])('at %s, %s is there: %s', (id, text, isThere) => expect(at(id, text)?.isThere).toBe(isThere));

  test('is told with the block that sets it, and before all that is not there', () => {
    expect(at('here', '$.Attributes.tier')?.about).toBe('Set by Set contact attributes');
    expect(at('here', '$.Attributes.area')?.about).toBe('Set by Set contact attributes, not before this');
    const order = referencesAt(FLOW, 'here').references.map(({ isThere }) => isThere);
    expect(order).toEqual(order.toSorted((one, other) => Number(other) - Number(one)));
  });

  test('includes what other blocks read, as a task may come with it', () => {
    expect(at('first', '$.References.order.Value')).toMatchObject({
      namespace: 'references',
      about: 'Read by Create task',
    });
  });

  test('is not what the block itself reads: that is being typed', () => {
    expect(at('here', '$.References.order.Value')).toBeUndefined();
  });

  test('is not what is set on the related contact', () => {
    const flow = {
      ...FLOW,
      Actions: [set('first', 'here', 'tier', { TargetContact: 'Related' }), simple('here', 'CreateTask', '')],
    };
    expect(referencesAt(flow, 'here').references.map(({ text }) => text)).not.toContain('$.Attributes.tier');
  });
});

test.each([
  ['here', [LAMBDA]],
  ['lambda', []],
  ['alone', [LAMBDA]],
])('at %s these functions may have answered: %j', (id, functions) => {
  expect(referencesAt(FLOW, id).functions).toEqual(functions);
});

describe('a namespace', () => {
  test.each(NAMESPACES.flatMap(({ id, members }) => members.map(([text]) => [id, text] as const)))(
    '%s has %s, a reference the service knows',
    (id, text) => {
      expect(namespaceOf(text)?.id).toBe(id);
      expect(REFERENCE_ROOTS.has(singleReference(text)?.path[0] ?? '')).toBe(true);
    },
  );

  test.each([
    ['$.Attributes.', 'attributes'],
    ['$.At', 'system'],
    ['$.External.a.b', 'external'],
    ['tier', undefined],
    ['$', undefined],
  ])('is told of %s while it is typed', (text, id) => expect(namespaceOf(text)?.id).toBe(id));

  test.each([
    ['tier', '$.Attributes.tier'],
    ['first name', "$.Attributes['first name']"],
    ['a.b', "$.Attributes['a.b']"],
  ])('has the key %s as %s', (key, reference) => expect(referenceTo({ prefix: '$.Attributes.' }, key)).toBe(reference));
});
