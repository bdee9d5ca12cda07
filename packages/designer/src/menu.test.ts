/** What keys and buttons do that a command by itself does not say. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMenu } from './menu.ts';
import { noFiles } from './testing/noFiles.ts';
import { createTestDesigner, type TestDesigner } from './testing/testDesigner.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A designer with waits in a row, each leading to the next, and its menu. */
function prepared() {
  const designer = createTestDesigner();
  for (const id of ['a', 'b', 'c']) designer.addBlock('wait', id);
  designer.start('a');
  designer.connect('a', 'timeExpired', 'b');
  designer.connect('b', 'timeExpired', 'c');
  const menu = createMenu(designer, noFiles());
  return { designer, pick: (id: string) => menu.find((item) => item.id === id)?.run() };
}

const placeOf = (designer: TestDesigner, id: string) => designer.view().byId.get(id)?.position;
const steps = ({ document }: TestDesigner) => document.store.getState().past.length;

describe('moving by a key', () => {
  test('is one step while the key is held, and another after a pause', () => {
    const { designer, pick } = prepared();
    designer.session.select(['b']);
    const before = steps(designer);

    for (let press = 1; press <= 3; press++) pick('move-ArrowRight');
    expect(steps(designer)).toBe(before + 1);
    vi.advanceTimersByTime(3000);
    pick('move-ArrowRight');

    expect(steps(designer)).toBe(before + 2);
  });
});

describe('tidying up', () => {
  test('moves only the selected blocks where several are selected, and leaves the view', () => {
    const { designer, pick } = prepared();
    designer.session.select(['a', 'b']);

    pick('tidy');

    expect(placeOf(designer, 'c')).toEqual({ x: 0, y: 0 });
    expect(placeOf(designer, 'b')?.x).toBeGreaterThan(placeOf(designer, 'a')?.x ?? NaN);
    expect(designer.session.store.getState().wish).toBeUndefined();
  });

  test.each([
    ['no block', []],
    ['one block', ['c']],
  ])('moves all where %s is selected', (_name, selection) => {
    const { designer, pick } = prepared();
    designer.session.select(selection);

    pick('tidy');

    expect(placeOf(designer, 'c')?.x).toBeGreaterThan(placeOf(designer, 'b')?.x ?? NaN);
    expect(designer.session.store.getState().wish?.does).toBe('begin');
  });
});

test.each([
  ['palette', 'paletteOpen'],
  ['side-panel', 'sideOpen'],
  ['problems', 'problemsOpen'],
] as const)('%s is shown and hidden', (id, shown) => {
  const { designer, pick } = prepared();
  const isShown = () => designer.session.store.getState()[shown];
  const before = isShown();

  pick(id);
  expect(isShown()).toBe(!before);
  pick(id);
  expect(isShown()).toBe(before);
});
