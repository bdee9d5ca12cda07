/** What is wrong with an export of the old console before anything is converted: its own places, in its own words. */
import type { JsonObject } from '../flow/flow.ts';
import { getAt, isObject, kindOf, pointerTo } from '../flow/json.ts';
import type { Problem } from '../problem.ts';
import { plain, quote } from '../validate/words.ts';
import { nameOf, type LegacyModule } from './readLegacy.ts';

const RULE = 'legacy-export';

/** Why a value is no export of the old console, and what to do with it instead. */
export function refusal(json: unknown): Problem {
  const expected = 'Expected an export of the old console: one JSON object with "modules" and "version"';
  if (getAt(json, ['Actions']) !== undefined) {
    return problem('', `${expected}; found the Flow language, which needs no conversion.`);
  }
  if (!isObject(json)) return problem('', `${expected}; found ${json === undefined ? 'nothing' : kindOf(json)}.`);
  const modules = getAt(json, ['modules']);
  if (modules === undefined) return problem('', `${expected}; "modules" is missing.`);
  if (!Array.isArray(modules)) return problem('/modules', `${expected}; "modules" is ${kindOf(modules)}, not a list.`);
  return problem('', `${expected}; "version" is missing.`);
}

/** What the old file itself says wrongly, in its order. A flow is made of it all the same. */
export function sourceProblems(json: JsonObject, modules: readonly LegacyModule[]): readonly Problem[] {
  const firstWith = new Map<string, LegacyModule>();
  for (const module of modules) {
    if (module.id !== undefined && !firstWith.has(module.id)) firstWith.set(module.id, module);
  }
  return [
    ...startProblems(json, firstWith),
    ...moduleShapes(json),
    ...modules.flatMap((module) => [...idProblems(module, firstWith), ...branchProblems(module, firstWith)]),
  ];
}

// helpers

type ById = ReadonlyMap<string, LegacyModule>;

function problem(pointer: string, message: string, block?: string): Problem {
  return { rule: RULE, severity: 'error', message: plain(message), pointer, ...(block === undefined ? {} : { block }) };
}

function startProblems(json: JsonObject, byId: ById): readonly Problem[] {
  const start = nameOf(getAt(json, ['start']));
  if (start === undefined) return [problem('/start', 'Missing "start", expected the id of the module it begins with.')];
  if (byId.has(start)) return [];
  return [problem('/start', `"start" is ${quote(start)}, expected the id of a module.`)];
}

function moduleShapes(json: JsonObject): readonly Problem[] {
  return (getAt(json, ['modules']) as unknown[]).flatMap((module, index) => {
    if (isObject(module)) return [];
    return problem(pointerTo(['modules', index]), `Expected a module to be an object, found ${kindOf(module)}.`);
  });
}

function idProblems({ id, pointer }: LegacyModule, byId: ById): readonly Problem[] {
  if (id === undefined) return [problem(`${pointer}/id`, 'Missing "id", expected text that no other module has.')];
  const first = byId.get(id);
  if (first?.pointer === pointer) return [];
  const message = `Duplicate id ${quote(id)}: another module has it already. Give each module its own.`;
  return [problem(`${pointer}/id`, message, id)];
}

function branchProblems({ id, type, branches }: LegacyModule, byId: ById): readonly Problem[] {
  return branches.flatMap(({ condition, target, pointer }) => {
    if (byId.has(target)) return [];
    const message =
      target === ''
        ? `${quote(type)}: the branch ${quote(condition)} leads nowhere; connect it in the flow.`
        : `${quote(type)}: the branch ${quote(condition)} leads to ${quote(target)}, expected the id of a module.`;
    return [problem(`${pointer}/transition`, message, id)];
  });
}
