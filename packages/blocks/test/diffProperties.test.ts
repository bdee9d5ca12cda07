/** What holds of any two flows, however they came about: nothing goes untold, and nothing is made up. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  diffFlows,
  formatDiff,
  isSame,
  tellDiff,
  type FlowDiff,
  type Paragraph,
  type ValueChange,
} from '../src/diff/index.ts';
import { sameJson } from '../src/diff/sameJson.ts';
import type { FlowJson, Json, JsonObject } from '../src/flow/flow.ts';
import { isObject, pointerSteps, setOwn } from '../src/flow/json.ts';
import { arbitraryBrokenFlow, arbitraryFlow, arbitrarySlips } from './arbitraryFlow.ts';
import { withOtherIdentifiers } from '../src/edit/withOtherIdentifiers.ts';

// One seed, so that a failure comes again; another one is a quick way to look further.
const RUNS = { seed: 20_191_030, numRuns: 60 };

const anyFlow = fc.oneof(arbitraryFlow({ strangers: true }), arbitraryBrokenFlow()) as fc.Arbitrary<JsonObject>;

/** A flow, and what becomes of it when a hand slips; as files have them. */
const changedFlow = fc
  .tuple(anyFlow, arbitrarySlips({ maxLength: 3 }))
  .map(([flow, slips]): [FlowJson, FlowJson] => [asRead(flow), asRead(slips(flow))]);

const unrelated = fc.tuple(anyFlow, anyFlow).map(([one, other]): [FlowJson, FlowJson] => [asRead(one), asRead(other)]);

describe('any two flows', () => {
  test('differ in nothing exactly where they are the same JSON but for the order of members', () => {
    fc.assert(
      fc.property(changedFlow, ([before, after]) => {
        expect(isSame(diffFlows(before, after, { layout: true }))).toBe(sameJson(before, after));
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('are told of, or counted: layout nobody asked for is all that is left out', () => {
    fc.assert(
      fc.property(changedFlow, ([before, after]) => {
        const { untold, ...told } = diffFlows(before, after);
        const whole = diffFlows(before, after, { layout: true });

        expect(told).toEqual(withoutLayout(whole));
        expect(untold).toBe(layoutOf(whole).length);
      }),
      RUNS,
    );
  });

  test('are compared without a throw, the same way twice, in words that say what differs', () => {
    fc.assert(
      fc.property(fc.oneof(changedFlow, unrelated), ([before, after]) => {
        const diff = diffFlows(before, after, { layout: true });

        expect(diffFlows(before, after, { layout: true })).toEqual(diff);
        expect(changesOf(diff).filter(({ words }) => words.before === words.after)).toEqual([]);
        expect(tellDiff(diff).filter(saysNothing)).toEqual([]);
        expect(formatDiff(diff, { whole: true })).toMatch(/^[^\p{Cc}\p{Cs}\n]+(\n[^\p{Cc}\p{Cs}\n]*)*\n$/u);
      }),
      RUNS,
    );
  });

  test('have each value where the difference says it is', () => {
    fc.assert(
      fc.property(changedFlow, ([before, after]) => {
        for (const { pointer, before: from, after: to } of fieldsAndBranches(diffFlows(before, after))) {
          if (from === undefined && to === undefined) continue;
          const [flow, value] = to === undefined ? [before, from] : [after, to];
          expect(at(flow, pointer)).toEqual(value);
        }
      }),
      RUNS,
    );
  });

  test('are the same in whatever order their members stand', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(isSame(diffFlows(asRead(flow), asRead(turnedAround(flow)), { layout: true }))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a flow with other identifiers', () => {
  test('differs in those and in nothing else', () => {
    fc.assert(
      fc.property(arbitraryFlow({ strangers: true }), (flow) => {
        const { blocks, ...rest } = diffFlows(
          flow,
          withOtherIdentifiers(flow, (identifier) => `new ${identifier}`),
        );

        expect(rest).toMatchObject({ flow: [], layout: [] });
        expect(blocks).toHaveLength(flow.Actions?.length ?? 0);
        for (const block of blocks) {
          expect(block).toMatchObject({
            change: 'changed',
            renamed: true,
            type: undefined,
            fields: [],
            conditions: [],
            branches: [],
            other: [],
          });
        }
      }),
      RUNS,
    );
  });
});

// helpers

function saysNothing({ about, title, lines }: Paragraph): boolean {
  return about === 'changed' && lines.length === 0 && !title.includes(' is now ');
}

/** As a file would have it: what is undefined is not there. */
function asRead(flow: unknown): FlowJson {
  return JSON.parse(JSON.stringify(flow)) as FlowJson;
}

function turnedAround(value: Json): Json {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (!isObject(value)) return value;
  const turned: JsonObject = {};
  for (const [name, member] of Object.entries(value).reverse()) setOwn(turned, name, turnedAround(member));
  return turned;
}

function withoutLayout({ untold: _untold, ...diff }: FlowDiff): object {
  const blocks = diff.blocks.map((block) => (block.change === 'changed' ? { ...block, layout: [] } : block));
  const isLeft = blocks.map((block) => {
    if (block.change !== 'changed') return true;
    const lists = [block.fields, block.conditions, block.branches, block.other];
    return block.renamed || block.type !== undefined || lists.some(({ length }) => length > 0);
  });
  return { ...diff, layout: [], blocks: blocks.filter((_, index) => isLeft[index]) };
}

function layoutOf({ blocks, layout }: FlowDiff): ValueChange[] {
  return [...layout, ...blocks.flatMap((block) => (block.change === 'changed' ? block.layout : []))];
}

function changesOf(diff: FlowDiff): ValueChange[] {
  const inBlocks = diff.blocks.flatMap((block) => {
    if (block.change !== 'changed') return [];
    const { identifier, type, fields, conditions, branches, other } = block;
    return [identifier ?? [], type ?? [], fields, conditions, branches, other].flat();
  });
  return [...diff.flow, ...layoutOf(diff), ...inBlocks];
}

function fieldsAndBranches({ blocks }: FlowDiff): ValueChange[] {
  return blocks.flatMap((block) => (block.change === 'changed' ? [...block.fields, ...block.branches] : []));
}

/** The value a JSON pointer leads to, whatever the members are called. */
function at(flow: FlowJson, pointer: string): unknown {
  return pointerSteps(pointer).reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, flow);
}
