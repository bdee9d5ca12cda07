/** An agent pauses a task he works on, and resumes it (task-contacts §3.5). */
import { checkPaused } from '../operations/checkPaused.ts';
import { tellChain, type Operation, type OperationContext } from '../operations/operation.ts';
import { heldContact } from './heldContact.ts';

/** The task stays with the agent and frees his slot. */
export function* pauseAtDesk(agent: string, contactId: string, { facts }: OperationContext): Operation<void> {
  const { found } = yield* heldContact(facts, agent, contactId);
  yield* checkPaused(facts, found);
  yield* tellChain(found.chainKey, { type: 'contact.pause', contactId });
}

/** The agent may hold more than his profile allows then; nothing new is routed to him meanwhile. */
export function* resumeAtDesk(agent: string, contactId: string, { facts }: OperationContext): Operation<void> {
  const { found } = yield* heldContact(facts, agent, contactId);
  yield* tellChain(found.chainKey, { type: 'contact.resume', contactId });
}
