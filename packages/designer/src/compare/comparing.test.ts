/** What a comparison shows: each difference once, by the block it is drawn on, as the command `switchyard diff` tells it. */
import { expect, test } from 'vitest';
import { readFlow, type FlowJson } from '@switchyard/blocks';
import { connectBranch, placeBlock, removeBlocks, setFlowDetails, setParameter } from '@switchyard/blocks/edit';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { endComparing, followSaved, showDifference, startComparing, stepDifference } from './compareCommands.ts';
import { compareWith, countWords } from './comparing.ts';

/** A task waits, and its end; the failure of the wait leads nowhere yet. */
function claims() {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'wait');
  designer.addBlock('disconnect', 'end');
  designer.addBlock('disconnect', 'other end');
  designer.start('wait');
  designer.connect('wait', 'timeExpired', 'end');
  return designer;
}

const compared = (change: (flow: FlowJson) => void) => {
  const before = claims().flow();
  const after = structuredClone(before);
  change(after);
  return compareWith(before, after);
};

const ROWS: readonly (readonly [what: string, change: (flow: FlowJson) => void, told: readonly unknown[]])[] = [
  ['nothing', () => undefined, []],
  [
    'a parameter is another',
    (flow) => setParameter(flow, 'wait', 'TimeLimitSeconds', '7200'),
    [['changed', 'wait', [{ label: 'Wait for', before: '1 minute', after: '2 hours' }]]],
  ],
  [
    'a branch leads elsewhere',
    (flow) => connectBranch(flow, 'wait', 'timeExpired', 'other end'),
    [['rewired', 'wait', [{ label: 'Branch "Time Expired"' }]]],
  ],
  [
    'a block is gone: it stands there as a ghost, under a name no block can have',
    (flow) => removeBlocks(flow, ['other end']),
    [['removed', 'removed\nother end', []]],
  ],
  [
    'a block is new',
    (flow) =>
      placeBlock(flow, { block: 'disconnect', id: 'new', position: { x: 400, y: 400 }, flowType: 'CONTACT_FLOW' }),
    [['added', 'new', []]],
  ],
  [
    'the flow has another name',
    (flow) => setFlowDetails(flow, { name: 'Renamed' }),
    [['flow', undefined, [{ label: 'Name', before: 'Test', after: 'Renamed' }]]],
  ],
];

test.each(ROWS)('%s', (_what, change, told) => {
  const { differences } = compared(change);

  expect(differences.map((one) => [one.change, one.block, one.lines])).toMatchObject(told);
});

test('how much differs is said in words', () => {
  const { differences } = compared((flow) => {
    setParameter(flow, 'wait', 'TimeLimitSeconds', '7200');
    removeBlocks(flow, ['other end']);
    setFlowDetails(flow, { name: 'Renamed' });
  });

  expect(countWords(differences)).toBe('1 removed, 1 changed, the flow itself changed');
});

test('a comparison is gone through from difference to difference, round and round, and then left', () => {
  const designer = claims();
  const text = JSON.stringify(designer.flow());
  designer.document.dispatch('Two changes', (flow) => {
    setParameter(flow, 'wait', 'TimeLimitSeconds', '7200');
    removeBlocks(flow, ['other end']);
  });
  const state = () => designer.session.store.getState();

  startComparing(designer, { is: 'saved', label: 'the saved file', text });
  stepDifference(designer, 1);
  expect(state()).toMatchObject({ panel: 'compare', selection: ['wait'], comparing: { at: 0 } });
  stepDifference(designer, 1);
  // A ghost cannot be selected; it is only looked at.
  expect(state()).toMatchObject({ selection: [], wish: { ids: ['removed\nother end'] }, comparing: { at: 1 } });
  stepDifference(designer, 1);
  expect(state().comparing?.at).toBe(0);
  stepDifference(designer, -1);
  expect(state().comparing?.at).toBe(1);
  showDifference(designer, 0);
  expect(state().selection).toEqual(['wait']);

  endComparing(designer);
  expect(state()).toMatchObject({ comparing: undefined, panel: 'properties' });
});

test('what is saved next is what it is compared with then; a file stays as it was', () => {
  const designer = claims();
  const text = JSON.stringify(designer.flow());
  designer.document.dispatch('A change', (flow) => setParameter(flow, 'wait', 'TimeLimitSeconds', '7200'));
  const changes = () => {
    const { comparing } = designer.session.store.getState();
    return comparing && compareWith(comparing.flow, designer.flow()).differences.length;
  };

  startComparing(designer, { is: 'saved', label: 'the saved file', text });
  followSaved(designer, JSON.stringify(designer.flow()));
  expect(changes()).toBe(0);

  startComparing(designer, { is: 'file', label: 'other.json', text });
  followSaved(designer, JSON.stringify(designer.flow()));
  expect(changes()).toBe(1);
});

test('another flow is not compared with what the one before was', () => {
  const designer = claims();
  startComparing(designer, { is: 'saved', label: 'the saved file', text: JSON.stringify(designer.flow()) });

  const { document } = readFlow(JSON.stringify(designer.flow()));
  if (document) designer.document.open({ document, flowType: 'CONTACT_FLOW', saved: true });

  expect(designer.session.store.getState()).toMatchObject({ comparing: undefined, panel: 'properties' });
});

test.each([
  ['no JSON', '{', 'Not compared with other.json. Expected'],
  ['a world file', '{ "queues": {} }', 'Not compared with other.json. '],
  ['an old export', '{"modules":[],"version":"1","type":"contactFlow","start":"x"}', 'export of the old console'],
])('%s is not compared with, and that is said', (_what, text, said) => {
  const designer = claims();

  startComparing(designer, { is: 'file', label: 'other.json', text });

  expect(designer.session.store.getState().comparing).toBeUndefined();
  expect(designer.session.store.getState().said?.text).toContain(said);
});
