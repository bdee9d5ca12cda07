/** What each event says about the agent it happened to. */
import type { CentreEvent, CentreEventType } from '../trace.ts';
import type { AgentStory, SlotSpan, Span, StatusSpan } from './story.ts';

type Writable<Story> = { -readonly [Member in keyof Story]: Story[Member] };

export interface WritableAgent extends Writable<Omit<AgentStory, 'statuses' | 'slots' | 'open' | 'busyElsewhere'>> {
  readonly statuses: Writable<StatusSpan>[];
  readonly slots: Writable<SlotSpan>[];
  readonly open: Map<string, Writable<SlotSpan>>;
  readonly busyElsewhere: Writable<Span>[];
}

export function newAgentStory(id: string): WritableAgent {
  return {
    id,
    statuses: [],
    nextStatus: undefined,
    slots: [],
    open: new Map(),
    elsewhere: { CHAT: 0, VOICE: 0 },
    busyElsewhere: [],
  };
}

export const AGENT_EVENTS: Readonly<
  Partial<Record<CentreEventType, (story: WritableAgent, event: CentreEvent) => void>>
> = {
  'agent.status': (story, { at, data = {} }) => {
    end(story.statuses.at(-1), at);
    story.nextStatus = undefined;
    story.statuses.push({
      status: (data['status'] as string | undefined) ?? '',
      type: (data['type'] as StatusSpan['type'] | undefined) ?? 'OFFLINE',
      from: at,
      to: undefined,
    });
  },
  'agent.nextStatus': (story, { data }) => {
    story.nextStatus = String(data?.['status']);
  },
  'agent.busy': (story, { at, data = {} }) => {
    story.elsewhere = { ...story.elsewhere, [String(data['channel'])]: data['contacts'] };
    const busy = story.elsewhere.CHAT + story.elsewhere.VOICE > 0;
    const last = story.busyElsewhere.at(-1);
    const goesOn = last !== undefined && last.to === undefined;
    if (busy && !goesOn) story.busyElsewhere.push({ from: at, to: undefined });
    if (!busy && goesOn) end(last, at);
  },
  'slot.changed': (story, { at, contact = '', queue, data }) => {
    end(story.open.get(contact), at);
    story.open.delete(contact);
    const phase = data?.['phase'] as SlotSpan['phase'] | undefined;
    if (phase === undefined) return;
    const span = { contact, queue, phase, from: at, to: undefined };
    story.open.set(contact, span);
    story.slots.push(span);
  },
};

// helpers

function end(span: Writable<Span> | undefined, at: number): void {
  if (span && span.to === undefined) span.to = at;
}
