/** Short names for people, the same in every run: `task-1` for a contact, and what agents, queues and flows are called. */
import type { Facts } from '../instance/facts.ts';
import type { CentreEvent } from '../trace.ts';

export interface Names {
  /** What something is called; its id where it has no name. */
  readonly of: (id: string) => string;
  /** A text with the ids in it called by their names. */
  readonly inText: (text: string) => string;
}

export function createNames(trace: readonly CentreEvent[], { agents, queues, flows }: Facts): Names {
  const tasks = taskNames(trace);
  const of = (id: string): string =>
    tasks.get(id) ?? [agents, queues, flows].map((registry) => registry.byId(id)?.name).find(Boolean) ?? id;
  return { of, inText: (text) => text.replaceAll(ID, of) };
}

// helpers

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Numbered as they come; a contact that goes on from another one has that one's number, and one of its own. */
function taskNames(trace: readonly CentreEvent[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const parts = new Map<string, number>();
  let tasks = 0;
  for (const { type, contact, data = {} } of trace) {
    if (type !== 'contact.created' || contact === undefined) continue;
    const before = names.get(String(data['previous']));
    if (before !== undefined && data['method'] !== 'API') {
      const [task = before] = before.split('.');
      const part = (parts.get(task) ?? 1) + 1;
      parts.set(task, part);
      names.set(contact, `${task}.${part}`);
    } else names.set(contact, `task-${++tasks}`);
  }
  return names;
}
