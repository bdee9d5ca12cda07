/** What a task was like when its run came to rest: how long it took, and what it carries. */
import type { Simulation } from '@switchyard/runtime';
import { valueRows } from './valueRows.ts';
import { texts } from '../texts/texts.ts';
import { formatLength } from '../texts/formats.ts';

/** The priority every contact begins with (flow-language §2.1). */
const USUAL_PRIORITY = 5;

export function recordWords({ startedAt, endedAt, blocksRun, contact }: Simulation): string {
  const seconds = Math.floor((endedAt - startedAt) / 1000);
  const took = texts().simulation.blocksIn(
    blocksRun,
    seconds === 0 ? texts().simulation.noTime : formatLength(seconds),
  );
  const attributes = valueRows(contact.attributes).map(([name, value]) => `${name} = ${value}`);
  return [
    took,
    ...(attributes.length > 0 ? [texts().simulation.attributesAre(attributes.join(', '))] : []),
    ...(contact.priority === USUAL_PRIORITY ? [] : [texts().simulation.priorityIs(contact.priority)]),
  ].join(' ');
}
