/** Which flow a new task runs: the one named, a quick connect's, or a template's (task-contacts §1.4). */
import type { Facts, FlowFacts } from '../instance/facts.ts';
import { invalidRequest, notFound } from './serviceError.ts';

export interface ChosenFlow {
  /** The flow's id. */
  readonly flow: string;
  readonly template?: Facts['templates']['all'][number];
  /** What a quick connect presets: a queue, or an agent (task-contacts §3.6). */
  readonly workingQueue?: string;
  readonly agent?: string;
}

/** Flow types a task may begin with: inbound, and what quick connects run (task-contacts §1.4). */
const BEGINNINGS: ReadonlySet<string> = new Set(['CONTACT_FLOW', 'QUEUE_TRANSFER', 'AGENT_TRANSFER']);

/**
 * The flow a request selects.
 *
 * @throws ServiceError when there is no such thing, or it cannot start a task
 */
export function chooseFlow(
  facts: Facts,
  selector: { readonly ContactFlowId?: string; readonly QuickConnectId?: string; readonly TaskTemplateId?: string },
): ChosenFlow {
  if (selector.ContactFlowId !== undefined)
    return { flow: startable(facts, selector.ContactFlowId, 'ContactFlowId').id };
  if (selector.QuickConnectId !== undefined) return ofQuickConnect(facts, selector.QuickConnectId);
  return ofTemplate(facts, selector.TaskTemplateId ?? '');
}

/** A flow that may start a task, or take one that is transferred. */
export function startable(facts: Facts, called: string, field: string): FlowFacts {
  const flow = facts.flows.find(called);
  if (!flow) throw notFound('flow', called, field);
  if (!flow.published) throw invalidRequest(`The flow "${flow.name}" is not published.`, field);
  if (!BEGINNINGS.has(flow.type)) {
    throw invalidRequest(`The flow "${flow.name}" is of type ${flow.type}, which starts no task.`, field);
  }
  return flow;
}

/** What a quick connect runs, and presets. */
export function ofQuickConnect(facts: Facts, called: string): ChosenFlow {
  const quickConnect = facts.quickConnects.find(called);
  if (!quickConnect) throw notFound('quick connect', called, 'QuickConnectId');
  const { UserConfig, QueueConfig, FlowConfig } = quickConnect.config;
  const config = UserConfig ?? QueueConfig ?? FlowConfig;
  if (!config) throw invalidRequest(`The quick connect "${quickConnect.name}" runs no flow.`, 'QuickConnectId');
  const flow = startable(facts, config.ContactFlowId, 'QuickConnectId').id;
  const queue = QueueConfig && facts.queues.find(QueueConfig.QueueId);
  const agent = UserConfig && facts.agents.find(UserConfig.UserId);
  return { flow, ...(queue ? { workingQueue: queue.id } : {}), ...(agent ? { agent: agent.id } : {}) };
}

// helpers

function ofTemplate(facts: Facts, called: string): ChosenFlow {
  const template = facts.templates.find(called);
  if (!template) throw notFound('task template', called, 'TaskTemplateId');
  const { Status, ContactFlowId } = template.resource;
  if (Status === 'INACTIVE')
    throw invalidRequest(`The task template "${template.name}" is inactive.`, 'TaskTemplateId');
  if (ContactFlowId === undefined) {
    throw invalidRequest(`The task template "${template.name}" has no flow, so none is chosen.`, 'TaskTemplateId');
  }
  return { flow: startable(facts, ContactFlowId, 'TaskTemplateId').id, template };
}
