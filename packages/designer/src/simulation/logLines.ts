/** The log of a run as people read it: a heading for each block the contact came to, and what happened there. */
import type { FlowView } from '@switchyard/blocks';
import { describeEvent, formatOffset, type TraceEvent } from '@switchyard/runtime';

export interface LogLine {
  readonly event: TraceEvent;
  readonly kind: 'block' | 'branch' | 'detail' | 'life' | 'stop';
  /** Virtual time since the run began. */
  readonly time: string;
  readonly text: string;
  /** Why, where the line says so separately. */
  readonly because: string | undefined;
}

const LIFE = /^(?:contact|flow)\./;

/**
 * @param view the flow the run began in, for the names of its blocks
 */
export function logLines(trace: readonly TraceEvent[], view: FlowView): LogLine[] {
  const start = trace[0]?.at ?? 0;
  return trace.map((event) => ({
    event,
    kind: kindOf(event),
    time: formatOffset(event.at - start),
    ...wordsOf(event, view),
  }));
}

/** A sentence of the runtime with blocks by the names people see. */
export function withTitles(text: string, view: FlowView): string {
  return text.replaceAll(/"([^"]+)"(?: ([A-Z][^:"]*)(?=:))?/g, (found, id: string, title: string | undefined) => {
    const block = view.byId.get(id);
    if (!block) return found;
    return title !== undefined && title !== block.definition?.title ? `"${block.title}" ${title}` : `"${block.title}"`;
  });
}

// helpers

function kindOf({ type }: TraceEvent): LogLine['kind'] {
  if (type === 'block.entered') return 'block';
  if (type === 'branch.taken' || type === 'branch.dangling') return 'branch';
  if (type === 'run.stopped') return 'stop';
  return LIFE.test(type) && type !== 'contact.changed' ? 'life' : 'detail';
}

function wordsOf(event: TraceEvent, view: FlowView): { text: string; because: string | undefined } {
  const block = event.block === undefined ? undefined : view.byId.get(event.block);
  switch (event.type) {
    case 'block.entered':
      return { text: block?.title ?? event.title ?? event.block ?? '', because: undefined };
    case 'branch.taken': {
      const to = event.to === undefined ? undefined : (view.byId.get(event.to)?.title ?? event.to);
      return { text: `${labelOf(event, view)}${to === undefined ? '' : ` → ${to}`}`, because: event.because };
    }
    case 'branch.dangling':
      return { text: `${labelOf(event, view)} leads nowhere`, because: event.because };
    case 'run.stopped':
      return { text: withTitles(event.because ?? 'The run stops', view), because: undefined };
    default:
      return { text: sentence(describeEvent(event), event), because: undefined };
  }
}

function labelOf({ block = '', branch = '' }: TraceEvent, view: FlowView): string {
  return view.byId.get(block)?.branches.find(({ name }) => name === branch)?.label ?? branch;
}

/** The block stands in the heading already, so its name goes; the rest begins like a sentence. */
function sentence(text: string, { block }: TraceEvent): string {
  const plain = text.trim();
  const rest = block !== undefined && plain.startsWith(`"${block}" `) ? plain.slice(block.length + 3) : plain;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
