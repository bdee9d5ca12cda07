/** Gestures on the canvas, and the flow after them. */
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { toCanvas, toFlow } from '@switchyard/drawing';
import { describe, expect, test } from 'vitest';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';
import { drawnWire, movedNodes, wireOf } from './graphToCommands.ts';

function prepared(): TestDesigner {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'first');
  designer.addBlock('disconnect', 'last');
  return designer;
}

const targetOf = (designer: TestDesigner, id: string, branch: string): string | undefined =>
  designer
    .view()
    .byId.get(id)
    ?.branches.find(({ name }) => name === branch)?.target;

describe('a wire', () => {
  test.each([
    ['drawn to a block connects the branch', 'last', 'last'],
    ['drawn to its own block is a loop', 'first', 'first'],
    ['drawn to the entry point is none', ENTRY_ID, undefined],
    ['drawn to a block that is not there is none', 'gone', undefined],
  ])('%s', (_name, target, expected) => {
    const designer = prepared();
    const command = drawnWire({ source: 'first', sourceHandle: 'timeExpired', target, targetHandle: 'in' });
    if (command) designer.run(command);
    expect(targetOf(designer, 'first', 'timeExpired')).toBe(expected);
  });

  test('drawn again from one branch moves it: a branch has one wire', () => {
    const designer = prepared();
    for (const target of ['first', 'last']) {
      const command = drawnWire({ source: 'first', sourceHandle: 'error', target, targetHandle: 'in' });
      if (command) designer.run(command);
    }
    expect(targetOf(designer, 'first', 'error')).toBe('last');
  });

  test('drawn from the entry point chooses where the flow begins', () => {
    const designer = prepared();
    const command = drawnWire({ source: ENTRY_ID, sourceHandle: 'start', target: 'first', targetHandle: 'in' });
    if (command) designer.run(command);
    expect(designer.view().start).toBe('first');
  });

  test('drawn from nowhere means nothing', () => {
    expect(drawnWire({ source: 'first', sourceHandle: null, target: 'last', targetHandle: 'in' })).toBeUndefined();
  });

  test('is known by the branch it leaves', () => {
    expect(wireOf({ source: 'first', sourceHandle: 'error' })).toEqual({ from: 'first', branch: 'error' });
  });
});

describe('blocks that were dropped', () => {
  test('stand where they were dropped, on the grid, in one step', () => {
    const designer = prepared();
    const steps = designer.document.store.getState().past.length;

    designer.run(
      movedNodes([
        { id: 'first', position: toCanvas({ x: 98, y: 41 }) },
        { id: ENTRY_ID, position: toCanvas({ x: -20, y: 0 }) },
      ]),
    );

    expect(designer.view().byId.get('first')?.position).toEqual({ x: 100, y: 40 });
    expect(designer.view().entryPosition).toEqual({ x: -20, y: 0 });
    expect(designer.document.store.getState().past).toHaveLength(steps + 1);
  });

  test('where they stood already are no step', () => {
    const designer = prepared();
    const steps = designer.document.store.getState().past.length;
    designer.run(movedNodes([{ id: 'first', position: toCanvas({ x: 0, y: 0 }) }]));
    expect(designer.document.store.getState().past).toHaveLength(steps);
  });
});

test.each([[{ x: 0, y: 0 }], [{ x: 340, y: -60 }], [{ x: -20, y: 1000 }]])(
  'the place %j of a flow is drawn and saved as the same place',
  (place) => {
    expect(toFlow(toCanvas(place))).toEqual(place);
  },
);
