/** What agents spent their time on, within an interval (task-contacts §8.2). */
import type { SlotSpan, Span } from '../records/story.ts';
import type { AgentFigures } from './figures.ts';
import { lengthOf, union, within, without, type Stretch } from './spans.ts';

/** In any status but Offline. */
export function onlineTime({ story }: AgentFigures, interval: Stretch): number {
  return lengthOf(
    within(
      story.statuses.filter(({ type }) => type !== 'OFFLINE'),
      interval,
    ),
  );
}

/** In a custom status. */
export function nonProductiveTime({ story }: AgentFigures, interval: Stretch): number {
  return lengthOf(
    within(
      story.statuses.filter(({ type }) => type === 'CUSTOM'),
      interval,
    ),
  );
}

/** With contacts, each counted, without what lies in a custom status or Offline. */
export function contactTime(agent: AgentFigures, interval: Stretch): number {
  return lengthOf(without(within(agent.handling, interval), awayTime(agent, interval)));
}

/** With at least one contact: by the clock on the wall, however many there were. */
export function contactClockTime(agent: AgentFigures, interval: Stretch): number {
  return lengthOf(without(union(within(agent.handling, interval)), awayTime(agent, interval)));
}

/**
 * Available and not handling anything. Ringing is not idle; a contact that was missed or declined and is not cleared
 * leaves him idle.
 */
export function idleTime(agent: AgentFigures, interval: Stretch): number {
  const { available, occupied } = occupationOf(agent);
  return lengthOf(without(within(available, interval), within(occupied, interval)));
}

/** With at least one contact that was missed or declined and is not cleared. */
export function errorTime({ story }: AgentFigures, interval: Stretch): number {
  return lengthOf(union(within(story.slots.filter(isError), interval)));
}

/** Offered, or accepted while the whisper flow runs: not yet with the agent. */
export function isRinging({ phase }: SlotSpan): boolean {
  return phase === 'ringing' || phase === 'accepted';
}

export function isError({ phase }: SlotSpan): boolean {
  return phase === 'missed' || phase === 'declined';
}

// helpers

interface Occupation {
  readonly available: readonly Span[];
  readonly occupied: readonly Span[];
}

/** Of each agent, as the times of many intervals are asked for. */
const occupations = new WeakMap<AgentFigures, Occupation>();

function occupationOf(agent: AgentFigures): Occupation {
  let occupation = occupations.get(agent);
  if (!occupation) {
    const { story, handling } = agent;
    occupation = {
      available: story.statuses.filter(({ type }) => type === 'ROUTABLE'),
      occupied: [...handling, ...story.slots.filter(isRinging), ...story.busyElsewhere],
    };
    occupations.set(agent, occupation);
  }
  return occupation;
}

function awayTime({ story }: AgentFigures, interval: Stretch): readonly Stretch[] {
  return within(
    story.statuses.filter(({ type }) => type !== 'ROUTABLE'),
    interval,
  );
}
