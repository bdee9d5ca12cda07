/** Steps of history: each by its name, and one choice away. */
import { expect, test } from 'vitest';
import { moveBlocks } from '../document/commands/moveBlocks.ts';
import { setDetails } from '../document/commands/setDetails.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { historySteps } from './historySteps.ts';

function prepared() {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'hold');
  designer.run(moveBlocks({ hold: { x: 200, y: 0 } }));
  designer.run(setDetails({ name: 'Other' }));
  const marks = () =>
    historySteps(designer.document.store.getState()).map(
      ({ label, isCurrent, isUndone, isSaved }) =>
        `${label}${isCurrent ? ' <' : ''}${isUndone ? ' undone' : ''}${isSaved ? ' saved' : ''}`,
    );
  return { designer, marks };
}

test('are listed from the flow as it was opened to the last', () => {
  const { marks } = prepared();
  expect(marks()).toEqual(['As it was opened saved', 'Add Wait', 'Move', 'Change details <']);
});

test('choosing one goes there, and the later ones can be done again', () => {
  const { designer, marks } = prepared();
  const last = designer.flow();

  designer.document.goTo(1);
  expect(marks()).toEqual(['As it was opened saved', 'Add Wait <', 'Move undone', 'Change details undone']);
  expect(designer.view().byId.get('hold')?.position).toEqual({ x: 0, y: 0 });

  designer.document.goTo(0);
  expect(designer.view().blocks).toEqual([]);
  designer.document.goTo(3);
  expect(designer.flow()).toBe(last);
});

test('a change after going back takes the place of what was undone', () => {
  const { designer, marks } = prepared();
  designer.document.goTo(1);
  designer.run(setDetails({ description: 'New' }));
  expect(marks()).toEqual(['As it was opened saved', 'Add Wait', 'Change details <']);
});

test.each([-1, 4, 3])('going to %d, where there is nothing or where it stands, changes nothing', (step) => {
  const { designer } = prepared();
  const before = designer.document.store.getState();
  designer.document.goTo(step);
  expect(designer.document.store.getState()).toBe(before);
});

test('the step that is on disk is marked', () => {
  const { designer, marks } = prepared();
  const { document } = designer.document.store.getState();
  if (document) designer.document.saved(document);
  designer.document.undo();
  expect(marks()).toEqual(['As it was opened', 'Add Wait', 'Move <', 'Change details undone saved']);
});
