/** Every command: does what it says, and undo and redo give back the very flow. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { isUnsaved } from '../documentStore.ts';
import type { Command } from '../command.ts';
import { groupId } from '../drawnIds.ts';
import { createTestDesigner, type TestDesigner } from '../../testing/testDesigner.ts';
import { applyFix } from './applyFix.ts';
import { addCondition, moveCondition, removeCondition, setConditions } from './conditions.ts';
import { clearName } from './clearName.ts';
import { connect } from './connect.ts';
import { cutBlocks } from './cutBlocks.ts';
import { disconnect } from './disconnect.ts';
import { editBlockJson, editFlowJson } from './editJson.ts';
import { foldGroup, groupSelection, renameGroup, ungroupSelection } from './groups.ts';
import { moveBlocks } from './moveBlocks.ts';
import { addNote, changeNote } from './notes.ts';
import { nudgeSelection } from './nudgeSelection.ts';
import { pasteBlocks } from './pasteBlocks.ts';
import { placeBlock } from './placeBlock.ts';
import { removeSelection } from './removeSelection.ts';
import { renameBlock } from './renameBlock.ts';
import { replaceFlow } from './replaceFlow.ts';
import { setDetails } from './setDetails.ts';
import { setParameter } from './setParameter.ts';
import { setStatus } from './setStatus.ts';
import { tidy } from './tidy.ts';

/** A flow with a check, a queue and a wait, connected, with the wait selected. */
function prepared(): TestDesigner {
  const designer = createTestDesigner();
  designer.addBlock('check-contact-attributes', 'tier');
  designer.addBlock('set-working-queue', 'queue');
  designer.addBlock('wait', 'hold');
  designer.addBlock('loop', 'loop');
  designer.run(renameBlock('loop', 'again'));
  designer.run(addCondition('tier', { operator: 'Equals', operand: 'gold' }));
  designer.run(addCondition('tier', { operator: 'Equals', operand: 'silver' }));
  designer.run(addNote({ id: 'note', position: { x: 0, y: 300 } }));
  designer.run(selecting(['tier', 'queue'], groupSelection('together')));
  designer.start('tier');
  designer.connect('tier', 'condition-1', 'queue');
  designer.connect('queue', 'success', 'hold');
  designer.session.select(['hold']);
  return designer;
}

const COPY: FlowJson = { Actions: [{ Identifier: 'copied', Type: 'Wait' }] };
const PASTING = { corner: { x: 0, y: 0 }, places: new Map(), newId: () => 'made-up' };

/** Commands that ask for more than one block, or for a group, to be selected. */
const selecting =
  (selection: readonly string[], command: Command): Command =>
  (context, dispatch) =>
    command({ ...context, selection }, dispatch);
const groupAll = selecting(['tier', 'hold'], groupSelection('both'));
const ungroupAll = selecting([groupId('together')], ungroupSelection);

