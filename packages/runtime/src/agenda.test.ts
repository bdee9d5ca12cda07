/** What is due, in the order it comes. */
import { describe, expect, test } from 'vitest';
import { createAgenda } from './agenda.ts';

type Row = readonly [at: number, id: string];

function agendaOf(rows: readonly Row[]) {
  const agenda = createAgenda<string>();
  for (const [at, id] of rows) agenda.add({ at, id, event: id });
  return agenda;
}

describe('what is due comes', () => {
  test.each<[given: string, rows: readonly Row[], order: readonly string[]]>([
    [
      'soonest first',
      [
        [30, 'expiry'],
        [10, 'wait'],
        [20, 'accept'],
      ],
      ['wait', 'accept', 'expiry'],
    ],
    [
      'in the order it was added where moments are the same',
      [
        [5, 'a'],
        [5, 'b'],
        [5, 'c'],
      ],
      ['a', 'b', 'c'],
    ],
    [
      'with a late one of the same moment behind',
      [
        [5, 'a'],
        [9, 'z'],
        [5, 'b'],
        [1, 'first'],
      ],
      ['first', 'a', 'b', 'z'],
    ],
  ])('%s', (_given, rows, order) => {
    const agenda = agendaOf(rows);

    const came = rows.map(() => agenda.next()?.id);

    expect(came).toEqual(order);
    expect(agenda.next()).toBeUndefined();
  });
});

test('what is dropped does not come, and nothing else is lost', () => {
  const agenda = agendaOf([
    [1, 'wait'],
    [2, 'accept'],
    [3, 'expiry'],
  ]);

  agenda.drop('accept');
  agenda.drop('never added');

  expect(agenda.list().map(({ id }) => id)).toEqual(['wait', 'expiry']);
});

test('an agenda that is cleared has nothing due', () => {
  const agenda = agendaOf([
    [1, 'wait'],
    [2, 'expiry'],
  ]);

  agenda.clear();

  expect(agenda.list()).toEqual([]);
});
