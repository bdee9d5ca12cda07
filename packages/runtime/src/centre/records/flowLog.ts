/** The flow log as the service writes it to CloudWatch: one line for each block that ran (logs-and-tests §1). */
import type { Condition } from '@switchyard/blocks';
import { isObject } from '@switchyard/blocks';
import { v5 as uuidFrom } from 'uuid';
import type { Facts } from '../instance/facts.ts';
import { given } from '../operations/given.ts';
import type { CentreEvent } from '../trace.ts';
import { logLines, type LogParameters } from './logParameters.ts';
import { moduleTypeOf } from './moduleTypes.ts';
import { isoMilliseconds } from './times.ts';

export interface FlowLogEntry {
  readonly ContactId: string;
  /** The flow's ARN, the same for all versions of it. */
  readonly ContactFlowId: string;
  readonly ContactFlowName: string;
  readonly ContactFlowModuleType: string;
  /** The block's. */
  readonly Identifier: string;
  /** When the block was done (assumed). */
  readonly Timestamp: string;
  /** As they came out, in text. */
  readonly Parameters: LogParameters;
  readonly Results?: string;
  /** What a Lambda function answered. */
  readonly ExternalResults?: Readonly<Record<string, string>>;
}

export interface FlowLogOptions {
  /**
   * Only what Connect would have logged: what runs after a *Set logging behavior* block that enables logging, until one
   * disables it, contact by contact.
   */
  readonly onlyLogged?: boolean;
}

/** The flow log of a centre, in the order its blocks were done. What queues and agents do is not in it. */
export function* flowLog(
  trace: readonly CentreEvent[],
  facts: Facts,
  { onlyLogged = false }: FlowLogOptions = {},
): Generator<FlowLogEntry> {
  const running = new Map<string, RunningBlock>();
  const suspended = new Map<string, RunningBlock>();
  const logged = new Set<string>();
  for (const event of trace) {
    const { contact } = event;
    if (contact === undefined) continue;
    const block = running.get(contact);
    switch (event.type) {
      case 'block.entered':
        running.set(contact, begin(event));
        break;
      case 'attributes.set':
      case 'contact.changed':
        if (block && event.data && '$.External' in event.data) block.external = event.data['$.External'];
        break;
      case 'branch.taken':
      case 'branch.dangling':
      case 'flow.ended':
      case 'flow.interrupted':
        running.delete(contact);
        if (block) yield* entriesOf(block, contact, event);
        break;
      case 'flow.suspended':
        running.delete(contact);
        if (block) suspended.set(contact, block);
        break;
      case 'flow.resumed':
      case 'contact.disconnected': {
        const waiting = suspended.get(contact);
        suspended.delete(contact);
        if (waiting && event.type === 'flow.resumed') running.set(contact, waiting);
        else if (waiting) yield* entriesOf(waiting, contact, event);
      }
    }
  }

  function* entriesOf(block: RunningBlock, contact: string, event: CentreEvent): Generator<FlowLogEntry> {
    const { type, parameters } = block;
    const enables = type === 'UpdateFlowLoggingBehavior' && parameters['FlowLoggingBehavior'] === 'Enabled';
    // The block that switches logging is logged itself, whichever way it switches.
    const shown = !onlyLogged || logged.has(contact) || enables;
    if (enables) logged.add(contact);
    else if (type === 'UpdateFlowLoggingBehavior') logged.delete(contact);
    if (!shown) return;
    const { branch, because } = event.block === block.id ? event : { branch: undefined, because: undefined };
    const flow = facts.flows.byId(block.flow);
    const external = block.external;
    for (const line of logLines({ ...block, branch, because, external }, facts)) {
      yield {
        ContactId: contact,
        ContactFlowId: flow?.arn ?? block.flow,
        ContactFlowName: flow?.name ?? block.flow,
        ContactFlowModuleType: moduleTypeOf(type, parameters),
        Identifier: block.id,
        Timestamp: isoMilliseconds(event.at),
        Parameters: line.parameters,
        ...given({ Results: line.results, ExternalResults: isObject(external) ? flat(external) : undefined }),
      };
    }
  }
}

/** The log group of an instance. */
export function logGroupOf({ instance }: Facts): string {
  return `/aws/connect/${instance.alias}`;
}

/** The log stream of an entry: one for each hour. What comes after `stream-` is made from instance and hour (assumed). */
export function logStreamOf({ Timestamp }: FlowLogEntry, { instance }: Facts): string {
  const hour = Timestamp.slice(0, 13).replaceAll(/[-T]/g, '/');
  return `${hour}/stream-${uuidFrom(`${instance.arn} ${hour}`, uuidFrom.URL)}`;
}

// helpers

interface RunningBlock {
  readonly id: string;
  readonly flow: string;
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conditions: readonly Condition[];
  external: unknown;
}

function begin({ block = '', flow = '', data = {} }: CentreEvent): RunningBlock {
  const told = data as Partial<RunningBlock>;
  const { type = '', parameters = {}, conditions = [] } = told;
  return { id: block, flow, type, parameters, conditions, external: undefined };
}

/** A flat map of texts; what is deeper is told as JSON. */
function flat(external: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(external).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value ?? null),
    ]),
  );
}
