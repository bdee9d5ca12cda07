/** What holds of any three flows, however they came about: nothing of either side is lost, and nothing is made up. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameJson } from '../src/diff/sameJson.ts';
import type { FlowJson, JsonObject } from '../src/flow/flow.ts';
import { mergeFlows } from '../src/merge/index.ts';
import { arbitraryBrokenFlow, arbitraryFlow, arbitrarySlips } from './arbitraryFlow.ts';

// One seed, so that a failure comes again; another one is a quick way to look further.
const RUNS = { seed: 20_191_030, numRuns: 40 };

const anyFlow = fc.oneof(arbitraryFlow({ strangers: true }), arbitraryBrokenFlow()) as fc.Arbitrary<JsonObject>;

/** A flow, and what becomes of it in two hands that slip. */
const changedTwice = fc
  .tuple(anyFlow, arbitrarySlips({ maxLength: 3 }), arbitrarySlips({ maxLength: 3 }))
  .map(([flow, slips, others]) => [flow, slips(flow), others(flow)].map(asRead) as [FlowJson, FlowJson, FlowJson]);

describe('any flow', () => {
  test('that only one side changed is what that side made of it', () => {
    fc.assert(
      fc.property(changedTwice, ([base, mine, theirs]) => {
        expect(sameJson(mergeFlows(base, mine, base).flow, mine)).toBe(true);
        expect(sameJson(mergeFlows(base, base, theirs).flow, theirs)).toBe(true);
        expect(sameJson(mergeFlows(base, mine, mine).flow, mine)).toBe(true);
        expect(mergeFlows(base, mine, base).conflicts).toEqual([]);
      }),
      RUNS,
    );
  });

  test('that both changed is merged the same way twice, and the three flows stay as they are', () => {
    fc.assert(
      fc.property(changedTwice, ([base, mine, theirs]) => {
        const before = JSON.stringify([base, mine, theirs]);

        const merged = mergeFlows(base, mine, theirs);

        expect(mergeFlows(base, mine, theirs)).toEqual(merged);
        expect(JSON.stringify([base, mine, theirs])).toBe(before);
      }),
      RUNS,
    );
  });

  test('has as many conflicts whichever side is taken, each with a key of its own and words that differ', () => {
    fc.assert(
      fc.property(changedTwice, ([base, mine, theirs]) => {
        const { conflicts } = mergeFlows(base, mine, theirs, () => 'mine');
        const others = mergeFlows(base, mine, theirs, () => 'theirs').conflicts;

        expect(others.map(({ key }) => key)).toEqual(conflicts.map(({ key }) => key));
        expect(new Set(conflicts.map(({ key }) => key)).size).toBe(conflicts.length);
        expect(conflicts.filter(({ words }) => words.mine === words.theirs)).toEqual([]);
      }),
      RUNS,
    );
  });
});

// helpers

/** As a file has it. */
function asRead(flow: unknown): FlowJson {
  return JSON.parse(JSON.stringify(flow)) as FlowJson;
}
