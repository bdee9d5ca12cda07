/** What changed since a flow was tidied up, and that tidying only that leaves everything else. */
import { expect, test } from 'vitest';
import { moveBlocks } from '../document/commands/moveBlocks.ts';
import { tidy } from '../document/commands/tidy.ts';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';
import { arrangeItems } from './arrangeItems.ts';
import { changedSinceTidy } from './changedSince.ts';

function tidied(): TestDesigner {
  const designer = createTestDesigner();
  for (const id of ['a', 'b', 'c']) designer.addBlock('wait', id);
  designer.start('a');
  designer.connect('a', 'timeExpired', 'b');
  designer.connect('b', 'timeExpired', 'c');
  designer.background.layOut(undefined, (places) => void designer.run(tidy(places)));
  return designer;
}

const changed = (designer: TestDesigner) => changedSinceTidy(designer.document.store.getState());

test('nothing has changed in a flow that was just tidied up', () => {
  expect(changed(tidied())).toEqual([]);
});

test('a block that was moved has, and one that was added; one that was only connected has not', () => {
  const designer = tidied();
  designer.run(moveBlocks({ b: { x: 2000, y: 2000 } }));
  designer.addBlock('disconnect', 'end');
  designer.connect('c', 'error', 'end');
  expect(changed(designer)).toEqual(['b', 'end']);
});

test('tidying what changed moves that, in one step, and nothing else', () => {
  const designer = tidied();
  const placeOf = (id: string) => designer.view().byId.get(id)?.position;
  designer.run(moveBlocks({ b: { x: 2000, y: 2000 } }));
  const [a, c, steps] = [placeOf('a'), placeOf('c'), designer.document.store.getState().past.length];

  arrangeItems(designer)
    .find(({ id }) => id === 'tidy-changed')
    ?.run();

  expect(placeOf('b')?.x).toBeLessThan(1000);
  expect([placeOf('a'), placeOf('c')]).toEqual([a, c]);
  expect(designer.document.store.getState().past).toHaveLength(steps + 1);
});
