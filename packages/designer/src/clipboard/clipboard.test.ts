/** Copy, cut, paste and duplicate, as somebody at the designer knows them. */
import type { FlowType } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { groupSelection } from '../document/commands/groups.ts';
import { addNote } from '../document/commands/notes.ts';
import { renameBlock } from '../document/commands/renameBlock.ts';
import { groupId, noteId } from '../document/drawnIds.ts';
import { openExtras } from '../document/extras.ts';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';
import { createClipboard } from './clipboard.ts';

/** An office with two blocks in a row, and what hands can do there. */
function prepared(type?: FlowType) {
  const designer = createTestDesigner(type);
  designer.addBlock('set-working-queue', 'queue');
  designer.addBlock('disconnect', 'end');
  designer.run(renameBlock('queue', 'Choose the desk'));
  designer.connect('Choose the desk', 'success', 'end');
  return { designer, clipboard: createClipboard(designer) };
}

const wiresOf = (designer: TestDesigner) =>
  Object.fromEntries(
    designer.view().blocks.map(({ id, branches }) => [id, branches.flatMap(({ target }) => target ?? [])]),
  );
const said = ({ session }: TestDesigner) => session.store.getState().said?.text;
const steps = ({ document }: TestDesigner) => document.store.getState().past.map(({ label }) => label);

test('what is copied is a flow a person can read', () => {
  const { designer, clipboard } = prepared();
  designer.session.select(['Choose the desk', 'end']);

  const text = clipboard.copy() ?? '';

  expect(text).toContain('\n  "Actions": [\n');
  expect(JSON.parse(text)).toMatchObject({
    Version: '2019-10-30',
    StartAction: 'Choose the desk',
    Actions: [{ Type: 'UpdateContactTargetQueue' }, { Type: 'DisconnectParticipant' }],
  });
  expect(said(designer)).toBe('Copied 2 blocks.');
});

test('with nothing selected, nothing is copied, cut or duplicated', () => {
  const { designer, clipboard } = prepared();
  designer.session.select([]);
  const before = designer.flow();

  expect([clipboard.copy(), clipboard.cut(), clipboard.duplicate()]).toEqual([undefined, undefined, false]);
  expect(designer.flow()).toBe(before);
});

test('cut and paste is two steps, and puts the blocks back under their names', () => {
  const { designer, clipboard } = prepared();
  designer.session.select(['Choose the desk', 'end']);

  const text = clipboard.cut() ?? '';
  expect(designer.view().blocks).toEqual([]);
  clipboard.paste(text);

  expect(wiresOf(designer)).toEqual({ 'Choose the desk': ['end'], end: [] });
  expect(steps(designer).slice(-2)).toEqual(['Cut 2 blocks', 'Paste 2 blocks']);
  expect(designer.session.store.getState().selection).toEqual(['Choose the desk', 'end']);
});

test('what is pasted goes to where the pointer is, else to the middle of what is seen, and over no other block', () => {
  const { designer, clipboard } = prepared();
  designer.session.select(['end']);
  const text = clipboard.copy() ?? '';
  const placeOf = (id: string) => designer.view().byId.get(id)?.position ?? { x: NaN, y: NaN };

  designer.session.set({ centre: { x: 2000, y: 1000 } });
  clipboard.paste(text);
  designer.session.set({ whereIsPointer: () => ({ x: -3000, y: 500 }) });
  clipboard.paste(text);
  clipboard.paste(text);

  expect(placeOf('end-2').x).toBeGreaterThan(1800);
  expect(placeOf('end-3').x).toBeLessThan(-2900);
  expect(placeOf('end-4')).not.toEqual(placeOf('end-3'));
});

test('a duplicate stands beside the original, and the clipboard has nothing to do with it', () => {
  const { designer, clipboard } = prepared();
  designer.session.select(['Choose the desk', 'end']);

  clipboard.duplicate();

  expect(wiresOf(designer)).toMatchObject({ 'Choose the desk': ['end'], 'Choose the desk-2': ['end-2'] });
  expect(steps(designer).at(-1)).toBe('Duplicate 2 blocks');
});

describe('pasting into a flow of another type', () => {
  test('keeps what that type does not allow, says so, and the problem is listed', () => {
    const { designer, clipboard } = prepared('AGENT_WHISPER');

    clipboard.paste('{"Identifier":"a","Type":"Wait","Parameters":{"TimeLimitSeconds":"60"}}');

    expect(said(designer)).toContain('Not allowed in flows of this type: Wait.');
    expect(designer.problems()).toContainEqual(expect.objectContaining({ rule: 'flow-type', block: 'a' }));
  });

  test('is refused where the type takes no blocks at all', () => {
    const { designer, clipboard } = prepared();
    const { document } = designer.document.store.getState();
    if (document) designer.document.open({ document, flowType: 'MODULE', saved: true });
    const before = designer.flow();

    clipboard.paste('{"Identifier":"a","Type":"Wait"}');

    expect(designer.flow()).toBe(before);
    expect(said(designer)).toMatch(/^Nothing was pasted. A flow module is shown and kept as it is/);
  });
});

test('a group that is selected is copied with its blocks, and a note only with blocks', () => {
  const { designer, clipboard } = prepared();
  designer.session.select(['Choose the desk', 'end']);
  designer.run(groupSelection('g'));
  designer.run(addNote({ id: 'n', position: { x: 0, y: 0 }, block: undefined }));

  designer.session.select([noteId('n')]);
  expect(clipboard.copy()).toBeUndefined();
  designer.session.select([groupId('g'), noteId('n')]);
  clipboard.duplicate();

  expect(wiresOf(designer)).toMatchObject({ 'Choose the desk-2': ['end-2'] });
  const { groups, notes } = openExtras(designer);
  expect(groups.map(({ blocks }) => blocks)).toEqual([
    ['Choose the desk', 'end'],
    ['Choose the desk-2', 'end-2'],
  ]);
  expect(notes).toHaveLength(2);
  designer.document.undo();
  expect(openExtras(designer).groups).toHaveLength(1);
});

test('what leads nowhere after pasting is said', () => {
  const { designer, clipboard } = prepared();
  designer.session.select(['Choose the desk']);
  clipboard.paste(clipboard.copy() ?? '');
  expect(said(designer)).toBe('Pasted 1 block. 2 branches lead nowhere.');
});

test('text that has no blocks changes nothing, and is shown with its line and column', () => {
  const { designer, clipboard } = prepared();
  const before = designer.flow();

  clipboard.paste('{\n  "Actions": [}\n');

  expect(designer.flow()).toBe(before);
  expect(designer.session.store.getState().unpasted?.problems[0]).toMatchObject({ line: 2, column: 15 });
});
