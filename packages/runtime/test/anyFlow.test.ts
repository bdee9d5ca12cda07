/** What holds of every run, whatever the flow: it never throws, comes to rest, and tells time in order. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFlowType, isTaskFlowType, type FlowJson } from '@switchyard/blocks';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBrokenFlow, arbitraryFlow } from '../../blocks/test/arbitraryFlow.ts';
import { simulate, type SimulateOptions, type Simulation } from '../src/simulate.ts';
import { PLAIN_TASK } from '../src/task.ts';
import type { WorldData } from '../src/world/worldData.ts';
import { worldFor } from '../src/world/worldFor.ts';

/** A run is stopped after fewer blocks than usual, so that a test is quick. */
const QUICK = { circleLimit: 200, blockLimit: 1000 } as const;

/** What must be so of a run, in words; empty when all of it is. */
function wrongWith(options: SimulateOptions): string[] {
  const run = simulate(options);
  const { trace, outcome, because, stop, startedAt, endedAt, blocksRun } = run;
  const wrong: [is: boolean, what: string][] = [
    [JSON.stringify(run) !== JSON.stringify(simulate(options)), 'it was another run the second time'],
    [
      JSON.stringify(untold(run)) !== JSON.stringify(untold(simulate({ ...options, trace: false }))),
      'telling changed it',
    ],
    [trace.some(({ at }, index) => at < (trace[index - 1]?.at ?? startedAt)), 'time went backwards'],
    [!Number.isSafeInteger(endedAt) || endedAt < (trace.at(-1)?.at ?? startedAt), 'it ended before its last event'],
    [trace.some(({ seq }, index) => seq !== index + 1), 'events were not counted up'],
    [trace.filter(({ type }) => type === 'block.entered').length !== blocksRun, 'blocks were not counted'],
    [!['ended', 'queued', 'connected', 'stopped'].includes(outcome), 'it did not come to rest'],
    [because === '', 'it did not say why it came to rest'],
    [(outcome === 'stopped') !== (stop !== undefined), 'it stopped without a reason, or had one and went on'],
    [stop !== undefined && !/^.{20,}[.…]$/s.test(stop.message), 'the reason it stopped for is no sentence'],
  ];
  return wrong.flatMap(([is, what]) => (is ? [what] : []));
}

function untold({ trace: _trace, ...rest }: Simulation): object {
  return rest;
}

/** Worlds in which the things a flow names fare well, badly, or are not there. */
const WORLDS: readonly ((flow: FlowJson) => WorldData)[] = [
  () => ({}),
  worldFor,
  (flow) =>
    every(worldFor(flow), 'queues', { agents: { available: 0, staffed: 0, online: 0 }, agentAcceptsAfter: '2 hours' }),
  (flow) => every(worldFor(flow), 'queues', { maximumContacts: 0, hours: 'Always open' }),
  (flow) =>
    every(
      every(worldFor(flow), 'lambdas', [
        { timesOut: true },
        { fails: 'thrown' },
        { returns: { a: { b: 5 } }, after: '250 ms' },
      ]),
      'hours',
      'closed',
    ),
  (flow) => every(every(every(worldFor(flow), 'queues', null), 'lambdas', null), 'flows', null),
];

function every(world: WorldData, place: 'queues' | 'lambdas' | 'hours' | 'flows', thing: unknown): WorldData {
  const things = Object.keys(world[place] ?? {}).map((name) => [name, thing]);
  return { ...world, [place]: Object.fromEntries(things) };
}

/** How a flow is run: in one of those worlds, with another flow behind each name it calls one by. */
function arbitraryRun(flows: fc.Arbitrary<unknown>): fc.Arbitrary<SimulateOptions> {
  return fc
    .record({
      flow: flows,
      other: flows,
      world: fc.constantFrom(...WORLDS),
      seed: fc.integer(),
      isLoaded: fc.boolean(),
    })
    .map(({ flow, other, world, seed, isLoaded }) => {
      const first = flow as FlowJson;
      const data = world(first);
      const next = { flow: other as FlowJson };
      const named = Object.keys(data.flows ?? {}).map((name) => [name, next] as const);
      return { ...QUICK, flow: first, world: data, seed, flows: isLoaded ? Object.fromEntries(named) : {} };
    });
}

