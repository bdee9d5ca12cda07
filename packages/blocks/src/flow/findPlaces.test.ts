/** The quick finder agrees with a parser that keeps every place, and broken text stops neither. */
import { array, assert, constantFrom, jsonValue, nat, property } from 'fast-check';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { findPlaces } from './findPlaces.ts';
import { pointerTo } from './json.ts';

type Steps = (string | number)[];

/** Every value of a text: the steps to it, and what the parser knows of it. */
function valuesOf(node: Node, steps: Steps = []): { steps: Steps; node: Node }[] {
  const below = (node.children ?? []).flatMap((child, index) => {
    if (node.type === 'array') return valuesOf(child, [...steps, index]);
    const [name, value] = child.children ?? [];
    return name && value ? valuesOf(value, [...steps, String(name.value)]) : [];
  });
  return [{ steps, node }, ...below];
}

const json = jsonValue({ maxDepth: 5, noUnicodeString: false });
const spaced = constantFrom(undefined, 0, 2, '\t');

describe('in valid JSON', () => {
  test('every value is where the parser finds it', () => {
    assert(
      property(json, spaced, (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const values = valuesOf(parseTree(text) as Node);

        const find = findPlaces(
          text,
          values.map(({ steps }) => pointerTo(steps)),
        );

        for (const { steps, node } of values) {
          const isLarge = node.type === 'object' || node.type === 'array';
          const place = find(pointerTo(steps));
          expect(place?.isLarge).toBe(isLarge);
          expect(place?.value.start).toBe(node.offset);
          if (!isLarge) expect(place?.value.end).toBe(node.offset + node.length);
          const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
          expect(place?.name?.start).toBe(name?.offset);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('one value is found among all others', () => {
    assert(
      property(json, nat(), (value, which) => {
        const text = JSON.stringify(value, null, 2);
        const values = valuesOf(parseTree(text) as Node);
        const steps = values[which % values.length]?.steps ?? [];

        const place = findPlaces(text, [pointerTo(steps)])(pointerTo(steps));

        expect(place?.value.start).toBe(findNodeAtLocation(parseTree(text) as Node, steps)?.offset);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test.each([
    ['the nearest value above one that is not there', '{"a": {"b": 1}}', '/a/x/y', 6],
    ['the last of members with one name', '{"a": {"b": 1}, "a": {"c": 2}}', '/a/c', 27],
    ['nothing of a member that stands once more', '{"a": {"b": 1}, "a": 2}', '/a/b', 21],
    ['a name written with escapes', '{"\\u0061": 1}', '/a', 11],
  ])('finds %s', (_what, text, pointer, start) => {
    expect(findPlaces(text, [pointer])(pointer)?.value.start).toBe(start);
  });
});

test('text that is not JSON is read as far as it goes', () => {
  const pieces = array(constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '1', '\\', ' ', '\n', 'null'));
  assert(
    property(pieces, (some) => {
      const text = some.join('');
      const find = findPlaces(text, ['/a', '/0/a', '/a/0/a', '']);
      for (const pointer of ['/a', '/0/a', '/a/0/a', '']) {
        const { start = 0, end = 0 } = find(pointer)?.value ?? {};
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test('text that nests without end is passed over', () => {
  const deep = 100_000;
  const text = `{"deep": ${'['.repeat(deep)}${']'.repeat(deep)}, "a": 1}`;

  expect(findPlaces(text, ['/a', '/deep/0/0'])('/a')?.value.start).toBe(text.length - 2);
});
