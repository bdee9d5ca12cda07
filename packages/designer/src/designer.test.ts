/** What is selected is always there, and what was said is still true. */
import { createFlow, ENTRY_ID } from '@switchyard/blocks/edit';
import { expect, test } from 'vitest';
import { createTestDesigner, type TestDesigner } from './testing/testDesigner.ts';

function prepared(): TestDesigner {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'first');
  designer.addBlock('wait', 'second');
  designer.connect('second', 'timeExpired', 'first');
  return designer;
}

const selected = ({ session }: TestDesigner) => {
  const { selection, wire } = session.store.getState();
  return { selection, wire };
};

test('a block that is undone is not selected any more, and the others are', () => {
  const designer = prepared();
  designer.addBlock('loop', 'third');
  designer.session.select(['first', 'third']);

  designer.document.undo();

  expect(selected(designer)).toEqual({ selection: ['first'], wire: undefined });
});

test('a wire is not selected any more when the block it leaves is undone', () => {
  const designer = prepared();
  designer.session.select([], { from: 'second', branch: 'timeExpired' });

  designer.document.undo();
  expect(selected(designer).wire).toEqual({ from: 'second', branch: 'timeExpired' });
  designer.document.undo();

  expect(selected(designer).wire).toBeUndefined();
});

test('the wire of the entry point stays selected while the flow changes', () => {
  const designer = prepared();
  designer.start('first');
  designer.session.select([], { from: ENTRY_ID, branch: 'start' });

  designer.addBlock('loop', 'third');

  expect(selected(designer).wire).toEqual({ from: ENTRY_ID, branch: 'start' });
});

test('another flow opens with nothing selected, even where it has blocks of the same names', () => {
  const designer = prepared();
  designer.session.select(['first']);
  const flow = { ...createFlow({ name: '', description: '', type: 'CONTACT_FLOW' }), ...designer.flow() };

  designer.document.open({ document: { flow, source: '' }, flowType: 'CONTACT_FLOW', saved: true });

  expect(selected(designer).selection).toEqual([]);
});

test('what was said of the flow is taken back when the flow changes after it', () => {
  const designer = prepared();
  designer.session.say('Added Wait.');
  const said = (): string | undefined => designer.session.store.getState().said?.text;
  expect(said()).toBe('Added Wait.');

  designer.document.undo();

  expect(said()).toBeUndefined();
});

test('JSON that cannot be read waits until its flow is on the screen again', () => {
  const designer = prepared();
  const { document: desk, session } = designer;
  const left = desk.store.getState();
  const draft = { text: '{', over: designer.flow(), problems: [{ message: 'Expected a name', start: 1, end: 1 }] };
  session.set({ jsonDrafts: { '': draft } });

  const flow = createFlow({ name: 'Other', description: '', type: 'CONTACT_FLOW' });
  desk.open({ document: { flow, source: '' }, flowType: 'CONTACT_FLOW', saved: true });
  expect(session.store.getState().jsonDrafts).toEqual({});

  desk.putBack(left);
  expect(session.store.getState().jsonDrafts).toEqual({ '': draft });
});

test('a branch that was asked for a block is not asked any more when another flow is opened', () => {
  const designer = prepared();
  const wire = { from: 'second', branch: 'timeExpired' };
  designer.session.set({ choosing: { wire, how: 'add' }, outlineChoosing: { wire, what: 'target' } });

  const flow = createFlow({ name: 'Another', description: '', type: 'CONTACT_FLOW' });
  designer.document.open({ document: { flow, source: '' }, flowType: 'CONTACT_FLOW', saved: true });

  const { choosing, outlineChoosing } = designer.session.store.getState();
  expect({ choosing, outlineChoosing }).toEqual({ choosing: undefined, outlineChoosing: undefined });
});
