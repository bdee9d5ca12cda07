/**
 * The schema and the validator agree: whatever the schema refuses, the validator reports as an error, so nobody's editor
 * is stricter than the service is believed to be. Held against flows broken by chance, and against real ones.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseFlowType, readFlow, type FlowJson } from '@switchyard/blocks';
import { validateFlow } from '@switchyard/blocks/validate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorsOf, flowWith, refusals, ROOT, schema } from './flowSchema.ts';

/** The actions editors offer; all of them lead to blocks that are there. */
const WHOLE = schema.$defs.action.examples.map(
  (action) => JSON.parse(JSON.stringify(action).replaceAll('next-block', 'end')) as Record<string, unknown>,
);

const TEXTS = [
  '',
  'x',
  '0',
  '1',
  '101',
  '604801',
  '1.5',
  'True',
  'end',
  '$.Attributes.a',
  '$.Nowhere.a',
  'a $.Channel',
];
const OTHERS = [
  0,
  1,
  -1,
  2.5,
  1e19,
  true,
  false,
  null,
  [],
  {},
  ['x'],
  { Value: 'x' },
  { a: null },
  { a: { Type: 'URL' } },
];

/** What a slip of the hand may put where something else belongs. */
const SLIPS: readonly unknown[] = [...TEXTS, ...OTHERS];

const NAMES = 'Parameters Transitions NextAction Errors Conditions QueueId AgentId Queue Name'.split(' ');

interface Slip {
  /** Which member of all that the action has, from the outermost. */
  readonly where: number;
  readonly what: 'replace' | 'remove' | 'add' | 'repeat';
  readonly value: unknown;
  readonly name: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  where: fc.nat(40),
  what: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
  value: fc.constantFrom(...SLIPS),
  name: fc.constantFrom(...NAMES),
});

test('what the schema refuses of a block gone wrong, the validator reports', () => {
  let refused = 0;

  fc.assert(
    fc.property(fc.constantFrom(...WHOLE), fc.array(slip, { minLength: 1, maxLength: 2 }), (action, slips) => {
      const { Identifier: _name, ...broken } = structuredClone(action);
      for (const one of slips) apply(one, broken);
      const flow = flowWith(broken);
      const said = refusals(flow);
      if (said.length === 0) return;
      refused += 1;
      expect({ said, errors: errorsOf(flow) }).not.toMatchObject({ errors: [] });
    }),
    { numRuns: 1500, seed: 20_191_030 },
  );

  expect(refused).toBeGreaterThan(500);
});

describe('a flow without errors passes the schema', () => {
  test.each([
    ['of the examples', 'examples', 'flow.json'],
    ['of the stories', 'packages/runtime/test/stories', '.json'],
  ])('%s', (_which, folder, ending) => {
    expect(refusedBelow(join(ROOT, folder), ending)).toEqual([]);
  });

  test('of the pages of blocks', () => {
    const pages = join(ROOT, 'packages/blocks/src/catalog');
    const flows = filesBelow(pages, 'README.md').flatMap((page) => {
      const [, fence = '{}'] = /```json\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8')) ?? [];
      return [[page, JSON.parse(fence) as FlowJson] as const];
    });

    expect(flows.filter(([, flow]) => isWithoutErrors(flow) && refusals(flow).length > 0)).toEqual([]);
  });

  const corpus = join(ROOT, '../shared/corpus');

  test.skipIf(!existsSync(corpus))('of flows that others wrote', () => {
    expect(refusedBelow(join(corpus, 'flows'), '.json')).toEqual([]);
  });
});

// helpers

function apply({ where, what, value, name }: Slip, action: Record<string, unknown>): void {
  const places = placesIn(action);
  const { holder, key } = places[where % places.length] ?? { holder: action, key: 'Type' };
  const members = holder as Record<string, unknown>;
  const found = members[key];
  if (what === 'replace') members[key] = structuredClone(value);
  else if (what === 'remove' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (what === 'remove') delete members[key];
  else if (what === 'add' && isObject(found)) found[name] = structuredClone(value);
  else if (what === 'repeat' && Array.isArray(found)) found.push(...structuredClone(found));
}

/** Every member of everything in the action. */
function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}

/** The flows below a folder that have no errors and are refused all the same. */
function refusedBelow(folder: string, ending: string): string[] {
  return filesBelow(folder, ending).flatMap((path) => {
    const { document } = readFlow(readFileSync(path));
    if (!document || !isWithoutErrors(document.flow)) return [];
    return refusals(document.flow).map((refusal) => `${path} ${refusal}`);
  });
}

/** Whether the validator has no error for it, as the type it says it has; only flows are asked. */
function isWithoutErrors(flow: FlowJson): boolean {
  if (!Array.isArray(flow.Actions)) return false;
  const flowType = parseFlowType(flow.Metadata?.type);
  return validateFlow({ flow }, { flowType }).every(({ severity }) => severity !== 'error');
}

function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
  return files.sort().map((path) => join(folder, path));
}
