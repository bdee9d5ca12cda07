/** Ways through a flow for hands on the keyboard. */
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { describe, expect, test } from 'vitest';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { blockAhead, branchInWords, nextBranch, standingAt, wayBack } from './walkBranches.ts';

/** Entry → hold → end; where hold fails it leads back to itself. */
const designer = createTestDesigner();
designer.addBlock('wait', 'hold');
designer.addBlock('disconnect', 'end');
designer.start('hold');
designer.connect('hold', 'timeExpired', 'end');
designer.connect('hold', 'error', 'hold');
const view = designer.view();

describe('where somebody stands', () => {
  test.each([
    ['at the block that is selected', ['hold'], undefined, { block: 'hold' }],
    ['at the branch that is', [], { from: 'hold', branch: 'error' }, { block: 'hold', branch: 'error' }],
    ['at the entry point where nothing is', [], undefined, { block: ENTRY_ID }],
    ['nowhere with several', ['hold', 'end'], undefined, undefined],
  ])('%s', (_name, selection, wire, expected) => {
    expect(standingAt(selection, wire)).toEqual(expected);
  });
});

describe('the branches of a block', () => {
  test.each([
    ['begin with the first', { block: 'hold' }, 1, 'timeExpired'],
    ['go on', { block: 'hold', branch: 'timeExpired' }, 1, 'error'],
    ['begin again after the last', { block: 'hold', branch: 'error' }, 1, 'timeExpired'],
    ['go backwards from the last', { block: 'hold' }, -1, 'error'],
    ['are one for the entry point', { block: ENTRY_ID }, 1, 'start'],
    ['are none for a block that ends the flow', { block: 'end' }, 1, undefined],
  ] as const)('%s', (_name, at, by, expected) => {
    expect(nextBranch(view, at, by)?.branch).toBe(expected);
  });
});

describe('along a branch', () => {
  test.each([
    ['the chosen one', { block: 'hold', branch: 'error' }, 'hold'],
    ['the first that leads anywhere', { block: 'hold' }, 'end'],
    ['from the entry point', { block: ENTRY_ID }, 'hold'],
    ['nowhere from a block that ends the flow', { block: 'end' }, undefined],
  ])('%s', (_name, at, expected) => {
    expect(blockAhead(view, at)).toBe(expected);
  });
});

describe('back', () => {
  test.each([
    ['from a branch to its block', { block: 'hold', branch: 'error' }, { block: 'hold' }],
    ['from a block to the branch that leads there', { block: 'end' }, { block: 'hold', branch: 'timeExpired' }],
    ['from the first block to the entry point', { block: 'hold' }, { block: ENTRY_ID, branch: 'start' }],
  ])('%s', (_name, at, expected) => {
    expect(wayBack(view, at)).toEqual(expected);
  });
});

test.each([
  [{ from: 'hold', branch: 'timeExpired' }, 'Time Expired of Wait, to Disconnect / hang up'],
  [{ from: ENTRY_ID, branch: 'start' }, 'Entry, to Wait'],
])('a branch is read out: %j', (wire, expected) => {
  expect(branchInWords(view, wire)).toBe(expected);
});
