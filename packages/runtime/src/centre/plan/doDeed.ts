/** What a step says an agent does, done. */
import type { AgentState } from '../agent/agentState.ts';
import { contactIn, type ChainState } from '../chain/chainState.ts';
import type { DeskTask } from '../desk/createTaskAtDesk.ts';
import type { ContactCentre } from '../simulator/contactCentre.ts';
import type { DeedStep } from './planData.ts';

export interface Deed extends Omit<DeedStep, 'With'> {
  readonly With: DeskTask | undefined;
}

/**
 * @param idOf the contact a task began with, by the name a step gave it
 * @returns the id of the task the agent made
 * @throws ServiceError when the agent cannot do that
 */
export function doDeed(centre: ContactCentre, deed: Deed, idOf: (task: string) => string): string | undefined {
  const {
    Agent,
    Does,
    Task = '',
    QuickConnect = '',
    Status = '',
    Channel = 'CHAT',
    Contacts = 0,
    Outbound = false,
    With,
  } = deed;
  switch (Does) {
    case 'accept':
    case 'decline':
    case 'take':
    case 'complete':
    case 'close':
    case 'pause':
    case 'resume':
      centre[Does](Agent, contactFor(centre, Agent, idOf(Task)));
      return undefined;
    case 'transfer':
      centre.transfer(Agent, contactFor(centre, Agent, idOf(Task)), QuickConnect);
      return undefined;
    case 'create task':
      return centre.createTask(Agent, With ?? { Name: '' });
    case 'set status':
      centre.setStatus(Agent, Status);
      return undefined;
    case 'busy':
      centre.keepBusy(Agent, Channel, Contacts, Outbound);
      return undefined;
  }
}

// helpers

/** A task goes on as one contact after another: the last of them the agent has to do with, or the last there is. */
function contactFor(centre: ContactCentre, called: string, began: string): string {
  const agent = centre.facts.agents.find(called);
  const state = centre.home.peek({ kind: 'agent', key: agent?.id ?? '' }) as AgentState | undefined;
  const line = lineOf(centre, began);
  return line.findLast((id) => state && Object.hasOwn(state.slots, id)) ?? line.at(-1) ?? began;
}

function lineOf(centre: ContactCentre, began: string): readonly string[] {
  const placed = centre.home.peek({ kind: 'contact', key: began }) as { readonly chain: string } | undefined;
  const chain = centre.home.peek({ kind: 'chain', key: placed?.chain ?? began }) as ChainState | undefined;
  const line: string[] = [];
  for (let id: string | undefined = began; id !== undefined; id = chain && contactIn(chain, id)?.nextContactId)
    line.push(id);
  return line;
}
