/** Groups as they are drawn: a frame behind their blocks, or one card that has their wires. */
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { describe, expect, test } from 'vitest';
import { moveBlocks } from '../document/commands/moveBlocks.ts';
import { foldGroup, groupSelection } from '../document/commands/groups.ts';
import { groupId, noteId } from '../document/drawnIds.ts';
import { extrasOf } from '../document/extras.ts';
import { addNote } from '../document/commands/notes.ts';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';
import { flowToGraph } from './flowToGraph.ts';
import { movedNodes } from './graphToCommands.ts';
import { withGroups } from './withGroups.ts';

/** Entry → a → b → c, with a and b in a group. */
function grouped(folded: boolean): TestDesigner {
  const designer = createTestDesigner();
  for (const id of ['a', 'b', 'c']) designer.addBlock('wait', id);
  designer.run(moveBlocks({ a: { x: 200, y: 0 }, b: { x: 500, y: 100 }, c: { x: 900, y: 0 } }));
  designer.start('a');
  designer.connect('a', 'timeExpired', 'b');
  designer.connect('b', 'timeExpired', 'c');
  designer.session.select(['a', 'b']);
  designer.run(groupSelection('g'));
  designer.run(foldGroup('g', folded));
  return designer;
}

function drawn(designer: TestDesigner) {
  return withGroups(flowToGraph(designer.view(), new Map(), new Map()), extrasOf(designer.flow()).groups);
}

const ends = (designer: TestDesigner) => drawn(designer).edges.map(({ source, target }) => [source, target]);

describe('a group', () => {
  test('is a frame around its blocks, which lies under everything else', () => {
    const { nodes } = drawn(grouped(false));
    const [frame, ...others] = nodes;
    expect(frame?.id).toBe(groupId('g'));
    expect(others.map(({ id }) => id)).toEqual([ENTRY_ID, 'a', 'b', 'c']);
    for (const block of others.filter(({ id }) => id === 'a' || id === 'b')) {
      expect(block.position.x).toBeGreaterThan(frame?.position.x ?? NaN);
      expect(block.position.y).toBeGreaterThan(frame?.position.y ?? NaN);
      expect(block.position.x + (block.width ?? NaN)).toBeLessThan((frame?.position.x ?? NaN) + (frame?.width ?? NaN));
      expect(block.position.y + (block.height ?? NaN)).toBeLessThan(
        (frame?.position.y ?? NaN) + (frame?.height ?? NaN),
      );
    }
  });

  test('that is folded stands in the place of its blocks, and has the wires that lead in and out', () => {
    const designer = grouped(true);
    expect(drawn(designer).nodes.map(({ id }) => id)).toEqual([groupId('g'), ENTRY_ID, 'c']);
    expect(ends(designer)).toEqual([
      [ENTRY_ID, groupId('g')],
      [groupId('g'), 'c'],
    ]);
  });

  test.each([true, false])('moves with all its blocks (folded: %s)', (folded) => {
    const designer = grouped(folded);
    const [group] = drawn(designer).nodes;
    if (group?.type !== 'group') throw new Error('Expected the group first.');
    const dropped = { id: group.id, position: { x: group.position.x + 140, y: group.position.y + 120 } };

    designer.run(movedNodes([dropped], () => ({ position: group.position, members: group.data.members })));

    const placeOf = (id: string) => designer.view().byId.get(id)?.position;
    expect(placeOf('a')).toEqual({ x: 300, y: 100 });
    expect(placeOf('b')).toEqual({ x: 600, y: 200 });
    expect(placeOf('c')).toEqual({ x: 900, y: 0 });
  });
});

test('a note that is bound to a block moves with it; a free one stays', () => {
  const designer = grouped(false);
  designer.run(addNote({ id: 'bound', position: { x: 200, y: -100 }, block: 'a' }));
  designer.run(addNote({ id: 'free', position: { x: 0, y: 500 } }));

  designer.run(moveBlocks({ a: { x: 240, y: 60 } }));

  const placeOf = (id: string) => extrasOf(designer.flow()).notes.find((note) => note.id === id)?.position;
  expect(placeOf('bound')).toEqual({ x: 240, y: -40 });
  expect(placeOf('free')).toEqual({ x: 0, y: 500 });

  designer.run(movedNodes([{ id: noteId('free'), position: { x: 140, y: 120 } }]));
  expect(placeOf('free')).toEqual({ x: 100, y: 100 });
});