describe('every run is one, comes to rest and tells time in order', () => {
  test('of flows without errors, with strangers among their blocks', () => {
    fc.assert(
      fc.property(arbitraryRun(arbitraryFlow({ strangers: true })), (options) => {
        expect(wrongWith(options)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('of flows in which a hand slipped', () => {
    fc.assert(
      fc.property(arbitraryRun(arbitraryBrokenFlow()), (options) => {
        expect(wrongWith(options)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('of tasks that are scheduled, and carry anything', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', '$.Attributes.a', 'NULL', ''));
    const task = fc
      .record({
        Name: text,
        Attributes: fc.dictionary(text, text),
        ScheduledTime: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
      })
      .map(({ ScheduledTime, ...told }) => ({
        ...PLAIN_TASK,
        ...told,
        ...(ScheduledTime === undefined ? {} : { ScheduledTime }),
      }));

    fc.assert(
      fc.property(arbitraryRun(arbitraryFlow()), task, (options, given) => {
        expect(wrongWith({ ...options, task: given })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a hostile document', () => {
  const end = '{ "Identifier": "end", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} }';
  const proto = `{
    "Version": "2019-10-30", "StartAction": "__proto__", "__proto__": { "Actions": [] },
    "Metadata": { "ActionMetadata": { "__proto__": { "children": ["end"], "isSplitModule": true } } },
    "Actions": [
      { "Identifier": "__proto__", "Type": "UpdateContactAttributes",
        "Parameters": { "Attributes": { "__proto__": "polluted", "constructor": "$.Attributes.__proto__" } },
        "Transitions": { "NextAction": "constructor", "Errors": [{ "ErrorType": "__proto__", "NextAction": "end" }] } },
      { "Identifier": "constructor", "Type": "Loop", "Parameters": { "__proto__": 1, "LoopCount": "2" },
        "Transitions": { "NextAction": "end", "Conditions": [
          { "NextAction": "__proto__", "Condition": { "Operator": "__proto__", "Operands": ["toString"] } },
          { "NextAction": "constructor", "Condition": { "Operator": "Equals", "Operands": ["ContinueLooping"] } },
          { "NextAction": "end", "Condition": { "Operator": "Equals", "Operands": ["DoneLooping"] } }] } },
      ${end}] }`;

  test('made of names every object inherits runs like any other, and changes no object', () => {
    const flow = JSON.parse(proto) as FlowJson;

    const { outcome, contact, blocksRun } = simulate({ flow });

    expect({ outcome, blocksRun }).toEqual({ outcome: 'ended', blocksRun: 5 });
    expect(Object.entries(contact.attributes)).toEqual([
      ['__proto__', 'polluted'],
      ['constructor', ''],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(wrongWith({ flow })).toEqual([]);
  });

  test.each<[what: string, json: string]>([
    ['that is empty', '{}'],
    ['whose actions are text', '{ "StartAction": "a", "Actions": "abc" }'],
    ['whose actions are nothing', '{ "StartAction": "a", "Actions": [null, 5, [], "x"] }'],
    ['that starts at a list', `{ "StartAction": ["end"], "Actions": [${end}] }`],
    [
      'whose name is no text',
      `{ "StartAction": "end", "Metadata": { "name": { "toString": 1, "valueOf": 2 } }, "Actions": [${end}] }`,
    ],
    [
      'whose type is no text',
      `{ "StartAction": "end", "Metadata": { "type": { "toString": 1 } }, "Actions": [${end}] }`,
    ],
    ['whose metadata is nothing', `{ "StartAction": "end", "Metadata": null, "Actions": [${end}] }`],
    [
      'whose parameters are a list',
      '{ "StartAction": "a", "Actions": [{ "Identifier": "a", "Type": "Wait", "Parameters": [] }] }',
    ],
    [
      'whose ways out are text',
      '{ "StartAction": "a", "Actions": [{ "Identifier": "a", "Type": "Loop", "Transitions": "end" }] }',
    ],
    [
      'whose conditions are nested',
      `{ "StartAction": "a", "Actions": [{ "Identifier": "a", "Type": "Compare", "Parameters": { "ComparisonValue": "$.Name" },
        "Transitions": { "NextAction": "end", "Conditions": [{ "NextAction": "end", "Condition": ${'{ "Operator": "And", "Operands": ['.repeat(500)}${'] }'.repeat(500)} }] } }, ${end}] }`,
    ],
    [
      'that has one identifier twice',
      `{ "StartAction": "a", "Actions": [{ "Identifier": "a", "Type": "TransferToFlow", "Transitions": { "NextAction": "a" } }, { "Identifier": "a", "Type": "Wait" }, ${end}] }`,
    ],
  ])('%s', (_what, json) => {
    const flow = JSON.parse(json) as FlowJson;

    expect(wrongWith({ flow })).toEqual([]);
    expect(wrongWith({ ...QUICK, flow, world: worldFor(flow), flows: { end: { flow } } })).toEqual([]);
  });

  test('of 10,000 blocks in a row is run to its end', () => {
    const Actions = Array.from({ length: 10_000 }, (_, index) => ({
      Identifier: `b${index}`,
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { last: String(index) } },
      Transitions: { NextAction: `b${index + 1}`, Errors: [], Conditions: [] },
    }));

    const { outcome, because, blocksRun, contact } = simulate({ flow: { StartAction: 'b0', Actions }, trace: false });

    expect({ outcome, because, blocksRun, last: contact.attributes['last'] }).toEqual({
      outcome: 'ended',
      because: 'the success branch of "b9999" leads nowhere',
      blocksRun: 10_000,
      last: '9999',
    });
  });

  test('of 10,000 blocks in a circle is stopped', () => {
    const Actions = Array.from({ length: 10_000 }, (_, index) => ({
      Identifier: `b${index}`,
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { last: 'x' } },
      Transitions: { NextAction: `b${(index + 1) % 10_000}` },
    }));

    expect(simulate({ flow: { StartAction: 'b0', Actions }, trace: false }).stop?.kind).toBe('circle');
  });
});

describe('real flows of other people', () => {
  const corpus = join(import.meta.dirname, '../../../../shared/corpus');

  test.skipIf(!existsSync(corpus))('run or stop with a clear word', () => {
    const manifest = JSON.parse(readFileSync(join(corpus, 'MANIFEST.json'), 'utf8')) as {
      file: string;
      flowType: string | null;
    }[];
    const typeOf = new Map(manifest.map(({ file, flowType }) => [file, parseFlowType(flowType)]));
    const files = readdirSync(join(corpus, 'flows'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );

    const wrong = files.flatMap((file) => {
      const flow = JSON.parse(readFileSync(join(corpus, 'flows', file), 'utf8')) as FlowJson;
      const type = typeOf.get(`flows/${file}`);
      const as = isTaskFlowType(type) ? { flowType: type } : {};
      return WORLDS.flatMap((world) =>
        wrongWith({ ...QUICK, ...as, flow, world: world(flow) }).map((what) => `${file}: ${what}`),
      );
    });

    expect(files.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
