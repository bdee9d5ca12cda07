/** Each problem at its line and column, counted from 1, in the order of the text. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { locate } from './locate.ts';

const TEXT = `{
  "Version": "2019-10-30",
  "Actions": [
    { "Identifier": "a", "Type": "Wait", "Transitions": {} },
    { "Identifier": "ü😀", "Type": "Loop", "a/b~c": [1, 22], "": null }
  ]
}
`;

function problem(pointer: string, about: Partial<Problem> = {}): Problem {
  return { rule: 'a-rule', severity: 'error', message: 'Expected something else.', pointer, ...about };
}

/** Where a problem is, and what stands there. */
function placeOf(pointer: string, about?: Partial<Problem>, text = TEXT): readonly [place: string, found: string] {
  const [
    { line, column, endLine, endColumn, range } = { line: 0, column: 0, endLine: 0, endColumn: 0, range: undefined },
  ] = locate(text, [problem(pointer, about)]);
  return [`${line}:${column}-${endLine}:${endColumn}`, text.slice(range?.start, range?.end)];
}

describe('the place of a problem', () => {
  test.each([
    ['a value', '/Version', '2:14-2:26', '"2019-10-30"'],
    ['an item of a list', '/Actions/1/a~1b~0c/1', '5:57-5:59', '22'],
    ['a member without a name', '/Actions/1/', '5:66-5:70', 'null'],
    ['an object, by the name before it', '/Actions/0/Transitions', '4:42-4:55', '"Transitions"'],
    ['a list, by the name before it', '/Actions', '3:3-3:12', '"Actions"'],
    ['an action, by its Type', '/Actions/1', '5:36-5:42', '"Loop"'],
    ['the whole file, by its brace', '', '1:1-1:2', '{'],
    ['a value after characters of two units', '/Actions/1/Type', '5:36-5:42', '"Loop"'],
    ['a member that is not there, at its nearest parent', '/Actions/0/Parameters/QueueId', '4:5-4:6', '{'],
    ['a member below a value that holds none', '/Version/x', '2:14-2:26', '"2019-10-30"'],
    ['an item that is not there', '/Actions/7', '3:3-3:12', '"Actions"'],
    ['an item by a name', '/Actions/length', '3:3-3:12', '"Actions"'],
    ['a member only JavaScript has', '/constructor', '1:1-1:2', '{'],
  ])('is that of %s', (_name, pointer, place, found) => {
    expect(placeOf(pointer)).toEqual([place, found]);
  });

  test.each([
    ['an error, by its ErrorType', '/Actions/0/Transitions/Errors/0', '"NoMatchingError"'],
    ['a condition, by what it compares with', '/Actions/0/Transitions/Conditions/0', '"True"'],
    ['an error without an ErrorType, by its brace', '/Actions/0/Transitions/Errors/1', '{'],
    ['a condition that compares with nothing', '/Actions/0/Transitions/Conditions/1', '"Condition"'],
    ['another object in a list, by its brace', '/Metadata/Annotations/0', '{'],
    ['an action that is none', '/Actions/1', '7'],
  ])('is that of %s', (_name, pointer, found) => {
    const errors = '[{"NextAction": "b", "ErrorType": "NoMatchingError"}, {"NextAction": "b"}]';
    const conditions = '[{"Condition": {"Operator": "Equals", "Operands": ["True"]}}, {"Condition": {}}]';
    const action = `{"Transitions": {"Errors": ${errors}, "Conditions": ${conditions}}}`;
    const text = `{"Metadata": {"Annotations": [{"id": "a"}]}, "Actions": [${action}, 7]}`;

    expect(placeOf(pointer, {}, text)[1]).toBe(found);
  });

  test('is the name of a member where the problem is about the name', () => {
    expect(placeOf('/Version', { atName: true })).toEqual(['2:3-2:12', '"Version"']);
  });

  test('is the one the finder gave', () => {
    expect(placeOf('/Version', { range: { start: 1, end: 4 } })).toEqual(['1:2-2:3', '\n  ']);
  });

  test('counts lines that end as Windows ends them', () => {
    expect(placeOf('/b', {}, '{\r\n"a": 1,\r\n"b": 2}')).toEqual(['3:6-3:7', '2']);
  });

  test('is that of the last of members with one name, as JSON reads them', () => {
    expect(placeOf('/a', {}, '{"a": 1, "a": 2}')).toEqual(['1:15-1:16', '2']);
  });

  test('is the member itself where it is called __proto__', () => {
    expect(placeOf('/__proto__/a', {}, '{"__proto__": {"a": 1}}')).toEqual(['1:21-1:22', '1']);
  });

  test.each([
    ['nothing', ''],
    ['broken text', '{"a": '],
    ['text that nests too deep', '['.repeat(100_000)],
  ])('is the start of %s', (_name, text) => {
    expect(placeOf('/Version', {}, text)[0]).toMatch(/^1:1-/);
  });
});

describe('problems', () => {
  test('come in the order of the text, those of one place in the order they were found', () => {
    const found = [problem('/Actions/1/Type'), problem('/Version'), problem('/Actions/1/Type', { rule: 'another' })];

    expect(locate(TEXT, found).map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 a-rule',
      '5 a-rule',
      '5 another',
    ]);
  });

  test('keep everything they said', () => {
    expect(locate(TEXT, [problem('/Version', { block: 'a', service: 'No.' })])).toMatchObject([
      { ...problem('/Version'), block: 'a', service: 'No.' },
    ]);
  });

  test('that are none need no text', () => {
    expect(locate('', [])).toEqual([]);
  });
});
