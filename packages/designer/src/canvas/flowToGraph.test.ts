/** What is drawn of a flow: sizes and handles known before drawing, one edge for each connected branch. */
import { joinParts, viewFlow, type FlowJson } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, branchY, heightOf, toCanvas } from '@switchyard/drawing';
import { describe, expect, test } from 'vitest';
import { wireId } from '../document/wireId.ts';
import { flowToGraph } from './flowToGraph.ts';

const NOWHERE = new Map();

function graphOf(flow: FlowJson, severities = new Map()) {
  return flowToGraph(joinParts(viewFlow(flow)), NOWHERE, severities);
}

function wait(id: string, NextAction: string, onError: string, x = 0) {
  return {
    action: {
      Identifier: id,
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '60' },
      Transitions: {
        NextAction,
        Conditions: [{ NextAction, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        Errors: [{ NextAction: onError, ErrorType: 'NoMatchingError' }],
      },
    },
    metadata: { [id]: { position: { x, y: 40 } } },
  };
}

function flowOf(StartAction: string, ...waits: ReturnType<typeof wait>[]): FlowJson {
  return {
    Version: '2019-10-30',
    StartAction,
    Metadata: {
      entryPointPosition: { x: 20, y: 20 },
      ActionMetadata: Object.assign({}, ...waits.map(({ metadata }) => metadata)),
    },
    Actions: waits.map(({ action }) => action),
  };
}

describe('nodes', () => {
  const { nodes } = graphOf(flowOf('a', wait('a', 'b', ''), wait('b', 'a', 'b', 300)), new Map([['b', 'warning']]));
  const [, , b] = nodes;

  test('the entry point comes first, then the blocks as the file lists them', () => {
    expect(nodes.map(({ id, type }) => [id, type])).toEqual([
      [ENTRY_ID, 'entry'],
      ['a', 'block'],
      ['b', 'block'],
    ]);
  });

  test('stand where the file says', () => {
    expect(nodes.map(({ position }) => position)).toEqual(
      [
        { x: 20, y: 20 },
        { x: 0, y: 40 },
        { x: 300, y: 40 },
      ].map(toCanvas),
    );
  });

  test('have their size and their handles before they are drawn', () => {
    expect(b).toMatchObject({
      width: BLOCK_WIDTH,
      height: heightOf({ branches: viewFlow(flowOf('b', wait('b', '', ''))).blocks[0]?.branches ?? [] }),
    });
    expect(b?.handles?.map(({ id, type }) => [id, type])).toEqual([
      ['in', 'target'],
      ['timeExpired', 'source'],
      ['error', 'source'],
    ]);
    const [, first, second] = b?.handles ?? [];
    expect([first, second].map((one) => (one ? one.y + (one.height ?? 0) / 2 : undefined))).toEqual([
      branchY(0),
      branchY(1),
    ]);
  });

  test('carry the worst of their problems', () => {
    expect(nodes.map((node) => (node.type === 'block' ? node.data.severity : undefined))).toEqual([
      undefined,
      undefined,
      'warning',
    ]);
  });
});

describe('edges', () => {
  test.each([
    ['the entry point to the block the flow begins with', flowOf('a', wait('a', '', '')), [[ENTRY_ID, 'start', 'a']]],
    [
      'one for each connected branch',
      flowOf('', wait('a', 'b', 'a'), wait('b', '', 'a')),
      [
        ['a', 'timeExpired', 'b'],
        ['a', 'error', 'a'],
        ['b', 'error', 'a'],
      ],
    ],
    ['none for a branch that leads to nothing', flowOf('', wait('a', '', '')), []],
    ['none to a block that is not there', flowOf('gone', wait('a', 'gone', 'gone')), []],
  ])('%s', (_name, flow, expected) => {
    expect(graphOf(flow).edges.map(({ source, sourceHandle, target }) => [source, sourceHandle, target])).toEqual(
      expected,
    );
  });

  test('are read out by what people call their ends', () => {
    expect(graphOf(flowOf('a', wait('a', 'b', ''), wait('b', '', ''))).edges.map(({ ariaLabel }) => ariaLabel)).toEqual(
      ['Entry to Wait', 'Time Expired of Wait to Wait'],
    );
  });

  test('are told apart by block and branch, even where names look alike', () => {
    expect(wireId('a', 'b/c')).not.toBe(wireId('a/b', 'c'));
  });
});

describe.each<[string, FlowJson]>([
  ['nothing at all', {}],
  ['actions that are no objects', { Actions: [null, 1, 'a'] as never }],
  ['an action without identifier, type or transitions', { Actions: [{}] }],
  ['two actions with one identifier', { Actions: [wait('a', '', '').action, wait('a', 'a', '').action] }],
  [
    'an identifier that is __proto__',
    { Actions: [wait('__proto__', '__proto__', '').action], StartAction: '__proto__' },
  ],
])('a flow with %s', (_name, flow) => {
  test('is drawn, each node and edge once', () => {
    const { nodes, edges } = graphOf(flow);
    const ids = [...nodes, ...edges].map(({ id }) => id);
    expect(nodes[0]?.id).toBe(ENTRY_ID);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
