/** Which flow a new task runs: the one named, a quick connect's, or a template's (task-contacts §1.4). */
import type { Facts, FlowFacts } from '../instance/facts.ts';
import { invalidRequest, notFound } from './serviceError.ts';

type Template = Facts['templates']['all'][number];

export interface FlowSelector {
  readonly ContactFlowId?: string;
  readonly QuickConnectId?: string;
  readonly TaskTemplateId?: string;
}

/** What a selector names, as it was found; whether it may start a task is another question. */
export interface Selected {
  readonly field: keyof FlowSelector;
  /** What to call it where it cannot start a task. */
  readonly called: string;
  readonly flow?: FlowFacts;
  readonly template?: Template;
  /** What a quick connect presets: a queue, or an agent (task-contacts §3.6). */
  readonly workingQueue?: string;
  readonly agent?: string;
}

/** Flow types a task may begin with or be transferred to: inbound, and what quick connects run (task-contacts §1.4). */
const BEGINNINGS: ReadonlySet<string> = new Set(['CONTACT_FLOW', 'QUEUE_TRANSFER', 'AGENT_TRANSFER']);

/**
 * Finds what a request selects.
 *
 * @param selfAssigned whether a template's flow for self-assigned tasks is meant (task-contacts §1.7)
 * @throws ServiceError `ResourceNotFoundException`
 */
export function lookUp(facts: Facts, selector: FlowSelector, selfAssigned = false): Selected {
  const { ContactFlowId, QuickConnectId, TaskTemplateId } = selector;
  if (ContactFlowId !== undefined) return lookUpFlow(facts, ContactFlowId);
  if (QuickConnectId !== undefined) return lookUpQuickConnect(facts, QuickConnectId);
  const template = facts.templates.find(TaskTemplateId ?? '');
  if (!template) throw notFound('task template', TaskTemplateId ?? '', 'TaskTemplateId');
  const called = selfAssigned ? template.resource.SelfAssignFlowId : template.resource.ContactFlowId;
  const flow = called === undefined ? undefined : findFlow(facts, called, 'TaskTemplateId');
  return { field: 'TaskTemplateId', called: `task template "${template.name}"`, template, ...(flow ? { flow } : {}) };
}

/**
 * Finds what is selected where a template may stand beside a flow or quick connect: its own flow goes first
 * (task-contacts §1.4).
 *
 * @throws ServiceError `ResourceNotFoundException`
 */
export function lookUpBeside(facts: Facts, selector: FlowSelector, selfAssigned: boolean): Selected {
  const { TaskTemplateId, ...other } = selector;
  const named = (other.ContactFlowId ?? other.QuickConnectId) !== undefined;
  if (TaskTemplateId === undefined) return lookUp(facts, other);
  const ofTemplate = lookUp(facts, { TaskTemplateId }, selfAssigned);
  if (ofTemplate.flow || !named || !ofTemplate.template) return ofTemplate;
  return { ...lookUp(facts, other), template: ofTemplate.template };
}

export function lookUpFlow(facts: Facts, called: string): Selected {
  const flow = findFlow(facts, called, 'ContactFlowId');
  return { field: 'ContactFlowId', called: `flow "${flow.name}"`, flow };
}

/** What a quick connect runs, and presets. */
export function lookUpQuickConnect(facts: Facts, id: string): Selected {
  const field = 'QuickConnectId';
  const quickConnect = facts.quickConnects.find(id);
  if (!quickConnect) throw notFound('quick connect', id, field);
  const called = `quick connect "${quickConnect.name}"`;
  const { UserConfig, QueueConfig, FlowConfig } = quickConnect.config;
  const config = UserConfig ?? QueueConfig ?? FlowConfig;
  if (!config) return { field, called };
  const flow = findFlow(facts, config.ContactFlowId, field);
  if (UserConfig) {
    const agent = facts.agents.find(UserConfig.UserId);
    if (!agent) throw notFound('user', UserConfig.UserId, field);
    return { field, called, flow, agent: agent.id };
  }
  if (!QueueConfig) return { field, called, flow };
  const queue = facts.queues.find(QueueConfig.QueueId);
  if (!queue) throw notFound('queue', QueueConfig.QueueId, field);
  return { field, called, flow, workingQueue: queue.id };
}

/**
 * The flow that was selected, if it may start a task or take one that is transferred.
 *
 * @throws ServiceError `InvalidRequestException`
 */
export function startable({ field, called, flow, template }: Selected): FlowFacts {
  if (template?.resource.Status === 'INACTIVE') {
    throw invalidRequest(`The task template "${template.name}" is inactive.`, 'TaskTemplateId');
  }
  if (!flow) throw invalidRequest(`The ${called} has no flow, so none is chosen.`, field);
  if (!flow.published) throw invalidRequest(`The flow "${flow.name}" is not published.`, field);
  if (BEGINNINGS.has(flow.type)) return flow;
  throw invalidRequest(`The flow "${flow.name}" is of type ${flow.type}, which starts no task.`, field);
}

// helpers

function findFlow(facts: Facts, called: string, field: string): FlowFacts {
  const flow = facts.flows.find(called);
  if (!flow) throw notFound('flow', called, field);
  return flow;
}
