/** What two people do to one flow at the same time, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import {
  addCondition,
  connectBranch,
  createFlow,
  moveBlocks,
  placeBlock,
  removeBlocks,
  renameBlock,
  setCondition,
  setFlowDetails,
  setParameter,
  setStart,
} from '../edit/index.ts';
import type { FlowJson } from '../flow/flow.ts';
import { mergeFlows, type Side } from './mergeFlows.ts';

type Change = (flow: FlowJson) => void;

/** A task is told apart by its tier, waits, and ends. */
function claims(): FlowJson {
  const flow = createFlow({ name: 'Claims', description: '', type: 'CONTACT_FLOW' });
  const place = (block: string, id: string, x: number) => {
    placeBlock(flow, { block, id, position: { x, y: 0 }, flowType: 'CONTACT_FLOW' });
    renameBlock(flow, id, id);
  };
  place('check-contact-attributes', 'Tier', 0);
  place('wait', 'Hold', 200);
  place('disconnect', 'End', 400);
  setStart(flow, 'Tier');
  setParameter(flow, 'Tier', 'ComparisonValue', '$.Attributes.tier');
  addCondition(flow, 'Tier', { operator: 'Equals', operand: 'gold' });
  connectBranch(flow, 'Tier', 'condition-1', 'End');
  connectBranch(flow, 'Tier', 'noMatch', 'Hold');
  connectBranch(flow, 'Hold', 'timeExpired', 'End');
  connectBranch(flow, 'Hold', 'error', 'End');
  return flow;
}

const changed = (...changes: readonly Change[]): FlowJson => {
  const flow = claims();
  for (const change of changes) change(flow);
  return flow;
};

const merged = (mine: Change, theirs: Change, side: Side = 'mine') =>
  mergeFlows(claims(), changed(mine), changed(theirs), () => side);

const wait =
  (seconds: string): Change =>
  (flow) =>
    setParameter(flow, 'Hold', 'TimeLimitSeconds', seconds);
const nothing: Change = () => undefined;
const add =
  (id: string): Change =>
  (flow) =>
    placeBlock(flow, { block: 'wait', id, position: { x: 600, y: 0 }, flowType: 'CONTACT_FLOW' });

const CHANGES: Readonly<Record<string, Change>> = {
  'a parameter': wait('900'),
  'a branch': (flow) => connectBranch(flow, 'Hold', 'error', 'Tier'),
  'a condition more': (flow) => addCondition(flow, 'Tier', { operator: 'Equals', operand: 'silver' }),
  'a condition': (flow) => setCondition(flow, 'Tier', 'condition-1', { operator: 'Equals', operand: 'platinum' }),
  'a block more': add('New'),
  'a block less': (flow) => removeBlocks(flow, ['Hold']),
  'a block with another name': (flow) => renameBlock(flow, 'Hold', 'A while'),
  'the name of the flow': (flow) => setFlowDetails(flow, { name: 'Renamed' }),
  'a place': (flow) => moveBlocks(flow, { End: { x: 800, y: 40 } }),
};

describe.each(Object.entries(CHANGES))('%s', (_what, change) => {
  test('that only one side changed is taken, whichever it was', () => {
    expect(merged(change, nothing)).toEqual({ flow: changed(change), conflicts: [] });
    expect(merged(nothing, change)).toEqual({ flow: changed(change), conflicts: [] });
  });

  test('that both changed alike is no conflict', () => {
    expect(merged(change, change)).toEqual({ flow: changed(change), conflicts: [] });
  });
});

describe('changes of different things', () => {
  test.each<readonly [string, Change, Change]>([
    ['two blocks', wait('900'), (flow) => connectBranch(flow, 'Tier', 'noMatch', 'End')],
    ['two properties of one block', wait('900'), (flow) => connectBranch(flow, 'Hold', 'error', 'Tier')],
    ['a block and the flow itself', wait('900'), (flow) => setFlowDetails(flow, { name: 'Renamed' })],
    ['a block that the other side moved', wait('900'), (flow) => moveBlocks(flow, { Hold: { x: 240, y: 80 } })],
    [
      'a condition more, and where another one leads',
      (flow) => addCondition(flow, 'Tier', { operator: 'Equals', operand: 'silver' }),
      (flow) => connectBranch(flow, 'Tier', 'condition-1', 'Hold'),
    ],
  ])('%s: both are in it', (_what, mine, theirs) => {
    const { flow, conflicts } = merged(mine, theirs);

    expect(conflicts).toEqual([]);
    expect(flow).toEqual(changed(mine, theirs));
  });

  test('two new blocks: both are in it', () => {
    const { flow, conflicts } = merged(add('Mine'), add('Theirs'));

    expect(conflicts).toEqual([]);
    expect(flow.Actions?.map(({ Identifier }) => Identifier)?.toSorted()).toEqual(
      ['Tier', 'Hold', 'End', 'Mine', 'Theirs'].toSorted(),
    );
    expect(Object.keys(flow.Metadata?.ActionMetadata ?? {}).length).toBe(5);
  });

  test('a block that was renamed, and a property of it: the renamed block has it', () => {
    const rename: Change = (flow) => renameBlock(flow, 'Hold', 'A while');

    expect(merged(rename, wait('900'))).toEqual({ flow: changed(wait('900'), rename), conflicts: [] });
    expect(merged(wait('900'), rename)).toEqual({ flow: changed(wait('900'), rename), conflicts: [] });
  });
});

