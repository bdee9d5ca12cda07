/** Where one flow runs another: by a transfer, a new task, a module or an event hook. */
import type { AnyFlowType } from '../../flow/flowTypes.ts';
import { getAt, isObject, pointerTo } from '../../flow/json.ts';
import { isDynamic } from '../../flow/reference.ts';
import type { PlacedBlock } from '../../flow/viewFlow.ts';
import { placeholdersIn } from '../../flow/placeholders.ts';
import { createFinder } from './findFlow.ts';
import type { ProjectFlow } from './projectFlow.ts';

export interface Call {
  readonly from: ProjectFlow;
  readonly block: PlacedBlock;
  readonly way: Way;
  /** As the file has it: an id, an ARN, a reference. */
  readonly value: string;
  /** What the file calls it beside that. */
  readonly displayName: string | undefined;
  readonly pointer: string;
  /** The flow of the project that is meant; several flows may have its name. */
  readonly target:
    | { readonly is: 'found'; readonly flow: ProjectFlow }
    /** Known only when a contact comes there, or filled in before. */
    | { readonly is: 'open' }
    | { readonly is: 'ambiguous' }
    | { readonly is: 'missing' };
}

/** A way of running another flow. */
export interface Way {
  readonly name: 'transfer' | 'task' | 'module' | 'hook';
  /** The event a hook is for, such as `CustomerQueue`. */
  readonly hook?: string;
  /** The types the flow may have; undefined where nobody says. */
  readonly types: readonly AnyFlowType[] | undefined;
  /** Whether the reference says so, rather than that it stands to reason. */
  readonly isCertain: boolean;
}

/** Every call of every flow, in the order of the flows. */
export function callsOf(flows: readonly ProjectFlow[]): readonly Call[] {
  const find = createFinder(flows);
  const calls: Call[] = [];
  for (const from of flows) {
    for (const block of from.view.blocks) {
      for (const { way, path } of waysOf(block, from)) {
        const value = getAt(from.actionOf(block), ['Parameters', ...path]);
        const displayName = displayNameOf(from, block, path);
        if (typeof value !== 'string' || (value === '' && displayName === undefined)) continue;
        calls.push({
          from,
          block,
          way,
          value,
          displayName,
          pointer: `${block.pointer}/Parameters${pointerTo(path)}`,
          target: targetOf(value, displayName, (key) => find(key, displayName, from)),
        });
      }
    }
  }
  return calls;
}

// helpers

/** What is filled in before a flow is published is known by nothing but the name beside it. */
function targetOf(
  value: string,
  displayName: string | undefined,
  find: (value: string) => Call['target'],
): Call['target'] {
  if (isDynamic(value)) return { is: 'open' };
  if (placeholdersIn(`${value} ${displayName ?? ''}`).length === 0) return find(value);
  const named = displayName === undefined ? undefined : find('');
  return named?.is === 'found' ? named : { is: 'open' };
}

// flow-language §2.17: any other type takes Error.
const TRANSFER: Way = {
  name: 'transfer',
  types: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  isCertain: true,
};
// flow-language §2.6: inferred.
const TASK: Way = { name: 'task', types: ['CONTACT_FLOW'], isCertain: false };
const MODULE: Way = { name: 'module', types: ['MODULE'], isCertain: true };

/** flow-language §2.14, §2.15; only for the disconnect flow does anybody say which type it has to be. */
const HOOK_TYPES: Readonly<Record<string, Way['types']>> = Object.assign(Object.create(null), {
  CustomerQueue: ['CUSTOMER_QUEUE'],
  CustomerRemaining: ['CONTACT_FLOW'],
  AgentWhisper: ['AGENT_WHISPER'],
  CustomerWhisper: ['CUSTOMER_WHISPER'],
  AgentHold: ['AGENT_HOLD'],
  CustomerHold: ['CUSTOMER_HOLD'],
} satisfies Record<string, Way['types']>);

function hookWay(hook: string): Way {
  return { name: 'hook', hook, types: HOOK_TYPES[hook], isCertain: hook === 'CustomerRemaining' };
}

const NO_WAYS: readonly never[] = [];

function waysOf(
  block: PlacedBlock,
  { actionOf }: ProjectFlow,
): readonly { readonly way: Way; readonly path: readonly string[] }[] {
  switch (block.type) {
    case 'TransferToFlow':
      return [{ way: TRANSFER, path: ['ContactFlowId'] }];
    case 'CreateTask':
      return [{ way: TASK, path: ['ContactFlowId'] }];
    case 'InvokeFlowModule':
      return [{ way: MODULE, path: ['FlowModuleId'] }];
    case 'UpdateContactEventHooks': {
      const hooks = getAt(actionOf(block), ['Parameters', 'EventHooks']);
      const names = isObject(hooks) ? Object.keys(hooks) : [];
      return names.map((name) => ({ way: hookWay(name), path: ['EventHooks', name] }));
    }
    default:
      return NO_WAYS;
  }
}

/** flow-language §1.9: what newer and older designers call a chosen flow. */
function displayNameOf({ flow }: ProjectFlow, { id }: PlacedBlock, path: readonly string[]): string | undefined {
  const metadata = ['Metadata', 'ActionMetadata', id];
  const found = [
    ['parameters', ...path, 'displayName'],
    ['ContactFlow', 'text'],
    ['contactFlow', 'text'],
    ['contactFlow'],
  ].map((steps) => getAt(flow, [...metadata, ...steps]));
  return found.find((name): name is string => typeof name === 'string' && name !== '');
}
