/** Flows that are edited as text: what was typed is what is written. */
import { describe, expect, test } from 'vitest';
import type { FlowJson } from '../flow/flow.ts';
import { replaceActions, replaceFlow } from './replaceFlow.ts';

function flow(): FlowJson {
  return {
    Version: '2019-10-30',
    StartAction: 'hold',
    Metadata: { ActionMetadata: { hold: { position: { x: 0, y: 0 } }, end: { isFriendlyName: true } } },
    Actions: [
      { Identifier: 'hold', Type: 'Wait', Parameters: { TimeLimitSeconds: '60' }, Transitions: { NextAction: 'end' } },
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
}

describe('a flow that is replaced', () => {
  test.each<[name: string, text: string]>([
    ['a value', JSON.stringify(flow()).replace('"60"', '"90"')],
    ['a member more, and less', '{"StartAction":"","Other":{"a":[1]},"Actions":[]}'],
    ['another order of members', '{"Actions":[],"Version":"2019-10-30","Metadata":{"a":1},"StartAction":"hold"}'],
    ['an action less', JSON.stringify({ ...flow(), Actions: flow().Actions?.slice(1) })],
    ['a list where an object was', '{"Version":["2019-10-30"],"StartAction":"hold","Metadata":[],"Actions":{}}'],
  ])('says what the other says, in its order: %s', (_name, text) => {
    const edited = flow();
    replaceFlow(edited, JSON.parse(text) as FlowJson);
    expect(JSON.stringify(edited)).toBe(text);
  });

  test('keeps what is the same', () => {
    const edited = flow();
    const [hold, end] = edited.Actions ?? [];
    replaceFlow(edited, JSON.parse(JSON.stringify(flow()).replace('"60"', '"90"')) as FlowJson);
    expect(edited.Actions?.[0]).toBe(hold);
    expect(edited.Actions?.[1]).toBe(end);
  });
});

describe('the action of a block that is replaced', () => {
  test('keeps what leads to it when its identifier changes, and its place', () => {
    const edited = flow();
    replaceActions(edited, 'hold', [{ ...edited.Actions?.[0], Identifier: 'pause' }]);
    expect(edited.StartAction).toBe('pause');
    expect(edited.Metadata?.ActionMetadata?.['pause']).toMatchObject({ position: { x: 0, y: 0 } });
  });

  test('is another block when its Type changes', () => {
    const edited = flow();
    replaceActions(edited, 'end', [{ Identifier: 'end', Type: 'EndFlowExecution' }]);
    expect(edited.Actions?.[1]).toEqual({ Identifier: 'end', Type: 'EndFlowExecution' });
    expect(edited.Actions).toHaveLength(2);
  });

  test('is left as it is where there is no such block', () => {
    const edited = flow();
    replaceActions(edited, 'nobody', [{ Identifier: 'x' }]);
    expect(edited).toEqual(flow());
  });
});