const COMMANDS: readonly (readonly [name: string, command: Command])[] = [
  ['connect', connect({ from: 'hold', branch: 'timeExpired' }, 'tier')],
  ['disconnect', disconnect({ from: 'queue', branch: 'success' })],
  ['moveBlocks', moveBlocks({ hold: { x: 200, y: 100 } })],
  ['nudgeSelection', nudgeSelection(20, 0)],
  ['placeBlock', placeBlock({ block: 'loop', id: 'another', position: { x: 1, y: 2 } })],
  [
    'placeBlock on a wire',
    placeBlock({
      block: 'wait',
      id: 'between',
      position: { x: 1, y: 2 },
      onto: { wire: { from: 'queue', branch: 'success' }, how: 'insert' },
    }),
  ],
  [
    'placeBlock on a wire, where others make room',
    placeBlock({
      block: 'wait',
      id: 'between',
      position: { x: 200, y: 0 },
      moves: { hold: { x: 400, y: 0 } },
      onto: { wire: { from: 'queue', branch: 'success' }, how: 'insert' },
    }),
  ],
  [
    'tidy',
    tidy(
      new Map([
        ['queue', { x: 200, y: 0 }],
        ['hold', { x: 400, y: 0 }],
      ]),
    ),
  ],
  ['removeSelection', removeSelection],
  ['addNote', addNote({ id: 'another', position: { x: 20, y: 20 }, block: 'hold' })],
  ['changeNote', changeNote('note', { text: 'Ask the bank.' })],
  ['groupSelection', groupAll],
  ['renameGroup', renameGroup('together', 'Office hours')],
  ['foldGroup', foldGroup('together', true)],
  ['ungroupSelection', ungroupAll],
  ['cutBlocks', cutBlocks(['hold'])],
  ['pasteBlocks', pasteBlocks(COPY, PASTING, 'Paste')],
  ['setStatus', setStatus('published')],
  ['replaceFlow', replaceFlow('Restore', { Actions: [], StartAction: '', Version: '2019-10-30' })],
  ['renameBlock', renameBlock('hold', 'Hold on')],
  ['clearName', clearName('again', 'a-plain-id')],
  ['setParameter', setParameter('hold', 'TimeLimitSeconds', 'Wait for', '900')],
  ['setParameter with a name', setParameter('queue', 'QueueId', 'Queue', 'arn:claims', 'Claims')],
  ['editFlowJson', editFlowJson({ Version: '2019-10-30', StartAction: '', Actions: [] })],
  ['editBlockJson', editBlockJson('hold', [{ Identifier: 'pause', Type: 'Wait' }])],
  ['setDetails', setDetails({ name: 'Another name' })],
  ['addCondition', addCondition('tier', { operator: 'Equals', operand: 'bronze' })],
  [
    'setConditions',
    setConditions('tier', { 'condition-1': { operator: 'TextContains', operand: 'g' } }, 'condition-1'),
  ],
  ['removeCondition', removeCondition('tier', 'condition-2')],
  ['moveCondition', moveCondition('tier', 'condition-1', 1)],
  [
    'applyFix',
    applyFix({ title: 'Rename', kind: 'suggestion', edits: [{ rename: '/Actions/0/Parameters', to: '__proto__' }] }),
  ],
];

describe.each(COMMANDS)('%s', (_name, command) => {
  test('asked without dispatch only answers', () => {
    const designer = prepared();
    const before = designer.flow();
    expect(designer.can(command)).toBe(true);
    expect(designer.flow()).toBe(before);
  });

  test('is one step, undone and done again to the very flow', () => {
    const designer = prepared();
    const before = designer.flow();
    const steps = designer.document.store.getState().past.length;

    designer.run(command);
    const after = designer.flow();
    designer.document.undo();
    const undone = designer.flow();
    designer.document.redo();

    expect(after).not.toEqual(before);
    expect(undone).toEqual(before);
    expect(designer.flow()).toEqual(after);
    expect(designer.document.store.getState().past).toHaveLength(steps + 1);
  });
});

test.each([
  ['connecting to nothing that is there', connect({ from: 'hold', branch: 'timeExpired' }, 'nobody')],
  ['placing a block the flow type refuses', placeBlock({ block: 'teleport', id: 'a', position: { x: 0, y: 0 } })],
  ['a name the service refuses', renameBlock('hold', 'a:b')],
  ['taking away a name where there is none', clearName('hold', 'a-plain-id')],
  ['moving nothing', moveBlocks({})],
  ['pasting nothing', pasteBlocks({ Actions: [] }, PASTING, 'Paste')],
  [
    'a fix of another version of the flow',
    applyFix({ title: 'Remove', kind: 'safe', edits: [{ remove: '/Actions/9' }] }),
  ],
])('%s does not apply', (_name, command) => {
  const designer = prepared();
  const before = designer.flow();
  expect(designer.can(command)).toBe(false);
  expect(designer.run(command)).toBe(false);
  expect(designer.flow()).toBe(before);
});

test('a block that was removed and brought back stands in the file where it stood', () => {
  const designer = prepared();
  const before = JSON.stringify(designer.flow());

  designer.session.select(['queue']);
  designer.run(removeSelection);
  designer.document.undo();

  expect(JSON.stringify(designer.flow())).toBe(before);
});

