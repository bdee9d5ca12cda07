/** Reading a flow from its beginning to its end: every block once, and every branch with where it leads. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../document/derived.ts';
import { readOutline } from './readOutline.ts';
import { rowsOf, rowWords } from './rows.ts';

/**
 * A flow of named waits and checks, as `from: branch>to …`; the first is where it begins. `Time Expired` of a wait is
 * its way on, a check has `gold` and `No match`, and both have `Error`.
 */
function flowOf(...blocks: readonly (readonly [id: string, ways: Readonly<Record<string, string>>])[]): FlowJson {
  return {
    Version: '2019-10-30',
    StartAction: blocks[0]?.[0] ?? '',
    Metadata: { ActionMetadata: Object.fromEntries(blocks.map(([id]) => [id, { isFriendlyName: true }])) },
    Actions: blocks.map(([id, ways]) => {
      const { gold, silver, ...rest } = ways;
      const to = (name: string): string => rest[name] ?? '';
      const error = { NextAction: to('error'), ErrorType: 'NoMatchingError' };
      if (Object.keys(ways).length === 0) return { Identifier: id, Type: 'DisconnectParticipant', Transitions: {} };
      if (gold === undefined) {
        return {
          Identifier: id,
          Type: 'UpdateContactTargetQueue',
          Transitions: { NextAction: to('next'), Errors: [error] },
        };
      }
      const conditions = { gold, ...(silver === undefined ? {} : { silver }) };
      return {
        Identifier: id,
        Type: 'Compare',
        Parameters: { ComparisonValue: '$.Attributes.tier' },
        Transitions: {
          NextAction: to('noMatch'),
          Conditions: Object.entries(conditions).map(([operand, next]) => ({
            NextAction: next,
            Condition: { Operator: 'Equals', Operands: [operand] },
          })),
          Errors: [{ NextAction: to('noMatch'), ErrorType: 'NoMatchingCondition' }],
        },
      };
    }),
  };
}

/** The outline, a line each, indented by level. Kinds of blocks are left out: the names say enough. */
function read(flow: FlowJson): string[] {
  const view = viewOf(flow);
  return rowsOf(readOutline(view), new Set()).map(
    ({ item, level }) => '  '.repeat(level - 1) + rowWords(view, item, []).replace(/ \(.*\)$/, ''),
  );
}

test('a flow without blocks is its entry point', () => {
  expect(read(flowOf())).toEqual(['Entry point: not connected']);
});

test('what comes next stands in the same list, however long the flow', () => {
  const flow = flowOf(['a', { next: 'b' }], ['b', { next: 'c' }], ['c', {}]);

  expect(read(flow)).toEqual([
    'Entry point: goes to a, next',
    'a',
    '  Success: goes to b, next',
    '  Error: not connected',
    'b',
    '  Success: goes to c, next',
    '  Error: not connected',
    'c',
  ]);
});

test('the ways of a fork stand below its branches, and where they meet again comes after it', () => {
  const flow = flowOf(
    ['check', { gold: 'fast', silver: 'slow', noMatch: 'end' }],
    ['slow', { next: 'end' }],
    ['fast', { next: 'end' }],
    ['end', {}],
  );

  expect(read(flow)).toEqual([
    'Entry point: goes to check, next',
    'check',
    '  = gold: leads to fast',
    '    fast',
    '      Success: goes to end, below',
    '      Error: not connected',
    '  = silver: leads to slow',
    '    slow',
    '      Success: goes to end, below',
    '      Error: not connected',
    '  No match: goes to end, next',
    'end',
  ]);
});

test('where no condition matches the flow goes on in the same list', () => {
  const flow = flowOf(
    ['gold?', { gold: 'fast', noMatch: 'silver?' }],
    ['silver?', { gold: 'slow', noMatch: 'end' }],
    ['fast', {}],
    ['slow', {}],
    ['end', {}],
  );

  expect(read(flow)).toEqual([
    'Entry point: goes to gold?, next',
    'gold?',
    '  = gold: leads to fast',
    '    fast',
    '  No match: goes to silver?, next',
    'silver?',
    '  = gold: leads to slow',
    '    slow',
    '  No match: goes to end, next',
    'end',
  ]);
});

test('what only an error leads to stands below it; what many lead to comes once, after the first of them', () => {
  const flow = flowOf(
    ['a', { next: 'b', error: 'sorry' }],
    ['sorry', { next: 'end' }],
    ['b', { next: 'end', error: 'end' }],
    ['end', {}],
  );

  expect(read(flow)).toEqual([
    'Entry point: goes to a, next',
    'a',
    '  Success: goes to b, next',
    '  Error: leads to sorry',
    '    sorry',
    '      Success: goes to end, below',
    '      Error: not connected',
    'b',
    '  Success: goes to end, next',
    '  Error: goes to end, next',
    'end',
  ]);
});

