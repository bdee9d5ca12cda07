/** The log of a run as people read it: a heading for each block the contact came to, and what happened there. */
import { FLOW_TYPE_FACTS, isMetricType, parseFlowType, type FlowView } from '@switchyard/blocks';
import { describeEvent, formatOffset, shortName, type TraceEvent } from '@switchyard/runtime';
import { metricRows } from './valueRows.ts';
import type { Names } from './world/asksOf.ts';
import { METRIC_FIELDS } from './world/queueFields.ts';
import { texts } from '../texts/texts.ts';
import { formatLength } from '../texts/formats.ts';

export interface LogLine {
  readonly event: TraceEvent;
  readonly kind: 'block' | 'branch' | 'detail' | 'life' | 'stop';
  /** Virtual time since the run began. */
  readonly time: string;
  /** Whether no time has passed since the line before. */
  readonly sameTime: boolean;
  readonly text: string;
  /** Why, where the line says so separately. */
  readonly because: string | undefined;
}

/** The error that catches every other; people see it as "Error" (flow-language §1.4.4). */
const CATCH_ALL = 'NoMatchingError';

/** The identifiers the service gives blocks nobody named (flow-language §1.3). */
const UNNAMED = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const LIFE = /^(?:contact|flow)\./;

/**
 * @param view the flow the run began in, for the names of its blocks
 * @param names what people call the things blocks name
 */
export function logLines(trace: readonly TraceEvent[], view: FlowView, names: Names): LogLine[] {
  const start = trace[0]?.at ?? 0;
  return trace.map((event, index) => ({
    event,
    kind: kindOf(event),
    time: formatOffset(event.at - start),
    sameTime: trace[index - 1]?.at === event.at,
    ...wordsOf(event, view, names),
  }));
}

/** A sentence of the runtime with blocks by the names people see; one that has only its title is called by it once. */
export function withTitles(text: string, view: FlowView): string {
  const named = text.replaceAll(
    /"([^"]+)"(?: ([A-Z][^:"]*)(?=:))?/g,
    (found, id: string, title: string | undefined) => {
      const block = view.byId.get(id);
      // A block of another flow is told by its title, unless its identifier is a name.
      if (!block) return title !== undefined && UNNAMED.test(id) ? `"${title}"` : found;
      return title === undefined || title === block.definition?.title
        ? `"${block.title}"`
        : `"${block.title}" ${title}`;
    },
  );
  return named.replaceAll(/"([^"]+)" \1(?![\w"])/g, '"$1"').replaceAll(`error-${CATCH_ALL}`, 'Error');
}

/** What the world does not say, without where to add it in a file: its form is at hand. */
export function withoutPlace(message: string): string {
  return message.replace(/ (?:Add it|Say where it is) under .*$/s, '');
}

/** A sentence of the runtime with things by the names the flow's author saw, and by short ones else. */
export function withNames(text: string, { nameOf }: Names): string {
  return text
    .replaceAll(/\barn:[^\s",;›]+/g, (arn) => nameOf(arn) ?? shortName(arn))
    .replaceAll(/"([^"]+)"/g, (found, id: string) => {
      const name = nameOf(id);
      return name === undefined ? found : `"${name}"`;
    });
}

// helpers

function kindOf({ type }: TraceEvent): LogLine['kind'] {
  if (type === 'block.entered') return 'block';
  if (type === 'branch.taken' || type === 'branch.dangling') return 'branch';
  if (type === 'run.stopped') return 'stop';
  return LIFE.test(type) && type !== 'contact.changed' ? 'life' : 'detail';
}

function wordsOf(event: TraceEvent, view: FlowView, names: Names): { text: string; because: string | undefined } {
  const block = event.block === undefined ? undefined : view.byId.get(event.block);
  switch (event.type) {
    case 'block.entered':
      return { text: block?.title ?? event.title ?? event.block ?? '', because: undefined };
    case 'branch.taken': {
      const to = event.to === undefined ? undefined : (view.byId.get(event.to)?.title ?? event.to);
      return { text: `${labelOf(event, view)}${to === undefined ? '' : ` → ${to}`}`, because: event.because };
    }
    case 'branch.dangling':
      return { text: texts().simulation.leadsNowhere(labelOf(event, view)), because: event.because };
    case 'run.stopped':
      return {
        text: withNames(withTitles(withoutPlace(event.because ?? texts().simulation.theRunStops), view), names),
        because: undefined,
      };
    case 'question.answered':
      if (METRICS.test(event.because ?? '')) return { text: metricsWords(event), because: undefined };
      return { text: withNames(sentence(answerWords(describeEvent(event)), event), names), because: undefined };
    case 'contact.changed':
      // The line above has told the numbers.
      if (event.data?.['$.Metrics']) return { text: texts().simulation.setsMetrics, because: undefined };
      return { text: inWords(event, view, names), because: undefined };
    default:
      return { text: inWords(event, view, names), because: undefined };
  }
}

function inWords(event: TraceEvent, view: FlowView, names: Names): string {
  return withNames(withTitles(sentence(describeEvent(event), event), view), names);
}

function labelOf({ block = '', branch = '' }: TraceEvent, view: FlowView): string {
  return view.byId.get(block)?.branches.find(({ name }) => name === branch)?.label ?? withTitles(branch, view);
}

/** All numbers of a queue, as the runtime tells them. */
const METRICS = /^queue metrics: (\{.*\})$/s;

/** The numbers of a queue; its ARN stays one. */
function metricsWords({ because = '' }: TraceEvent): string {
  const [, json = '{}'] = METRICS.exec(because) ?? [];
  const rows = metricRows(JSON.parse(json));
  return texts().simulation.queueMetricsAre(rows.map(([name, value]) => `${name} ${value}`).join(', '));
}

/** An answer with metrics and flow types by what people call them; ages are heard in milliseconds (flow-language §2.4). */
function answerWords(text: string): string {
  const [asked = '', heard = ''] = text.trim().split(/: (.*)/s);
  if (isMetricType(asked)) {
    const isAge = asked === 'OldestContactInQueueAgeSeconds';
    return `${METRIC_FIELDS[asked].label}: ${isAge ? formatLength(Number(heard) / 1000) : heard}`;
  }
  const type = asked.startsWith('flow ') ? parseFlowType(heard) : undefined;
  return type ? `${asked}: ${FLOW_TYPE_FACTS[type].title}` : text;
}

/** The block stands in the heading already, so its name goes; the rest begins like a sentence. */
function sentence(text: string, { block }: TraceEvent): string {
  const plain = text.trim();
  const rest = block !== undefined && plain.startsWith(`"${block}" `) ? plain.slice(block.length + 3) : plain;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
