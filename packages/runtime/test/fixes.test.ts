/** A safe fix changes no run: of any flow in which a hand slipped, the task does the same before and after. */
import { isObject, readFlow, type FlowJson } from '@switchyard/blocks';
import { applyFix } from '@switchyard/blocks/fix';
import { validateFlow } from '@switchyard/blocks/validate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFlow, arbitrarySlips } from '../../blocks/test/arbitraryFlow.ts';
import { corpusBytes, corpusFiles, hasCorpus } from '../../blocks/test/corpus.ts';
import { simulate } from '../src/simulate.ts';
import type { WorldData } from '../src/world/worldData.ts';
import { worldFor } from '../src/world/worldFor.ts';

/** Worlds in which what a flow asks for is there, and in which it fails. */
const WORLDS: readonly ((flow: FlowJson) => WorldData)[] = [
  worldFor,
  (flow) => all(all(worldFor(flow), 'queues', { maximumContacts: 0 }), 'hours', 'closed'),
  (flow) => all(all(worldFor(flow), 'queues', null), 'lambdas', { fails: 'thrown' }),
];

function all(world: WorldData, place: 'queues' | 'lambdas' | 'hours', thing: unknown): WorldData {
  return { ...world, [place]: Object.fromEntries(Object.keys(world[place] ?? {}).map((name) => [name, thing])) };
}

/** A slip of exactly the kinds safe fixes mend, which a blind hand seldom hits. */
const MENDED: Readonly<Record<string, (flow: FlowJson, place: number) => void>> = {
  'a Wait with the name of the official page'(flow) {
    for (const { Parameters } of flow.Actions ?? []) {
      if (!Parameters || !Object.hasOwn(Parameters, 'TimeLimitSeconds')) continue;
      Parameters['TimeoutSeconds'] = Parameters['TimeLimitSeconds'] ?? '';
      delete Parameters['TimeLimitSeconds'];
    }
  },
  'NextAction that is not there'(flow, place) {
    delete flow.Actions?.[place % flow.Actions.length]?.Transitions?.NextAction;
  },
  'NextAction to nowhere'(flow, place) {
    const transitions = flow.Actions?.[place % flow.Actions.length]?.Transitions;
    if (transitions) transitions.NextAction = 'nowhere';
  },
  'an error that is not there'(flow, place) {
    flow.Actions?.[place % flow.Actions.length]?.Transitions?.Errors?.splice(place % 2, 1);
  },
  'a condition that is not there'(flow, place) {
    flow.Actions?.[place % flow.Actions.length]?.Transitions?.Conditions?.pop();
  },
  'ways out that stand twice'(flow, place) {
    const { Errors, Conditions } = flow.Actions?.[place % flow.Actions.length]?.Transitions ?? {};
    Errors?.push(...Errors.map((entry) => ({ ...entry, NextAction: 'nowhere' })));
    Conditions?.push(...structuredClone(Conditions));
  },
  'ways out of a block that ends'(flow) {
    for (const action of flow.Actions ?? []) action.Transitions ??= { NextAction: '' };
    for (const { Transitions = {} } of flow.Actions ?? []) Transitions.NextAction ??= flow.StartAction ?? '';
  },
  'numbers and booleans for text'(flow, place) {
    for (const { Parameters } of flow.Actions ?? []) {
      const rows = Parameters?.['Attributes'] ?? Parameters?.['FlowAttributes'];
      if (isObject(rows)) for (const key of Object.keys(rows)) rows[key] = [5, true, -0.5, 'x'][place % 4] ?? null;
    }
  },
  'nothing where lists and objects belong'(flow, place) {
    const action = flow.Actions?.[place % flow.Actions.length] as Record<string, unknown> | undefined;
    if (!action) return;
    if (place % 2 === 0) action['Parameters'] = null;
    else action['Transitions'] = { ...(action['Transitions'] as object), Errors: null, Conditions: [] };
  },
  'one name for two'(flow, place) {
    const actions = flow.Actions ?? [];
    actions.push({ ...structuredClone(actions[place % actions.length]), Transitions: {} });
  },
};

/** What the task does: where it goes, what happens to it, when. Not which name the way there has. */
function storyOf(flow: FlowJson, world: WorldData): unknown {
  const { trace, outcome, contact, startedAt, endedAt, blocksRun } = simulate({
    flow,
    world,
    circleLimit: 100,
    blockLimit: 500,
  });
  const events = trace.map(({ at, type, block, to, data }) => ({ at, type, block, to, data }));
  return { events, outcome, contact, startedAt, endedAt, blocksRun };
}

test('a safe fix changes nothing a task does', () => {
  const cases = fc.record({
    flow: arbitraryFlow(),
    slips: arbitrarySlips({ maxLength: 2 }),
    isBlind: fc.boolean(),
    mended: fc.array(fc.constantFrom(...Object.keys(MENDED)), { minLength: 1, maxLength: 3 }),
    place: fc.nat({ max: 50 }),
    world: fc.constantFrom(...WORLDS),
  });
  let made = 0;

  fc.assert(
    fc.property(cases, ({ flow, slips, isBlind, mended, place, world }) => {
      const broken = structuredClone(flow);
      for (const name of mended) MENDED[name]?.(broken, place);
      const given = (isBlind ? slips(broken as never) : broken) as FlowJson;
      const safe = validateFlow({ flow: given }).flatMap(({ fix }) => (fix?.kind === 'safe' ? [fix] : []));
      const data = world(given);
      const before = safe.length === 0 ? undefined : storyOf(given, data);

      for (const fix of safe.slice(0, 4)) {
        const fixed = structuredClone(given);
        expect(applyFix(fixed, fix)).toBe(true);
        expect({ fix, story: storyOf(fixed, data) }).toEqual({ fix, story: before });
        made += 1;
      }
    }),
    { numRuns: 100 },
  );

  expect(made).toBeGreaterThan(50);
});

describe('a safe fix changes nothing a task does in flows of other people', () => {
  const names = Object.keys(MENDED);
  let made = 0;

  test.each(corpusFiles('flows').map((file, index) => [file.file, file, index] as const))(
    '%s, in which a hand slipped',
    (_name, file, index) => {
      const { document } = readFlow(corpusBytes(file));
      const broken = structuredClone(document?.flow ?? {});
      for (const name of [names[index % names.length], names[(index + 3) % names.length]]) {
        MENDED[name ?? '']?.(broken, index);
      }
      const safe = validateFlow({ flow: broken }).flatMap(({ fix }) => (fix?.kind === 'safe' ? [fix] : []));
      if (safe.length === 0) return;

      for (const world of WORLDS) {
        const data = world(broken);
        const before = storyOf(broken, data);
        for (const fix of safe.slice(0, 2)) {
          const fixed = structuredClone(broken);
          expect(applyFix(fixed, fix)).toBe(true);
          expect({ fix, story: storyOf(fixed, data) }).toEqual({ fix, story: before });
          made += 1;
        }
      }
    },
  );

  test.skipIf(!hasCorpus)('more than a hundred times', () => {
    expect(made).toBeGreaterThan(100);
  });
});
