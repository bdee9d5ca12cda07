/** A trace as a story: one line an event, with the time since the run began. */
import type { TraceEvent } from './trace.ts';

/** The trace as text, one line an event, without a final line break. */
export function formatTrace(trace: readonly TraceEvent[]): string {
  const start = trace[0]?.at ?? 0;
  return trace.map((event) => `${formatOffset(event.at - start)}  ${describeEvent(event)}`).join('\n');
}

/** Time since the start: `00:04:00`, or `6d 00:00:00` from the first day on; milliseconds only where there are any. */
export function formatOffset(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const days = Math.floor(seconds / 86_400);
  const clock = [seconds / 3600, seconds / 60, seconds].map((value, index) => {
    const part = Math.floor(value) % (index === 0 ? 24 : 60);
    return String(part).padStart(2, '0');
  });
  const rest = ms % 1000;
  return `${days > 0 ? `${days}d ` : ''}${clock.join(':')}${rest > 0 ? `.${String(rest).padStart(3, '0')}` : ''}`;
}

/** One event in a person's words. */
export function describeEvent(event: TraceEvent): string {
  const block = event.block === undefined ? '' : `"${event.block}"`;
  const why = event.because === undefined ? '' : `: ${event.because}`;
  const data = event.data ?? {};
  switch (event.type) {
    case 'contact.created':
      return `${event.contact} is created: ${String(data['name'])}`;
    case 'contact.scheduled':
      return `${event.contact} waits for its scheduled time`;
    case 'flow.started':
      return `flow "${event.flow}" starts (${String(data['type'])})`;
    case 'block.entered':
      return `${block} ${event.title === event.block ? '' : event.title}`.trimEnd();
    case 'branch.taken':
      return `  → ${event.branch}${event.to === undefined ? '' : ` → "${event.to}"`}${why}`;
    case 'branch.dangling':
      return `  → ${event.branch} leads nowhere${why}`;
    case 'attributes.set':
    case 'contact.changed':
      return `  sets ${Object.entries(data)
        .map(([key, value]) => `${key} = ${show(value)}`)
        .join(', ')}`;
    case 'question.answered':
      return `  ${event.because ?? ''}`.trimEnd();
    case 'block.remarked':
    case 'block.foreign':
      return `  ${event.because ?? ''}`.trimEnd();
    case 'wait.started':
      return `  waits ${String(data['for'])}`;
    case 'wait.expired':
      return `${block} the time is up`;
    case 'answer.awaited':
      return `  waits ${String(data['for'])} for the answer`;
    case 'task.created':
      return `  creates task ${String(data['contactId'])}: ${String(data['name'])}`;
    case 'contact.queued':
      return `${event.contact} is in queue ${String(data['queue'])}${why}`;
    case 'flow.ended':
      return `flow "${event.flow}" ends${why}`;
    case 'contact.connected':
      return `${event.contact} is with an agent${why}`;
    case 'contact.expired':
      return `${event.contact} expires${why}`;
    case 'contact.ended':
      return `${event.contact} ends${why}`;
    case 'run.stopped':
      return `the run stops${why}`;
  }
}

// helpers

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value ?? null);
}
