/** What is read out while a flow is changed: each change once, and calmly. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nudgeSelection } from '../document/commands/nudgeSelection.ts';
import { setParameter } from '../document/commands/setParameter.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { announceChanges, CALM } from './announceChanges.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A wait that leads to an end, and all that was told since. */
function prepared() {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'hold');
  designer.addBlock('disconnect', 'end');
  designer.start('hold');
  designer.connect('hold', 'timeExpired', 'end');
  const stop = announceChanges(designer);
  const heard: string[] = [];
  designer.session.store.subscribe(({ told }, before) => {
    if (told && told !== before.told) heard.push(told.text);
  });
  return { designer, stop, heard };
}

test('a change is told at once, undone and done again with what it was', () => {
  const { designer, heard } = prepared();

  designer.connect('hold', 'error', 'end');
  designer.document.undo();
  designer.document.redo();

  expect(heard).toEqual([
    'Connected Error of Wait to Disconnect / hang up.',
    'Undone: connected Error of Wait to Disconnect / hang up.',
    'Done again: connected Error of Wait to Disconnect / hang up.',
  ]);
});

test('what is being typed speaks for itself, and each step of a block that is moved is told', () => {
  const { designer, heard } = prepared();
  designer.session.select(['hold']);

  designer.run(setParameter('hold', 'TimeLimitSeconds', 'Wait for', '9'));
  designer.run(setParameter('hold', 'TimeLimitSeconds', 'Wait for', '90'));
  expect(heard).toEqual([]);
  designer.run(nudgeSelection(20, 0));
  designer.run(nudgeSelection(20, 0));

  expect(heard).toEqual(['Moved Wait.', 'Moved Wait.']);
});

test('who says something of a change says it instead', () => {
  const { designer } = prepared();

  designer.addBlock('loop', 'loop');
  designer.session.say('Added Loop.');

  const { said, told } = designer.session.store.getState();
  expect([said?.text, told]).toEqual(['Added Loop.', undefined]);
});

describe('the number of problems', () => {
  const counts = (heard: readonly string[]): readonly string[] => heard.filter((text) => !/ed /.test(text));

  // The open branch is an error; that nothing describes the flow is a note.
  test('is told once, when hands rest, and only when it is another', () => {
    const { designer, heard } = prepared();
    designer.connect('hold', 'error', 'end');
    vi.advanceTimersByTime(CALM - 1);
    designer.addBlock('loop', 'loop');
    designer.document.undo();
    vi.advanceTimersByTime(CALM - 1);
    expect(counts(heard)).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(counts(heard)).toEqual(['1 note.']);
    vi.advanceTimersByTime(10 * CALM);

    expect(counts(heard)).toEqual(['1 note.']);
  });

  test('is not told of a flow that has just been opened', () => {
    const { designer, heard } = prepared();
    const { document, flowType } = designer.document.store.getState();

    if (document) designer.document.open({ document, flowType, saved: true });
    vi.advanceTimersByTime(CALM);

    expect(heard).toEqual([]);
  });

  test('is told no more once it is ended', () => {
    const { designer, stop, heard } = prepared();

    stop();
    designer.connect('hold', 'error', 'end');
    vi.advanceTimersByTime(CALM);

    expect(heard).toEqual([]);
  });
});
