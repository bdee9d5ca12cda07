/** An agent hands a task on with a quick connect (task-contacts §3.6, §5.2). */
import { contactIdFor } from '../contact/newContactId.ts';
import type { AgentFacts, Facts } from '../instance/facts.ts';
import { lookUpQuickConnect, startable } from '../operations/chooseFlow.ts';
import { tellChain, type Operation, type OperationContext } from '../operations/operation.ts';
import { invalidRequest } from '../operations/serviceError.ts';
import { heldContact } from './heldContact.ts';

/**
 * The task goes on as a new contact, in the flow of the quick connect and with the place its age gives it.
 *
 * @returns the id of the contact that goes on
 */
export function* transferByQuickConnect(
  agentCalled: string,
  contactId: string,
  called: string,
  { facts, nextToken }: OperationContext,
): Operation<string> {
  const { agent, found } = yield* heldContact(facts, agentCalled, contactId);
  const selected = lookUpQuickConnect(facts, called);
  const flow = startable(selected);
  const quickConnect = facts.quickConnects.find(called)?.id ?? called;
  if (!isVisible(quickConnect, agent, facts)) {
    throw invalidRequest(`No queue of ${agent.name} has the ${selected.called}.`, 'QuickConnectId');
  }
  const newContactId = contactIdFor(facts.instance.arn, nextToken());
  yield* tellChain(found.chainKey, {
    type: 'contact.transfer',
    contactId,
    newContactId,
    flow: flow.id,
    workingQueue: selected.workingQueue,
    agent: selected.agent,
    keepsAge: true,
    quickConnect,
  });
  return newContactId;
}

// helpers

/** Quick connects are seen by agents who serve a queue that has them; an instance that gives none to any queue leaves that open. */
function isVisible(quickConnect: string, { profile }: AgentFacts, facts: Facts): boolean {
  const having = facts.queues.all.filter(({ quickConnects }) => quickConnects.length > 0);
  if (having.length === 0) return true;
  const served = facts.profiles.byId(profile)?.queues.map(({ queue }) => queue) ?? [];
  return having.some(({ id, quickConnects }) => {
    return served.includes(id) && quickConnects.some((called) => facts.quickConnects.find(called)?.id === quickConnect);
  });
}
