/** What a task was like when its run came to rest: how long it took, and what it carries. */
import { describeDuration } from '@switchyard/blocks';
import type { Simulation } from '@switchyard/runtime';
import { valueRows } from './valueRows.ts';

/** The priority every contact begins with (flow-language §2.1). */
const USUAL_PRIORITY = 5;

export function recordWords({ startedAt, endedAt, blocksRun, contact }: Simulation): string {
  const seconds = Math.floor((endedAt - startedAt) / 1000);
  const took = `${blocksRun === 1 ? '1 block' : `${blocksRun} blocks`} in ${seconds === 0 ? 'no time' : describeDuration(seconds)}.`;
  const attributes = valueRows(contact.attributes).map(([name, value]) => `${name} = ${value}`);
  return [
    took,
    ...(attributes.length > 0 ? [`Attributes: ${attributes.join(', ')}.`] : []),
    ...(contact.priority === USUAL_PRIORITY ? [] : [`Priority ${contact.priority}.`]),
  ].join(' ');
}
