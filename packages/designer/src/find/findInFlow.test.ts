/** What is found in a flow, and where. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../document/derived.ts';
import { blocksOf, findInFlow } from './findInFlow.ts';

const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/i-1/queue/q-7';

const FLOW: FlowJson = {
  StartAction: 'Who asks',
  Metadata: {
    name: 'Refunds of today',
    description: 'Everything above 500',
    ActionMetadata: {
      'Who asks': { position: { x: 400, y: 0 }, isFriendlyName: true },
      '7c01beef': { position: { x: 100, y: 0 }, parameters: { QueueId: { displayName: 'Desk of refunds' } } },
    },
    Annotations: [
      { id: '1', content: 'Ask Ann about gold', actionId: 'Who asks' },
      { id: '2', content: 'Anne wrote this', actionId: '' },
    ],
  },
  Actions: [
    {
      Identifier: 'Who asks',
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { tier: 'Gold', note: '$.Description' } },
      Transitions: {},
    },
    { Identifier: '7c01beef', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: QUEUE }, Transitions: {} },
    {
      Identifier: 'compare',
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Attributes.tier' },
      Transitions: {
        NextAction: '',
        Conditions: [{ NextAction: '', Condition: { Operator: 'Equals', Operands: ['platinum'] } }],
      },
    },
  ],
};

const find = (wanted: string) =>
  findInFlow(FLOW, viewOf(FLOW), wanted).map(({ block, where, text, start, end }) => {
    return `${block ?? '-'} | ${where} | ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  });

describe('searching finds', () => {
  test.each([
    ['who ask', ['Who asks | Name | [Who ask]s']],
    ['working queue', ['7c01beef | Name | Set [working queue]']],
    ['queue/q-7', [`7c01beef | Queue | ${QUEUE.replace('queue/q-7', '[queue/q-7]')}`]],
    ['desk of', ['7c01beef | Queue | [Desk of] refunds']],
    ['7C01', ['7c01beef | Identifier | [7c01]beef']],
    ['TargetQueue', ['7c01beef | Type | UpdateContact[TargetQueue]']],
    ['platinum', ['compare | Condition | = [platinum]']],
    ['above', ['- | Description | Everything [above] 500']],
    ['ann', ['Who asks | Note | Ask [Ann] about gold', '- | Note | [Ann]e wrote this']],
  ])('%j', (wanted, found) => expect(find(wanted)).toEqual(found));

  test('keys and values of a table, each with the field it stands in', () => {
    expect(find('tier')).toEqual([
      'compare | Attribute to check | $.Attributes.[tier]',
      'Who asks | User-defined attributes | [tier]',
    ]);
    expect(find('gold')[0]).toBe('Who asks | User-defined attributes › tier | [Gold]');
  });

  test.each(['', '   ', 'nothing like it'])('nothing of %j', (wanted) => expect(find(wanted)).toEqual([]));
});

test('blocks come as they stand on the canvas, from left to right, each once', () => {
  expect(blocksOf(findInFlow(FLOW, viewOf(FLOW), 'e'))).toEqual(['compare', '7c01beef', 'Who asks']);
});

test('a hit knows where in the form of its block it is changed', () => {
  const fields = (wanted: string) => findInFlow(FLOW, viewOf(FLOW), wanted).map(({ field }) => field);
  expect(fields('Gold')[0]).toEqual({ block: 'Who asks', field: 'Attributes' });
  expect(fields('platinum')).toEqual([{ block: 'compare', branch: expect.any(String) as unknown }]);
  expect(fields('Refunds of')).toEqual([undefined]);
});
