/**
 * A flow made ready to run: blocks in a list, branches as places in it, parameters prepared. Done once per flow, so
 * that running a block is a call and a look-up.
 */
import {
  identify,
  parseTemplate,
  viewFlow,
  type Behavior,
  type BlockDefinition,
  type Branch,
  type Condition,
  type FlowJson,
  type FlowType,
  type ForeignBlock,
  type PlacedBlock,
} from '@switchyard/blocks';
import { behaviors } from '@switchyard/blocks/behaviors';
import { prepareParameters, prepareText, type Lookup, type Parameters } from './resolveParameters.ts';

export interface CompiledFlow {
  /** The name people know it by. */
  readonly name: string;
  readonly type: FlowType;
  readonly blocks: readonly CompiledBlock[];
  /** Place of the first block; -1 when there is none. */
  readonly start: number;
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
  readonly exits: ReadonlyMap<string, Exit>;
  /** Where `NextAction` leads, whichever branch it repeats. */
  readonly next: Exit;
  /** Why the flow's type forbids this block, or undefined when it may run. */
  readonly forbidden: string | undefined;
}

export interface Exit {
  /** The branch as people read it. */
  readonly label: string;
  /** The identifier it leads to, whether or not there is such a block. */
  readonly target: string | undefined;
  /** Place of that block; -1 when it leads nowhere. */
  readonly to: number;
}

/** Makes a flow of one of the five task types ready to run. Never throws: what is wrong shows when it is reached. */
export function compileFlow(flow: FlowJson, type: FlowType, name: string): CompiledFlow {
  const view = viewFlow(flow);
  const places = new Map<string, number>();
  view.blocks.forEach(({ id }, place) => {
    if (!places.has(id)) places.set(id, place);
  });
  const placeOf = (target: string | undefined): number => (target === undefined ? -1 : (places.get(target) ?? -1));
  return {
    name,
    type,
    blocks: view.blocks.map((block) => compileBlock(block, nextOf(flow, block), type, placeOf)),
    start: placeOf(view.start),
  };
}

// helpers

function compileBlock(
  block: PlacedBlock,
  next: string | undefined,
  type: FlowType,
  placeOf: (target: string | undefined) => number,
): CompiledBlock {
  const { id, definition, foreign, title } = block;
  const exitTo = (label: string, target: string | undefined): Exit => ({ label, target, to: placeOf(target) });
  return {
    id,
    title: definition?.title ?? foreign?.title ?? title,
    type: block.type,
    definition,
    foreign,
    behavior: definition && behaviors[definition.id],
    parameters: definition ? prepareParameters(definition, block.parameters) : () => ({}),
    conditions: prepareConditions(block),
    exits: new Map(block.branches.filter(({ stored }) => stored).map((branch) => [branch.name, exitOf(branch, exitTo)])),
    next: exitTo('Next', next),
    forbidden: whyForbidden(block, type),
  };
}

function exitOf(branch: Branch, exitTo: (label: string, target: string | undefined) => Exit): Exit {
  return exitTo(branch.label, branch.target);
}

function nextOf(flow: FlowJson, block: PlacedBlock): string | undefined {
  const next: unknown = flow.Actions?.[block.index]?.Transitions?.NextAction;
  return typeof next === 'string' && next !== '' ? next : undefined;
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
      return { ...condition, operand: String(value ?? '') };
    });
}

/** The rule of flow-language §3.1 that keeps a block out of a flow type. */
function whyForbidden(block: PlacedBlock, type: FlowType): string | undefined {
  const permission = block.definition?.flowTypes[type];
  if (permission?.verdict === 'refuse') return permission.reason;
  const { form } = identify(block.type, block.parameters);
  const formTypes = block.form?.flowTypes ?? form?.flowTypes;
  if (formTypes && !formTypes.includes(type)) return `${block.type} is not used in a flow of this type.`;
  return undefined;
}
