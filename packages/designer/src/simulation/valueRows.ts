/** Values of a contact, each in a row of its own: what lies deeper goes by the path a flow reads it with. */
import { isObject } from '@switchyard/blocks';
import { texts } from '../texts/texts.ts';
import { formatLength } from '../texts/formats.ts';

export type ValueRow = readonly [name: string, value: string];

/** Every value that is there, as text; what is deeper is named as after `$.External.`: `claim.tier`. */
export function valueRows(values: unknown, above = ''): ValueRow[] {
  return Object.entries(isObject(values) ? values : {}).flatMap(([key, value]): ValueRow[] => {
    const name = `${above}${key}`;
    if (value === undefined) return [];
    if (isObject(value) && Object.keys(value).length > 0) return valueRows(value, `${name}.`);
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
  });
}

/** The numbers of a queue in the words of a contact centre; ages and waits are seconds here (flow-language §1.7.2). */
export function metricRows(metrics: unknown): ValueRow[] {
  return valueRows(metrics).map(([path, value]) => [
    METRIC_NAMES[path] ?? path,
    LENGTHS.has(path) ? lengthOf(value) : value,
  ]);
}

// helpers

const METRIC_NAMES: Readonly<Record<string, string>> = {
  get 'Queue.Name'() {
    return texts().simulation.queue;
  },
  get 'Queue.ARN'() {
    return texts().simulation.queueArn;
  },
  get 'Queue.Size'() {
    return texts().simulation.contactsWaiting;
  },
  get 'Queue.OldestContactAge'() {
    return texts().simulation.oldestWaitingFor;
  },
  get 'Queue.EstimatedWaitTime'() {
    return texts().simulation.estimatedWait;
  },
  get 'Agents.Available.Count'() {
    return texts().simulation.agentsAvailable;
  },
  get 'Agents.Staffed.Count'() {
    return texts().simulation.agentsStaffed;
  },
  get 'Agents.Online.Count'() {
    return texts().simulation.agentsOnline;
  },
};

const LENGTHS: ReadonlySet<string> = new Set(['Queue.OldestContactAge', 'Queue.EstimatedWaitTime']);

function lengthOf(seconds: string): string {
  return seconds === '0' ? '0' : formatLength(Number(seconds));
}
