import { expect, test } from 'vitest';
import { excerptAround } from './excerpt.ts';

const at = (line: number, column: number, endColumn = column + 1) => ({ line, column, endLine: line, endColumn });

test('shows the line of the place between its neighbours', () => {
  const text = '{\n  "Version": 1,\n  "Actions" []\n}\n';

  const lines = excerptAround(text, at(3, 13), 1);

  expect(lines).toEqual([
    { number: 2, text: '  "Version": 1,' },
    { number: 3, text: '  "Actions" []', mark: { start: 12, end: 13 } },
    { number: 4, text: '}' },
  ]);
});

test('points past the end of a line that is cut off', () => {
  expect(excerptAround('{"a":', at(1, 6))).toEqual([{ number: 1, text: '{"a":', mark: { start: 5, end: 6 } }]);
});

test('leaves out the carriage return of a Windows line', () => {
  expect(excerptAround('{\r\n}\r\n', at(1, 1), 0)).toEqual([{ number: 1, text: '{', mark: { start: 0, end: 1 } }]);
});

test('keeps the place in sight on a very long line', () => {
  const text = `{"a":"${'x'.repeat(5000)}" oops}`;

  const [line] = excerptAround(text, at(1, text.indexOf('oops') + 1, text.indexOf('oops') + 5));

  expect(line?.text.length).toBeLessThan(200);
  expect(line?.text.slice(line.mark?.start, line.mark?.end)).toBe('oops');
});