describe('changes of the same thing are a conflict', () => {
  const ROWS: readonly (readonly [string, Change, Change, object])[] = [
    [
      'a parameter, in the words of its form',
      wait('900'),
      wait('3600'),
      { about: '"Hold"', label: 'Wait for', words: { base: '1 minute', mine: '15 minutes', theirs: '1 hour' } },
    ],
    [
      'a branch, by the blocks it leads to',
      (flow) => connectBranch(flow, 'Hold', 'timeExpired', 'Tier'),
      (flow) => connectBranch(flow, 'Hold', 'timeExpired', 'Hold'),
      { about: '"Hold"', words: { base: '"End"', mine: '"Tier"', theirs: '"Hold"' } },
    ],
    [
      'the name of the flow',
      (flow) => setFlowDetails(flow, { name: 'Mine' }),
      (flow) => setFlowDetails(flow, { name: 'Theirs' }),
      { about: 'The flow', label: 'Name', words: { base: 'Claims', mine: 'Mine', theirs: 'Theirs' } },
    ],
    [
      'where the flow begins',
      (flow) => setStart(flow, 'Hold'),
      (flow) => setStart(flow, 'End'),
      { about: 'The flow', label: 'Entry point', words: { base: 'Tier', mine: 'Hold', theirs: 'End' } },
    ],
    [
      'a block that one side removed and the other changed',
      (flow) => removeBlocks(flow, ['Hold']),
      wait('900'),
      { about: '"Hold"', label: 'The block', words: { mine: 'removed', theirs: 'kept, with its changes' } },
    ],
    [
      'the name of a block',
      (flow) => renameBlock(flow, 'Hold', 'A while'),
      (flow) => renameBlock(flow, 'Hold', 'A moment'),
      { about: '"Hold"', label: 'Name', words: { base: 'Hold', mine: 'A while', theirs: 'A moment' } },
    ],
    [
      'a condition',
      (flow) => setCondition(flow, 'Tier', 'condition-1', { operator: 'Equals', operand: 'platinum' }),
      (flow) => setCondition(flow, 'Tier', 'condition-1', { operator: 'Equals', operand: 'silver' }),
      { about: '"Tier"' },
    ],
  ];

  test.each(ROWS)('%s', (_what, mine, theirs, told) => {
    const { conflicts } = merged(mine, theirs);

    expect(conflicts).toMatchObject([told]);
  });

  test.each(ROWS)('%s: what is chosen stands, and nothing else differs', (_what, mine, theirs) => {
    expect(merged(mine, theirs, 'mine').flow).toEqual(changed(mine));
    expect(merged(mine, theirs, 'theirs').flow).toEqual(changed(theirs));
  });

  test('each is decided for itself', () => {
    const mine = changed(wait('900'), (flow) => setFlowDetails(flow, { name: 'Mine' }));
    const theirs = changed(wait('3600'), (flow) => setFlowDetails(flow, { name: 'Theirs' }));
    const ofWait = mergeFlows(claims(), mine, theirs).conflicts.find(({ about }) => about === '"Hold"')?.key;

    const { flow } = mergeFlows(claims(), mine, theirs, (key) => (key === ofWait ? 'theirs' : 'mine'));

    expect(flow).toEqual(changed(wait('3600'), (one) => setFlowDetails(one, { name: 'Mine' })));
  });
});

test('a place both moved a block to is nothing to ask about: mine stays', () => {
  const { flow, conflicts } = merged(
    (one) => moveBlocks(one, { End: { x: 800, y: 40 } }),
    (one) => moveBlocks(one, { End: { x: 20, y: 400 } }),
  );

  expect(conflicts).toEqual([]);
  expect(flow).toEqual(changed((one) => moveBlocks(one, { End: { x: 800, y: 40 } })));
});

test('what nobody knows is merged too', () => {
  const odd = (value: unknown): FlowJson => Object.assign(claims(), { Extension: value });

  expect(mergeFlows(odd({ a: 1 }), odd({ a: 1, b: 2 }), odd({ a: 3 })).flow).toEqual(odd({ a: 3, b: 2 }));
});

test.each([
  [{}, { Actions: 7 }, { Actions: [null, 1, []] }],
  [{ Actions: [{ Identifier: 'a' }, { Identifier: 'a' }] }, { Actions: [{ Identifier: 'a' }] }, { Metadata: [] }],
])('however broken the flows are, something comes of it: %o', (base, mine, theirs) => {
  expect(() => mergeFlows(base as FlowJson, mine as unknown as FlowJson, theirs as unknown as FlowJson)).not.toThrow();
});
