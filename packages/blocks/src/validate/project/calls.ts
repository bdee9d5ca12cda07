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
        const isOpen = isDynamic(value) || placeholdersIn(value).length > 0;
        calls.push({
          from,
          block,
          way,
          value,
          displayName,
          pointer: `${block.pointer}/Parameters${pointerTo(path)}`,
          target: isOpen ? { is: 'open' } : find(value, displayName, from),
        });
      }
    }
  }
  return calls;
}

// helpers

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
const HOOKS: Readonly<Record<string, Way>> = Object.assign(Object.create(null), {
  CustomerQueue: hook('CUSTOMER_QUEUE'),
  CustomerRemaining: { name: 'hook', types: ['CONTACT_FLOW'], isCertain: true },
  AgentWhisper: hook('AGENT_WHISPER'),
  CustomerWhisper: hook('CUSTOMER_WHISPER'),
  AgentHold: hook('AGENT_HOLD'),
  CustomerHold: hook('CUSTOMER_HOLD'),
} satisfies Record<string, Way>);

const OTHER_HOOK: Way = { name: 'hook', types: undefined, isCertain: false };

function hook(type: AnyFlowType): Way {
  return { name: 'hook', types: [type], isCertain: false };
}

function waysOf(block: PlacedBlock, { actionOf }: ProjectFlow): { way: Way; path: readonly string[] }[] {
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
      return names.map((name) => ({ way: HOOKS[name] ?? OTHER_HOOK, path: ['EventHooks', name] }));
    }
    default:
      return [];
  }
}

/** flow-language §1.9: what newer and older designers call a chosen flow. */
function displayNameOf({ flow }: ProjectFlow, { id }: PlacedBlock, path: readonly string[]): string | undefined {
  const metadata = ['Metadata', 'ActionMetadata', id];
  const found = [
    ['parameters', ...path, 'displayName'],
    ['ContactFlow', 'text'],
    ['contactFlow', 'text'],
  ].map((steps) => getAt(flow, [...metadata, ...steps]));
  return found.find((name): name is string => typeof name === 'string' && name !== '');
}