test('a way back says so, and so does one to the block itself', () => {
  const flow = flowOf(['a', { next: 'b', error: 'a' }], ['b', { next: 'a' }]);

  expect(read(flow)).toEqual([
    'Entry point: goes to a, next',
    'a',
    '  Success: goes to b, next',
    '  Error: goes to a, above',
    'b',
    '  Success: goes to a, above',
    '  Error: not connected',
  ]);
});

test('two branches to the same block are no fork of it', () => {
  const flow = flowOf(['check', { gold: 'end', silver: 'end', noMatch: 'end' }], ['end', {}]);

  expect(read(flow)).toEqual([
    'Entry point: goes to check, next',
    'check',
    '  = gold: goes to end, next',
    '  = silver: goes to end, next',
    '  No match: goes to end, next',
    'end',
  ]);
});

test('what is not in the flow is named', () => {
  expect(read({ ...flowOf(['a', { next: 'gone' }]), StartAction: 'nowhere' })).toEqual([
    'Entry point: goes to "nowhere", which is not in this flow',
    'Not reached from the entry point: 1 block',
    '  a',
    '    Success: goes to "gone", which is not in this flow',
    '    Error: not connected',
  ]);
});

describe('what is not reached', () => {
  test('comes last, each of its ways from its beginning, circles at the first of the file', () => {
    const flow = flowOf(
      ['a', {}],
      ['tail', { next: 'a' }],
      ['head', { next: 'tail' }],
      ['round', { next: 'about' }],
      ['about', { next: 'round' }],
    );

    expect(read(flow)).toEqual([
      'Entry point: goes to a, next',
      'a',
      'Not reached from the entry point: 4 blocks',
      '  head',
      '    Success: goes to tail, next',
      '    Error: not connected',
      '  tail',
      '    Success: goes to a, above',
      '    Error: not connected',
      '  round',
      '    Success: goes to about, next',
      '    Error: not connected',
      '  about',
      '    Success: goes to round, above',
      '    Error: not connected',
    ]);
  });
});

describe('lines', () => {
  const flow = flowOf(['check', { gold: 'a', silver: 'b', noMatch: 'a' }], ['a', {}], ['b', {}]);
  const items = readOutline(viewOf(flow));
  const short = (closed: readonly string[]) =>
    rowsOf(items, new Set(closed)).map(({ item, level, place, of, expanded }) => [
      item.key.replace('\n', ' '),
      level,
      `${place}/${of}`,
      expanded,
    ]);

  test('know their level, their place, and whether they are open', () => {
    expect(short([])).toEqual([
      [expect.stringMatching(/^branch .* start$/), 1, '1/3', undefined],
      ['block check', 1, '2/3', true],
      ['branch check condition-1', 2, '1/3', undefined],
      ['branch check condition-2', 2, '2/3', true],
      ['block b', 3, '1/1', undefined],
      ['branch check noMatch', 2, '3/3', undefined],
      ['block a', 1, '3/3', undefined],
    ]);
  });

  test('a closed line hides all that is below it', () => {
    expect(short(['block check']).map(([key]) => key)).toEqual([expect.anything(), 'block check', 'block a']);
    expect(short(['branch check\ncondition-2']).map(([key]) => key)).not.toContain('block b');
  });
});

test('a block says how many problems it has, the worst first', () => {
  const view = viewOf(flowOf(['a', {}]));
  const [, item] = readOutline(view);
  const problem = { rule: 'any', message: '', pointer: '' };
  const words =
    item &&
    rowWords(view, item, [
      { ...problem, severity: 'info' },
      { ...problem, severity: 'error' },
      { ...problem, severity: 'warning' },
      { ...problem, severity: 'error' },
    ]);

  expect(words).toBe('a (Disconnect / hang up), 2 errors, 1 warning, 1 note');
});

describe('a large flow', () => {
  const SIZE = 2000;
  const chain = flowOf(
    ...Array.from({ length: SIZE }, (_, index) => [`b${index}`, { next: `b${index + 1}`, error: 'end' }] as const),
    [`b${SIZE}`, { next: 'end', error: 'end' }],
    ['end', {}],
  );
  const checks = flowOf(
    ...Array.from({ length: SIZE }, (_, index) => [`b${index}`, { gold: `b${index + 1}`, silver: 'end' }] as const),
    [`b${SIZE}`, {}],
    ['end', {}],
  );

  test.each([
    ['a chain, every error of which leads to one block', chain, SIZE + 2],
    ['checks that each begin where the one before matched', checks, SIZE + 2],
  ])('%s, has every block once', (_name, flow, count) => {
    const rows = rowsOf(readOutline(viewOf(flow)), new Set());
    const blocks = rows.flatMap(({ item }) => (item.is === 'block' ? [item.block.id] : []));

    expect(new Set(blocks).size).toBe(count);
    expect(blocks).toHaveLength(count);
  });

  test('a list goes no deeper than can be followed', () => {
    const deepest = (flow: FlowJson) =>
      Math.max(...rowsOf(readOutline(viewOf(flow)), new Set()).map(({ level }) => level));

    expect(deepest(chain)).toBe(2);
    expect(deepest(checks)).toBe(18);
  });
});
