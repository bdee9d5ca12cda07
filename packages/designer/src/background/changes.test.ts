/** Differences between versions: made again elsewhere they give the same flow, and they are small. */
import * as fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { applyChanges, changesBetween, type Change } from './changes.ts';

const FLOW = { Actions: [{ Identifier: 'a' }, { Identifier: 'b' }, { Identifier: 'c' }], Metadata: { name: 'One' } };

describe('what differs', () => {
  test.each<[string, (flow: typeof FLOW) => void, Change[]]>([
    ['nothing', () => {}, []],
    ['a member', (flow) => void (flow.Metadata.name = 'Two'), [{ at: ['Metadata', 'name'], value: 'Two' }]],
    [
      'a block that was added',
      (flow) => void flow.Actions.push({ Identifier: 'd' }),
      [{ at: ['Actions'], from: 3, remove: 0, insert: [{ Identifier: 'd' }] }],
    ],
    [
      'a block that was removed: the others are not told again',
      (flow) => void flow.Actions.splice(1, 1),
      [{ at: ['Actions'], from: 1, remove: 1, insert: [] }],
    ],
    [
      'a member that is gone',
      (flow) => void Reflect.deleteProperty(flow.Metadata, 'name'),
      [{ at: ['Metadata', 'name'], gone: true }],
    ],
  ])('%s', (_name, edit, expected) => {
    const after = produce(FLOW, edit);
    expect(changesBetween(FLOW, after)).toEqual(expected);
    expect(applyChanges(FLOW, changesBetween(FLOW, after))).toEqual(after);
  });
});

test('whatever differs, making the changes gives the other version, and leaves the first as it was', () => {
  const versions = fc.jsonValue({ maxDepth: 4 }).map((value) => ({ value }));
  fc.assert(
    fc.property(versions, versions, (before, after) => {
      const kept = structuredClone(before);
      expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
      expect(before).toEqual(kept);
    }),
    { numRuns: 200 },
  );
});
