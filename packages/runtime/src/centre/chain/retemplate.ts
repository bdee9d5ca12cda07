/** Another template for a task that goes on and no agent has (task-contacts §6.3). */
import type { ChainTurn } from './chainTurn.ts';
import { DONE, fault } from './chainTurn.ts';
import type { ChainMessage, Reply } from './messages.ts';

export function retemplate(
  turn: ChainTurn,
  { contactId, template }: Extract<ChainMessage, { type: 'contact.retemplate' }>,
): Reply {
  const { life, templateChanges = 0, template: before } = turn.get(contactId);
  const refuse = (why: string) => fault('InvalidRequestException', why, 'ContactId');
  if (life.phase === 'ended' || life.phase === 'afterContactWork') return refuse('The contact has ended.');
  if (life.place === 'connected') return refuse('The contact is with an agent.');
  if (before === template) return fault('InvalidRequestException', 'The task has this template.', 'TaskTemplateId');
  const most = turn.env.facts.limits.templateChangesPerTask;
  if (templateChanges >= most) {
    return fault('LimitExceededException', `A task may change its template ${most} times.`, 'ContactId');
  }
  turn.set(contactId, { template, templateChanges: templateChanges + 1 });
  turn.note(contactId, {});
  turn.tell('contact.updated', contactId, { data: { template } });
  return DONE;
}
