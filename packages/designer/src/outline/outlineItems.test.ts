/** What the outline offers for a block, for a branch, and for neither. */
import type { FlowType } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { describe, expect, test } from 'vitest';
import { addCondition } from '../document/commands/conditions.ts';
import { START } from '../document/wireId.ts';
import { targetOf } from '../document/wireWords.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { targetsFor } from './choices.ts';
import { outlineItems } from './outlineItems.ts';
import { placeOnBranch } from './placeOnBranch.ts';

/** A check with two conditions, the first of which leads to a wait, and a block that ends the flow. */
function prepared(type: FlowType = 'CONTACT_FLOW') {
  const designer = createTestDesigner(type);
  for (const [block, id] of [
    ['check-contact-attributes', 'tier'],
    ['wait', 'hold'],
    ['disconnect', 'end'],
  ] as const)
    designer.addBlock(block, id);
  for (const operand of ['gold', 'silver']) designer.run(addCondition('tier', { operator: 'Equals', operand }));
  designer.start('tier');
  designer.connect('tier', 'condition-1', 'hold');
  const items = outlineItems(designer);
  return {
    designer,
    offered: () => items.filter(({ id, applies }) => id !== 'outline' && applies()).map(({ id }) => id),
  };
}

const of = (from: string, branch: string) => ({ from, branch });

describe('offers', () => {
  test.each([
    ['nothing where nothing is selected', [], undefined, []],
    ['what is done to a block', ['hold'], undefined, ['set-up', 'rename-here', 'add-here']],
    ['nothing to add after a block that ends the flow', ['end'], undefined, ['set-up', 'rename-here']],
    ['nothing for several blocks', ['hold', 'end'], undefined, []],
    [
      'for a connected condition all that is done to a branch',
      [],
      of('tier', 'condition-1'),
      ['follow', 'connect-to', 'add-here', 'disconnect', 'condition-down'],
    ],
    ['the other way at the last condition', [], of('tier', 'condition-2'), ['connect-to', 'add-here', 'condition-up']],
    ['only what connects an open branch', [], of('hold', 'error'), ['connect-to', 'add-here']],
    [
      'for the entry point what is done to a branch',
      [],
      of(ENTRY_ID, START),
      ['follow', 'connect-to', 'add-here', 'disconnect'],
    ],
  ])('%s', (_what, selection, wire, expected) => {
    const { designer, offered } = prepared();
    designer.session.select(selection, wire);

    expect(offered()).toEqual(expected);
  });
});

describe('a branch can lead', () => {
  const targets = (search: string) => {
    const flow = prepared().designer.flow();
    return targetsFor(flow, of('tier', 'condition-1'), search).map(({ title, whyNot }) => [title, whyNot]);
  };

  test('to every block but the one it leads to, and not to the entry point, with the reasons last', () => {
    expect(targets('')).toEqual([
      ['Check contact attributes', undefined],
      ['Disconnect / hang up', undefined],
      ['Wait', 'It leads there now.'],
      ['Entry point', 'A flow begins at its entry point, and nothing leads back to it.'],
    ]);
  });

  test('to what is found by the words of its name', () => {
    expect(targets('hang').map(([title]) => title)).toEqual(['Disconnect / hang up']);
    expect(targets('teleport')).toEqual([]);
  });
});

describe('a new block', () => {
  test.each([
    ['between a branch and what it led to', of('tier', 'condition-1'), 'hold'],
    ['after a branch that led to nothing', of('hold', 'error'), undefined],
    ['between the entry point and the first block', of(ENTRY_ID, START), 'tier'],
  ])('comes %s, in one step', (_where, wire, target) => {
    const { designer } = prepared();
    const before = designer.flow();

    const id = placeOnBranch(designer, 'wait', wire) ?? '';
    expect(targetOf(designer.view(), wire)).toBe(id);
    expect(targetOf(designer.view(), of(id, 'timeExpired'))).toBe(target);

    designer.document.undo();
    expect(designer.flow()).toBe(before);
  });

  test('does not come where the flow type refuses it', () => {
    const { designer } = prepared('AGENT_WHISPER');

    expect(placeOnBranch(designer, 'wait', of(ENTRY_ID, START))).toBeUndefined();
  });
});
