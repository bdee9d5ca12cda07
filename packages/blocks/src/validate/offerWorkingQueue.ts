import { setWorkingQueue } from '../catalog/set-working-queue/block.ts';
import { transferToQueue } from '../catalog/transfer-to-queue/block.ts';
import type { FlowJson, Json, JsonObject } from '../flow/flow.ts';
import { getAt, isObject, pointerTo } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { FlowEdit } from '../problem.ts';
import { checkField } from './checkField.ts';
import { offerSuggestion, type Offer } from './offer.ts';
import { isSet } from './parameters.ts';
import type { RuleContext } from './rule.ts';
import { createIdentifiers, wiresOf } from './wires.ts';

/** The parameters that choose a queue, each as both blocks call it. */
const CHOICES = ['QueueId', 'AgentId'] as const;

type Context = Pick<RuleContext, 'flow' | 'flowType' | 'actionOf' | 'nearest'>;

/**
 * Puts the queue that *Transfer to queue* may not choose outside a customer queue flow into a *Set working queue* block
 * before it, where it takes effect (flow-language §2.16, §2.18). All that led to the block leads to the new one.
 *
 * @returns undefined where there is no such queue, or the new block would be wrong too
 */
export function offerWorkingQueue(block: PlacedBlock, name: string, context: Context): Offer | undefined {
  const edits = block.definition === transferToQueue ? workingQueueEdits(block, name, context) : undefined;
  return edits && offerSuggestion('Choose the queue in a Set working queue block before it', ...edits);
}

/** The edits of that fix; undefined where it is none. */
export function workingQueueEdits(block: PlacedBlock, name: string, context: Context): FlowEdit[] | undefined {
  const { flow, flowType, actionOf, nearest } = context;
  const parameters = getAt(actionOf(block), ['Parameters']);
  const [chosen, second] = CHOICES.filter((one) => getAt(parameters, [one]) !== undefined);
  const value = getAt(parameters, [name]) as Json;
  const field = chosen === undefined ? undefined : setWorkingQueue.parameters[chosen];
  if (chosen !== name || second !== undefined || !field || !isSet(value)) return undefined;
  if (setWorkingQueue.flowTypes[flowType].verdict === 'refuse') return undefined;
  const findings = setWorkingQueue.check({
    type: setWorkingQueue.id,
    flowType,
    parameters: { [name]: value },
    stored: { [name]: value },
    conditions: [],
  });
  const wrong = [...checkField(field, value, nearest), ...findings];
  if (wrong.some(({ severity = 'error' }) => severity === 'error')) return undefined;

  const failed = block.branches.find(
    ({ errorType, target }) => errorType === 'NoMatchingError' && target !== undefined,
  );
  const identifier = getAt(actionOf(block), ['Identifier']);
  if (failed?.target === undefined || typeof identifier !== 'string' || identifier === '') return undefined;
  const id = freeIdentifier(flow);
  return [
    { remove: `${block.pointer}/Parameters/${name}` },
    {
      insert: '/Actions/-',
      value: {
        Identifier: id,
        Type: setWorkingQueue.actions[0]?.type ?? '',
        Parameters: { [name]: value },
        Transitions: { NextAction: identifier, Errors: [{ NextAction: failed.target, ErrorType: 'NoMatchingError' }] },
      },
    },
    ...(wiresOf(flow).get(identifier) ?? []).map((pointer) => ({ set: pointer, value: id })),
    ...metadataEdits(flow, block, name, id),
  ];
}

// helpers

const identifiers = new WeakMap<FlowJson, (wished: string) => string>();

function freeIdentifier(flow: FlowJson): string {
  let free = identifiers.get(flow);
  if (!free) identifiers.set(flow, (free = createIdentifiers(flow)));
  return free(setWorkingQueue.id);
}

/** A little above the block it stands before, with the name the file gives to the queue. */
function metadataEdits(flow: FlowJson, { id: before, position }: PlacedBlock, name: string, id: string): FlowEdit[] {
  const entries = getAt(flow, ['Metadata', 'ActionMetadata']);
  if (!isObject(entries)) return [];
  const shown = getAt(entries, [before, 'parameters', name]);
  const value: JsonObject = {
    ...(position ? { position: { x: position.x, y: position.y - ABOVE } } : {}),
    ...(isObject(shown) ? { parameters: { [name]: shown as JsonObject } } : {}),
  };
  return [{ set: `/Metadata/ActionMetadata${pointerTo([id])}`, value }];
}

/** In the units of the console, in which a block is about this high. */
const ABOVE = 160;
