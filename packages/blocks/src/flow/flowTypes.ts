/**
 * Flow types: what decides which blocks may stand in a flow, and when it runs (flow-language §1.10).
 */
import type { FlowJson } from './flow.ts';

/** The five flow types a task contact may run. */
export const TASK_FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_WHISPER',
  'QUEUE_TRANSFER',
  'AGENT_TRANSFER',
] as const;

export type FlowType = (typeof TASK_FLOW_TYPES)[number];

/** Types of the service that no task runs; known by name so that they are refused with a clear word. */
export const OTHER_FLOW_TYPES = [
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_HOLD',
  'CAMPAIGN',
  'MODULE',
] as const;

export type OtherFlowType = (typeof OTHER_FLOW_TYPES)[number];
export type AnyFlowType = FlowType | OtherFlowType;

interface FlowTypeFacts {
  readonly title: string;
  /** The spelling in `Metadata.type` of an exported flow. */
  readonly exportName: string;
  /** One sentence: when an author chooses it. */
  readonly use: string;
}

export const FLOW_TYPE_FACTS: Readonly<Record<AnyFlowType, FlowTypeFacts>> = {
  CONTACT_FLOW: {
    title: 'Inbound flow',
    exportName: 'contactFlow',
    use: 'Runs when a task starts. It decides what the task needs and which queue it joins.',
  },
  CUSTOMER_QUEUE: {
    title: 'Customer queue flow',
    exportName: 'customerQueue',
    use: 'Runs while a task waits in a queue, until an agent accepts it.',
  },
  AGENT_WHISPER: {
    title: 'Agent whisper flow',
    exportName: 'agentWhisper',
    use: 'Runs after an agent accepts a task, before the agent starts working on it.',
  },
  QUEUE_TRANSFER: {
    title: 'Transfer to queue flow',
    exportName: 'queueTransfer',
    use: 'Runs when an agent moves a task to a queue with a quick connect.',
  },
  AGENT_TRANSFER: {
    title: 'Transfer to agent flow',
    exportName: 'agentTransfer',
    use: 'Runs when an agent hands a task to another agent with a quick connect.',
  },
  CUSTOMER_HOLD: { title: 'Customer hold flow', exportName: 'customerHold', use: 'Plays to a customer on hold.' },
  CUSTOMER_WHISPER: {
    title: 'Customer whisper flow',
    exportName: 'customerWhisper',
    use: 'Plays to a customer before an agent joins.',
  },
  OUTBOUND_WHISPER: {
    title: 'Outbound whisper flow',
    exportName: 'outboundWhisper',
    use: 'Runs on an outbound call before it connects.',
  },
  AGENT_HOLD: { title: 'Agent hold flow', exportName: 'agentHold', use: 'Plays to an agent on hold.' },
  CAMPAIGN: { title: 'Journey (campaign) flow', exportName: 'campaign', use: 'Runs an outbound campaign.' },
  MODULE: { title: 'Flow module', exportName: 'module', use: 'A reusable part that other flows invoke.' },
};

const EVERY_FLOW_TYPE: readonly AnyFlowType[] = [...TASK_FLOW_TYPES, ...OTHER_FLOW_TYPES];

/** Whether tasks may run a flow of this type. */
export function isTaskFlowType(type: AnyFlowType | undefined): type is FlowType {
  return (TASK_FLOW_TYPES as readonly string[]).includes(type ?? '');
}

/**
 * The flow type a name stands for. Understands the API's name (`CUSTOMER_QUEUE`), the export's (`customerQueue`)
 * and the console's title (`Customer queue flow`), in any case.
 *
 * @returns the type, or undefined when no type has that name
 */
export function parseFlowType(name: unknown): AnyFlowType | undefined {
  if (typeof name !== 'string') return undefined;
  return BY_NAME.get(name) ?? BY_NAME.get(simplify(name));
}

/**
 * The flow type a file says it has: `Metadata.type`, or a module by its `Settings`. The service keeps the type beside
 * the flow, so many files do not say (flow-language §1.10).
 */
export function flowTypeOf(flow: FlowJson): AnyFlowType | undefined {
  const said = parseFlowType(flow.Metadata?.type);
  if (said) return said;
  return flow.Settings === undefined || flow.Settings === null ? undefined : 'MODULE';
}

function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** Every name of every type, as written and in its plainest form. */
const BY_NAME: ReadonlyMap<string, AnyFlowType> = new Map(
  EVERY_FLOW_TYPE.flatMap((type) => {
    const { title, exportName } = FLOW_TYPE_FACTS[type];
    return [type, exportName, title].flatMap((name) => [[name, type] as const, [simplify(name), type] as const]);
  }),
);
