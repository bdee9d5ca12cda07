import type { ActionForm, BlockDefinition, Permission } from '../block.ts';
import { refuse } from '../block.ts';
import { fieldPath } from '../fields.ts';
import type { ActionJson, FlowJson, Json, JsonObject, Position, TransitionsJson } from '../flow/flow.ts';
import { isTaskFlowType, type AnyFlowType } from '../flow/flowTypes.ts';
import { actionMetadataOf, definitionOf, ENTRY_ID, findBlock, freeIdentifier, UNCONNECTED } from './actions.ts';
import { connectBranch } from './connectBranch.ts';

/** Whether the designer offers a block in a flow type (flow-language §3.1). */
export function mayPlace(block: string, flowType: AnyFlowType): Permission {
  if (flowType === 'MODULE')
    return refuse('A flow module is shown and kept as it is; no blocks can be added to it yet.');
  if (!isTaskFlowType(flowType)) return refuse('Tasks do not run flows of this type.');
  return definitionOf(block)?.flowTypes[flowType] ?? refuse('There is no such block.');
}

/**
 * Places a block, set to what its fields start with and connected to nothing.
 *
 * @param placed.block the block's id in the catalog, such as `wait`
 * @param placed.id the identifier it should have; a number is added when that is taken
 * @param placed.flowType decides the Type of a block that is stored differently per flow type (flow-language §2.18)
 * @returns the identifier it has, or undefined when there is no such block
 */
export function placeBlock(
  flow: FlowJson,
  placed: { block: string; position: Position; id: string; flowType: AnyFlowType },
): string | undefined {
  const definition = definitionOf(placed.block);
  if (!definition) return undefined;
  const form = formFor(definition, placed.flowType);
  const id = freeIdentifier(flow, placed.id);
  const action: ActionJson = {
    Identifier: id,
    Type: form.type,
    Parameters: initialParameters(definition, form),
    Transitions: initialTransitions(definition),
  };
  if (Array.isArray(flow.Actions)) flow.Actions.push(action);
  else flow.Actions = [action];
  const metadata = actionMetadataOf(flow, id);
  if (metadata) metadata.position = placed.position;
  return id;
}

/** Puts a placed block between a branch and what it led to; the block goes on there by its own first branch. */
export function insertOnBranch(flow: FlowJson, wire: { from: string; branch: string }, id: string): void {
  const led = wire.from === ENTRY_ID ? flow.StartAction : targetOf(flow, wire);
  const target = led === UNCONNECTED ? undefined : led;
  const onward = findBlock(flow, id)?.branches[0];
  if (target !== undefined && onward) connectBranch(flow, id, onward.name, target);
  connectBranch(flow, wire.from, wire.branch, id);
}

// helpers

function targetOf(flow: FlowJson, wire: { from: string; branch: string }): string | undefined {
  return findBlock(flow, wire.from)?.branches.find(({ name }) => name === wire.branch)?.target;
}

function formFor(definition: BlockDefinition, flowType: AnyFlowType): ActionForm {
  const fitting = definition.actions.find(
    ({ flowTypes }) => flowTypes === undefined || (flowTypes as readonly string[]).includes(flowType),
  );
  return fitting ?? (definition.actions[0] as ActionForm);
}

function initialParameters(definition: BlockDefinition, form: ActionForm): JsonObject {
  const parameters: JsonObject = {};
  for (const [name, field] of Object.entries(definition.parameters)) {
    if (field.initial === undefined || (form.fields && !form.fields.includes(name))) continue;
    let holder = parameters;
    const path = fieldPath(name, field);
    for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as JsonObject;
    holder[path.at(-1) ?? name] = structuredClone(field.initial) as Json;
  }
  // A mark that has to be present tells the block apart from others of its Type, so it is there from the start.
  if (form.mark && form.mark.startsWith === undefined) {
    let holder = parameters;
    for (const step of form.mark.path.slice(0, -1)) holder = (holder[step] ??= {}) as JsonObject;
    holder[form.mark.path.at(-1) ?? ''] ??= '';
  }
  return parameters;
}

function initialTransitions(definition: BlockDefinition): TransitionsJson {
  if (definition.branches.length === 0 && !definition.conditions) return {};
  const required = definition.branches.filter((branch) => branch.required);
  const conditions = required.flatMap(({ stored }) =>
    stored.as === 'Condition'
      ? [{ NextAction: UNCONNECTED, Condition: { Operator: stored.operator, Operands: [stored.operand] } }]
      : [],
  );
  const errors = required.flatMap(({ stored }) =>
    stored.as === 'Error' ? [{ NextAction: UNCONNECTED, ErrorType: stored.errorType }] : [],
  );
  return {
    NextAction: UNCONNECTED,
    ...(errors.length > 0 ? { Errors: errors } : {}),
    ...(conditions.length > 0 || definition.conditions ? { Conditions: conditions } : {}),
  };
}
