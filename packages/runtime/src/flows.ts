/** The flows of a run: the one it begins with, and those the contact may go on in. Each is compiled once. */
import {
  flowTypeOf,
  FLOW_TYPE_FACTS,
  getAt,
  isTaskFlowType,
  parseFlowType,
  type AnyFlowType,
  type FlowJson,
  type FlowType,
} from '@switchyard/blocks';
import { RunStopped } from './errors.ts';
import { compileFlow, type CompiledFlow } from './interpret/compileFlow.ts';
import { find } from './world/find.ts';
import type { WorldData } from './world/worldData.ts';

export interface LoadedFlow {
  readonly flow: FlowJson;
  /** Where the flow does not say it itself. */
  readonly type?: AnyFlowType;
  readonly name?: string;
}

export interface Flows {
  readonly first: CompiledFlow;
  /** What the world knows of flows, and of which type those are that are loaded: a flow's own word counts. */
  readonly data: WorldData['flows'];
  /** A flow by whatever others call it; undefined when it is not loaded. */
  get(called: string): CompiledFlow | undefined;
}

/**
 * The flows a run may go through.
 *
 * @throws RunStopped when the first flow is of a type tasks do not run, or has a block its type forbids
 */
export function createFlows(options: {
  readonly flow: FlowJson;
  readonly flowType?: FlowType;
  readonly flowName?: string;
  readonly flows?: Readonly<Record<string, LoadedFlow>>;
  readonly world?: WorldData;
}): Flows {
  const known = options.world?.flows;
  const loaded = Object.entries(options.flows ?? {}).map(([key, { flow, type, name }]) => {
    const said = parseFlowType(type) ?? parseFlowType(find(known, key)?.type) ?? 'CONTACT_FLOW';
    return [key, { flow, type: flowTypeOf(flow) ?? said, name }] as const;
  });
  const byKey = Object.fromEntries(loaded);
  return {
    first: compiled(options.flow, flowTypeOf(options.flow) ?? options.flowType ?? 'CONTACT_FLOW', options.flowName),
    data:
      loaded.length === 0
        ? known
        : { ...known, ...Object.fromEntries(loaded.map(([key, { type }]) => [key, { type }])) },
    get: (called) => {
      const found = find(byKey, called);
      return found && compiled(found.flow, found.type, found.name ?? called);
    },
  };
}

// helpers

const cache = new WeakMap<FlowJson, Map<string, CompiledFlow>>();

function compiled(flow: FlowJson, type: AnyFlowType, called: string | undefined): CompiledFlow {
  const given = getAt(flow, ['Metadata', 'name']);
  const name = typeof given === 'string' ? given : (called ?? 'flow');
  if (!isTaskFlowType(type)) {
    throw new RunStopped({
      kind: 'refused',
      message:
        `"${name}" is a ${FLOW_TYPE_FACTS[type].title.toLowerCase()}, and tasks do not run those. ` +
        'A task runs inbound, customer queue, agent whisper, transfer to queue and transfer to agent flows.',
    });
  }
  let byName = cache.get(flow);
  if (!byName) cache.set(flow, (byName = new Map()));
  const key = `${type} ${name}`;
  let found = byName.get(key);
  if (!found) byName.set(key, (found = compileFlow(flow, type, name)));
  refuseForbidden(found);
  return found;
}

/** The service does not publish a flow with a block its type forbids, so such a flow is not run (flow-language §3.1). */
function refuseForbidden({ refused, name, type }: CompiledFlow): void {
  if (!refused) return;
  const { block, reason } = refused;
  const where = FLOW_TYPE_FACTS[type].title.toLowerCase();
  throw new RunStopped({
    kind: 'refused',
    block: block.id,
    message: `"${name}" is a flow of type ${where}, and "${block.id}" ${block.title} may not stand in it: ${reason}`,
  });
}
