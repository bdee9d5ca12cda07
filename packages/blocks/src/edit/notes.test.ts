/** Notes and groups: kept in the metadata as the console keeps it, and true to their blocks. */
import { describe, expect, test } from 'vitest';
import type { FlowJson } from '../flow/flow.ts';
import { groupsOf } from '../flow/groupsOf.ts';
import { notesOf } from '../flow/notesOf.ts';
import { addGroup, changeGroup, leaveGroups, removeGroups } from './groups.ts';
import { addNote, changeNote, removeNotes } from './notes.ts';
import { removeBlocks } from './removeBlocks.ts';
import { renameBlock } from './renameBlock.ts';

function flowWith(...ids: string[]): FlowJson {
  return {
    StartAction: ids[0] ?? '',
    Metadata: { name: 'Test' },
    Actions: ids.map((Identifier) => ({ Identifier, Type: 'Wait', Parameters: {}, Transitions: {} })),
  };
}

const NOTE = { id: 'n', text: 'Ask the bank.', position: { x: 20, y: 40 }, size: { width: 180, height: 100 } };

describe('a note', () => {
  test('is stored as the console stores it (flow-language §1.9)', () => {
    const flow = flowWith('a');
    addNote(flow, NOTE);
    expect(flow.Metadata?.Annotations).toEqual([
      {
        type: 'default',
        id: 'n',
        content: 'Ask the bank.',
        actionId: '',
        isFolded: false,
        position: { x: 20, y: 40 },
        size: { height: 100, width: 180 },
      },
    ]);
  });

  test('is changed, and what else stands in it stays', () => {
    const flow = flowWith('a');
    flow.Metadata = { Annotations: [{ id: 'n', content: 'x', position: { x: 0, y: 0 }, colour: 'pink' }] };
    changeNote(flow, 'n', { text: 'y', position: { x: 1, y: 2 }, folded: true });
    expect(flow.Metadata.Annotations).toEqual([
      { id: 'n', content: 'y', position: { x: 1, y: 2 }, isFolded: true, colour: 'pink' },
    ]);
  });

  test('without a name is called by its place, and removed by that', () => {
    const flow = flowWith('a');
    flow.Metadata = { Annotations: [{ content: 'x', position: { x: 0, y: 0 } }, { content: 'no place' }, 7] };
    expect(notesOf(flow).map(({ id, text }) => [id, text])).toEqual([['#1', 'x']]);
    removeNotes(flow, new Set(['#1']));
    expect(flow.Metadata.Annotations).toEqual([{ content: 'no place' }, 7]);
  });

  test('bound to a block goes with its name, and goes when it goes', () => {
    const flow = flowWith('a', 'b');
    addNote(flow, { ...NOTE, block: 'a' });
    addNote(flow, { ...NOTE, id: 'free' });

    renameBlock(flow, 'a', 'Hold on');
    expect(notesOf(flow).map(({ block }) => block)).toEqual(['Hold on', undefined]);

    removeBlocks(flow, ['Hold on']);
    expect(notesOf(flow).map(({ id }) => id)).toEqual(['free']);
  });
});

describe('a group', () => {
  const grouped = (): FlowJson => {
    const flow = flowWith('a', 'b', 'c');
    addGroup(flow, { id: 'g', title: 'Office hours', blocks: ['a', 'b'] });
    return flow;
  };

  test('is kept beside the flow, where the service executes nothing', () => {
    expect(grouped().Metadata).toEqual({
      name: 'Test',
      switchyard: { groups: [{ id: 'g', title: 'Office hours', blocks: ['a', 'b'] }] },
    });
  });

  test('is folded, unfolded and called otherwise', () => {
    const flow = grouped();
    changeGroup(flow, 'g', { folded: true, title: 'Opening hours' });
    expect(groupsOf(flow)).toEqual([{ id: 'g', title: 'Opening hours', blocks: ['a', 'b'], folded: true }]);
    changeGroup(flow, 'g', { folded: false });
    expect(groupsOf(flow)[0]?.folded).toBe(false);
  });

  test('has no block that another group has', () => {
    const flow = grouped();
    addGroup(flow, { id: 'h', title: 'Others', blocks: ['b', 'c'] });
    expect(groupsOf(flow).map(({ id, blocks }) => [id, blocks])).toEqual([
      ['g', ['a']],
      ['h', ['b', 'c']],
    ]);
  });

  test('goes with the names of its blocks, and goes with the last of them', () => {
    const flow = grouped();
    renameBlock(flow, 'a', 'Hold on');
    expect(groupsOf(flow)[0]?.blocks).toEqual(['Hold on', 'b']);
    removeBlocks(flow, ['b']);
    expect(groupsOf(flow)[0]?.blocks).toEqual(['Hold on']);
    removeBlocks(flow, ['Hold on']);
    expect(flow.Metadata).not.toHaveProperty('switchyard');
  });

  test('that is taken away leaves its blocks, and what else is kept there', () => {
    const flow = grouped();
    Object.assign(flow.Metadata as object, {
      switchyard: { ...(flow.Metadata as { switchyard?: object }).switchyard, suppressions: [] },
    });
    removeGroups(flow, new Set(['g']));
    expect(flow.Actions).toHaveLength(3);
    expect(flow.Metadata).toEqual({ name: 'Test', switchyard: { suppressions: [] } });
  });

  test('is left alone by blocks that are in none', () => {
    const flow = grouped();
    const before = structuredClone(flow);
    leaveGroups(flow, new Set(['c']));
    expect(flow).toEqual(before);
  });

  test.each([
    ['nothing', undefined],
    ['no list', { groups: 'x' }],
    ['no groups', { groups: [null, 7, { id: 'x' }, { blocks: ['a'] }, { id: 'e', blocks: [] }] }],
  ])('is not seen in %s', (_name, switchyard) => {
    expect(groupsOf({ Metadata: { switchyard } as never })).toEqual([]);
  });
});
