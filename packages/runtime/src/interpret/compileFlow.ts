/**
 * A flow made ready to run: blocks in a list, branches as places in it, parameters prepared. Done once per flow, so
 * that running a block is a call and a look-up.
 */
import {
  fieldPath,
  FLOW_TYPE_FACTS,
  getAt,
  parseTemplate,
  valueText,
  viewFlow,
  type Behavior,
  type BlockDefinition,
  type Condition,
  type FlowJson,
  type FlowType,
  type ForeignBlock,
  type Json,
  type PlacedBlock,
} from '@switchyard/blocks';
import { behaviors } from '@switchyard/blocks/behaviors';
import { compileExits, type Exit } from './exits.ts';
import { prepareParameters, prepareText, type Lookup, type Parameters } from './resolveParameters.ts';

export interface CompiledFlow {
  /** The name people know it by. */
  readonly name: string;
  readonly type: FlowType;
  readonly blocks: readonly CompiledBlock[];
  /** Place of the first block; -1 when there is none. */
  readonly start: number;
  /** The names the file gives to what its blocks point at, by id or ARN (flow-language §1.9). */
  readonly displayNames: ReadonlyMap<string, string>;
  /** The first block that keeps the flow from being run at all (flow-language §3.1). */
  readonly refused: { readonly block: CompiledBlock; readonly reason: string } | undefined;
}

export interface CompiledBlock {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly definition: BlockDefinition | undefined;
  readonly foreign: ForeignBlock | undefined;
  readonly behavior: Behavior | undefined;
  readonly parameters: Parameters;
  readonly conditions: (lookup: Lookup) => readonly Condition[];
  /** By the branch a block takes: the way out, its own or the one it falls back to. */
  readonly exits: ReadonlyMap<string, Exit>;
  readonly forbidden: Forbidden | undefined;
}

/** Why a flow's type keeps a block out. */
export interface Forbidden {
  readonly reason: string;
  /** `error`: both sources of the reference agree, so a flow that has such a block is not run at all. */
  readonly severity: 'error' | 'warning';
}

/** Makes a flow of one of the five task types ready to run. Never throws: what is wrong shows when it is reached. */
export function compileFlow(flow: FlowJson, type: FlowType, name: string): CompiledFlow {
  const view = viewFlow(flow);
  const places = new Map<string, number>();
  view.blocks.forEach(({ id }, place) => {
    if (!places.has(id)) places.set(id, place);
  });
  const placeOf = (target: string | undefined): number => (target === undefined ? -1 : (places.get(target) ?? -1));
  const blocks = view.blocks.map((block) => compileBlock(block, flow, type, placeOf));
  const refused = blocks.find(({ forbidden }) => forbidden?.severity === 'error');
  return {
    name,
    type,
    blocks,
    refused: refused?.forbidden && { block: refused, reason: refused.forbidden.reason },
    start: placeOf(view.start),
    displayNames: displayNamesIn(view.blocks),
  };
}

// helpers

function compileBlock(
  block: PlacedBlock,
  flow: FlowJson,
  type: FlowType,
  placeOf: (target: string | undefined) => number,
): CompiledBlock {
  const { id, definition, foreign, title } = block;
  return {
    id,
    title: definition?.title ?? foreign?.title ?? title,
    type: block.type,
    definition,
    foreign,
    behavior: definition && behaviors[definition.id],
    parameters: definition
      ? prepareParameters(definition, block.parameters)
      : prepareParameters(foreign ?? {}, storedParameters(block, flow)),
    conditions: prepareConditions(block),
    exits: compileExits(block, flow, placeOf),
    forbidden: whyForbidden(block, type),
  };
}

/** What a block of other channels stores, by the names of the fields that are known of it. */
function storedParameters({ foreign, index }: PlacedBlock, flow: FlowJson): Readonly<Record<string, Json>> {
  const stored = getAt(flow.Actions?.[index], ['Parameters']);
  return Object.fromEntries(
    Object.entries(foreign?.parameters ?? {}).flatMap(([name, field]) => {
      const value = getAt(stored, fieldPath(name, field));
      return value === undefined ? [] : [[name, value as Json]];
    }),
  );
}

/** Conditions whose operands are references are worked out at each visit; the others never change. */
function prepareConditions(block: PlacedBlock): CompiledBlock['conditions'] {
  const { conditions, definition } = block;
  const dynamic = definition?.conditions?.dynamicOperands === true;
  if (!dynamic || conditions.every(({ operand }) => parseTemplate(operand).every((part) => typeof part === 'string'))) {
    return () => conditions;
  }
  const prepared = conditions.map((condition) => ({ condition, operand: prepareText(condition.operand) }));
  return (lookup) =>
    prepared.map(({ condition, operand }) => {
      const value = 'fixed' in operand ? operand.fixed : operand.resolve(lookup);
      return { ...condition, operand: valueText(value) ?? '' };
    });
}

/** The rules of flow-language §3.1 that keep a block, or the Type it is stored as, out of a flow type. */
function whyForbidden({ definition, form, type: stored }: PlacedBlock, type: FlowType): Forbidden | undefined {
  const permission = definition?.flowTypes[type];
  if (permission?.verdict === 'refuse') return { reason: permission.reason, severity: permission.severity };
  if (!form?.flowTypes || form.flowTypes.includes(type)) return undefined;
  const fitting = definition?.actions.find((other) => other.flowTypes?.includes(type));
  const instead = fitting ? ` Expected ${fitting.type}.` : '';
  const where = FLOW_TYPE_FACTS[type].title.toLowerCase();
  return { reason: `${stored} does not work in a flow of type ${where}.${instead}`, severity: 'error' };
}

function displayNamesIn(blocks: readonly PlacedBlock[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { displayNames, parameters } of blocks) {
    for (const [field, name] of Object.entries(displayNames)) {
      const id = parameters[field];
      if (typeof id === 'string') names.set(id, name);
    }
  }
  return names;
}
