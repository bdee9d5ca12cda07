/** What holds of every export of the old console, however it came about. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionJson, Json, JsonObject } from '../src/flow/flow.ts';
import { isLegacyExport } from '../src/flow/documentKind.ts';
import { readFlow } from '../src/flow/readFlow.ts';
import { writeFlow } from '../src/flow/writeFlow.ts';
import { convertLegacyFlow, reportJson, reportText, type ReportEntry } from '../src/legacy/index.ts';
import { validateFlow } from '../src/validate/index.ts';
import { arbitraryJson } from './arbitraryFlow.ts';
import { arbitraryBrokenLegacy, arbitraryLegacy } from './arbitraryLegacy.ts';

// One seed, so that a failure comes again; another one is a quick way to look further.
const RUNS = { seed: 20_191_030, numRuns: 200 };

// As a file has it: there is no negative zero in JSON that is written.
const anyLegacy = fc
  .oneof(arbitraryLegacy(), arbitraryBrokenLegacy())
  .map((json) => JSON.parse(JSON.stringify(json)) as JsonObject);

describe('whatever stands in a file', () => {
  test('it is converted or refused, never both and never with an exception', () => {
    const envelope = fc.record({ modules: arbitraryJson(), version: arbitraryJson(), start: arbitraryJson() });
    fc.assert(
      fc.property(fc.oneof(anyLegacy, envelope, arbitraryJson()), (json) => {
        const { flow, report, problems } = convertLegacyFlow(json);

        expect(flow !== undefined).toBe(isLegacyExport(json));
        if (flow === undefined) expect([report.length, problems.length]).toEqual([0, 1]);
        expect(validateFlow({ flow: flow ?? {} }).filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
        expect(reportText(report)).not.toMatch(/\p{Cc}(?<!\n)/u);
        expect(JSON.parse(reportJson(report)).entries).toHaveLength(report.length);
      }),
      RUNS,
    );
  });

  test('what comes out is written and read back the same, and comes out the same again', () => {
    fc.assert(
      fc.property(anyLegacy, (json) => {
        const { flow, report } = convertLegacyFlow(json);
        const text = writeFlow({ flow: flow ?? {}, source: '' });

        expect(readFlow(text).document?.flow).toEqual(flow ?? {});
        expect(convertLegacyFlow(JSON.parse(JSON.stringify(json)))).toEqual({
          flow,
          report,
          problems: expect.anything(),
        });
      }),
      RUNS,
    );
  });

  test('every place that is told of is a place in it, module by module', () => {
    fc.assert(
      fc.property(anyLegacy, (json) => {
        const { flow, report, problems } = convertLegacyFlow(json);

        for (const { pointer } of report) expect(at(json, pointer)).toBeDefined();
        // A member that is missing has no place of its own; what it is missing from has.
        for (const { pointer } of problems) expect(at(json, pointer.replace(/\/\w+$/, ''))).toBeDefined();
        const order = report.flatMap(({ pointer }) => /^\/modules\/(\d+)/.exec(pointer)?.[1] ?? []).map(Number);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(new Set(order).size).toBe(flow ? modulesOf(json).length : 0);
      }),
      RUNS,
    );
  });
});

describe('of modules with ids and branches', () => {
  test('each is a block with its id, and the flow starts where it started', () => {
    fc.assert(
      fc.property(arbitraryLegacy(), (json) => {
        const { flow } = convertLegacyFlow(json);

        expect(flow?.StartAction).toBe(json['start']);
        expect(flow?.Actions?.map(({ Identifier }) => Identifier)).toEqual(modulesOf(json).map(({ id }) => id));
      }),
      RUNS,
    );
  });

  test('each branch leads where it led, or is told of', () => {
    fc.assert(
      fc.property(arbitraryLegacy(), (json) => {
        const { flow, report } = convertLegacyFlow(json);

        modulesOf(json).forEach(({ branches, type }, index) => {
          const action = flow?.Actions?.[index] ?? {};
          const led = (branches as JsonObject[]).flatMap((branch, place) =>
            wasDropped(report, `/modules/${index}/branches/${place}`) ? [] : [branch['transition']],
          );
          const leads = targetsOf(action);
          expect(led.filter((target) => !leads.includes(target as string))).toEqual([]);
          // A block leads nowhere it did not lead, and NextAction only repeats.
          expect(leads.filter((target) => target !== '' && !led.includes(target))).toEqual([]);
          const ways = (action.Transitions?.Conditions?.length ?? 0) + (action.Transitions?.Errors?.length ?? 0);
          const added = type === 'SetContactFlow' ? 1 : 0;
          expect(ways).toBeLessThanOrEqual(led.length + added);
        });
      }),
      RUNS,
    );
  });

  test('each parameter is in the action, or kept beside it', () => {
    fc.assert(
      fc.property(arbitraryLegacy(), (json) => {
        const { flow, report } = convertLegacyFlow(json);

        modulesOf(json).forEach(({ id, parameters, type }, index) => {
          const entry = ownEntry(flow?.Metadata?.ActionMetadata, id as string);
          const kept = ((entry['legacy'] as JsonObject | undefined)?.['parameters'] ?? []) as Json[];
          const isUnknown = report.some(({ pointer, what }) => {
            return pointer === `/modules/${index}` && what.startsWith(type === '' ? 'Module without' : 'Unknown type');
          });
          const unwritten = (parameters as Json[]).filter((_parameter, place) => {
            return isUnknown || wasDropped(report, `/modules/${index}/parameters/${place}`);
          });
          expect(kept).toEqual(expect.arrayContaining(unwritten));
        });
      }),
      RUNS,
    );
  });
});

// helpers

function modulesOf(json: JsonObject): JsonObject[] {
  return json['modules'] as JsonObject[];
}

function wasDropped(report: readonly ReportEntry[], at: string): boolean {
  return report.some(({ kind, pointer }) => kind === 'dropped' && pointer === at);
}

function targetsOf({ Transitions = {} }: ActionJson): string[] {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  return [NextAction, ...[...Conditions, ...Errors].map((way) => way.NextAction)].flatMap((target) => target ?? []);
}

function ownEntry(entries: object | undefined, id: string): JsonObject {
  const found = entries && Object.hasOwn(entries, id) ? (entries as Record<string, unknown>)[id] : {};
  return found as JsonObject;
}

/** The value at a pointer; `null` counts as something. */
function at(json: unknown, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
      ? (value as Record<string, unknown>)[step]
      : undefined;
  }, json);
}