describe('in a flow whose blocks have no places', () => {
  /** Two waits as a program may write them, drawn where the layout puts them. */
  function unplaced() {
    const designer = createTestDesigner();
    const wait = (id: string, next: string) => ({
      Identifier: id,
      Type: 'Wait',
      Parameters: {},
      Transitions: {
        NextAction: next,
        Conditions: [{ NextAction: next, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
      },
    });
    const flow = { StartAction: 'a', Actions: [wait('a', 'b'), wait('b', '')] };
    designer.document.open({ document: { flow, source: '' }, flowType: 'CONTACT_FLOW', saved: true });
    designer.session.select(['b']);
    const drawn = (id: string) => designer.view().byId.get(id)?.position ?? designer.places().get(id);
    return { designer, drawn };
  }

  test.each<[name: string, command: Command]>([
    ['moved', moveBlocks({ b: { x: 900, y: 900 } })],
    ['moved by a key', nudgeSelection(20, 0)],
    [
      'tidied with another',
      tidy(
        new Map([
          ['b', { x: 900, y: 900 }],
          ['entry', { x: 0, y: 0 }],
        ]),
      ),
    ],
    ['added', placeBlock({ block: 'wait', id: 'c', position: { x: 900, y: 900 } })],
  ])('a block is %s, and the others stay where they are drawn', (_name, command) => {
    const { designer, drawn } = unplaced();
    const [before, flow] = [drawn('a'), designer.flow()];
    expect(before).toBeDefined();

    expect(designer.run(command)).toBe(true);
    expect(designer.view().byId.get('a')?.position).toEqual(before);
    designer.document.undo();

    expect(designer.flow()).toBe(flow);
    expect(drawn('a')).toEqual(before);
  });

  test('a block that is connected otherwise moves none of them, and writes no place', () => {
    const { designer, drawn } = unplaced();
    const before = ['a', 'b'].map(drawn);

    designer.run(connect({ from: 'a', branch: 'timeExpired' }, 'a'));

    expect(['a', 'b'].map(drawn)).toEqual(before);
    expect(designer.flow().Metadata).toBeUndefined();
  });
});

test('a hundred steps and more can be undone', () => {
  const designer = prepared();
  const before = designer.flow();
  for (let step = 1; step <= 150; step++) designer.run(moveBlocks({ hold: { x: step, y: 0 } }));
  for (let step = 1; step <= 150; step++) designer.document.undo();
  expect(designer.flow()).toEqual(before);
});

test('typing in one field is one step, and another field begins another', () => {
  const designer = prepared();
  const steps = () => designer.document.store.getState().past.length;
  const before = steps();
  for (const value of ['1', '12', '120']) designer.run(setParameter('hold', 'TimeLimitSeconds', 'Wait for', value));
  expect(steps()).toBe(before + 1);
  designer.document.endMark();
  designer.run(setParameter('hold', 'TimeLimitSeconds', 'Wait for', '1200'));
  expect(steps()).toBe(before + 2);
});

test('moves by a key are one step until something is selected, though it is the same', () => {
  const designer = prepared();
  const steps = () => designer.document.store.getState().past.length;
  const before = steps();
  for (let press = 1; press <= 3; press++) designer.run(nudgeSelection(20, 0));
  expect(steps()).toBe(before + 1);

  designer.session.select(['queue']);
  designer.session.select(['hold']);
  designer.run(nudgeSelection(20, 0));

  expect(steps()).toBe(before + 2);
});

test('a change that changes nothing leaves no trace', () => {
  const designer = prepared();
  const steps = designer.document.store.getState().past.length;
  designer.run(connect({ from: 'queue', branch: 'success' }, 'hold'));
  expect(designer.document.store.getState().past).toHaveLength(steps);
});

test('the flow is unsaved while it differs from the file, and saved again when undone to it', () => {
  const designer = prepared();
  const state = () => designer.document.store.getState();
  const { document } = state();
  if (document) designer.document.saved(document);
  expect(isUnsaved(state())).toBe(false);
  designer.run(setDetails({ name: 'Other' }));
  expect(isUnsaved(state())).toBe(true);
  designer.document.undo();
  expect(isUnsaved(state())).toBe(false);
});

test('a member called __proto__ in a file that was opened stays data', () => {
  const designer = createTestDesigner();
  const flow = JSON.parse(
    '{"Version":"2019-10-30","StartAction":"a","__proto__":{"x":1},"Actions":[{"Identifier":"a","Type":"Wait","Parameters":{"__proto__":{"polluted":true}},"Transitions":{}}],"Metadata":{"ActionMetadata":{"__proto__":{"position":{"x":1,"y":1}}}}}',
  );
  designer.document.open({ document: { flow, source: '' }, flowType: 'CONTACT_FLOW', saved: true });

  designer.run(moveBlocks({ a: { x: 5, y: 5 } }));
  designer.run(setParameter('a', 'TimeLimitSeconds', 'Wait for', '5'));

  const text = JSON.stringify(designer.flow());
  expect(text).toContain('"__proto__":{"x":1}');
  expect(text).toContain('"__proto__":{"polluted":true}');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
