/** What is to be done next while files change and keys are pressed. */
import { describe, expect, test } from 'vitest';
import { wishes } from './wishes.ts';

/** Nothing more has to change for the shortest time there is. */
const soon = () => wishes(0);

describe('files that change', () => {
  test('together are one wish', async () => {
    const wanted = soon();

    wanted.change('/a.json');
    wanted.change('/b.json');
    wanted.change('/a.json');

    expect(await wanted.next()).toEqual({ wants: 'changed', paths: new Set(['/a.json', '/b.json']) });
  });

  test('later are another', async () => {
    const wanted = soon();
    wanted.change('/a.json');
    await wanted.next();

    wanted.change('/b.json');

    expect(await wanted.next()).toEqual({ wants: 'changed', paths: new Set(['/b.json']) });
  });

  test('while somebody waits wake him', async () => {
    const wanted = soon();
    const next = wanted.next();

    wanted.change('/a.json');

    expect(await next).toEqual({ wants: 'changed', paths: new Set(['/a.json']) });
  });
});

describe('a key', () => {
  test.each([
    ['a', 'all'],
    ['\r', 'all'],
    ['q', 'end'],
    ['\u0003', 'end'],
    ['\u0004', 'end'],
  ])('%j wants %s', async (key, wants) => {
    const wanted = soon();
    wanted.press(key);

    expect(await wanted.next()).toEqual({ wants });
  });

  test('that means nothing is passed over', async () => {
    const wanted = soon();
    wanted.press('x');
    wanted.press('q');

    expect(await wanted.next()).toEqual({ wants: 'end' });
  });

  test('for the end counts more than one for all of them, whichever came first', async () => {
    for (const keys of ['aq', 'qa']) {
      const wanted = soon();
      for (const key of keys) wanted.press(key);

      expect(await wanted.next()).toEqual({ wants: 'end' });
    }
  });

  test('for all of them has what changed among them', async () => {
    const wanted = soon();
    wanted.change('/a.json');
    wanted.press('a');
    expect(await wanted.next()).toEqual({ wants: 'all' });

    wanted.change('/b.json');

    expect(await wanted.next()).toEqual({ wants: 'changed', paths: new Set(['/b.json']) });
  });
});
