import { defineBehavior } from '../../block.ts';
import { ask, take } from '../../outcome.ts';
import { queueInQuestion } from '../../question.ts';
import { getQueueMetrics } from './block.ts';

export const behavior = defineBehavior(getQueueMetrics, {
  enter: (contact, parameters) => {
    const queue = queueInQuestion(contact, parameters);
    if (typeof queue === 'string') return fail(queue);
    if (parameters.QueueChannel === undefined) return ask({ asks: 'metrics', queue });
    const channel = channelNamed(parameters.QueueChannel);
    if (!channel) return fail(`"${parameters.QueueChannel ?? ''}" is not a channel`);
    return ask({ asks: 'metrics', queue, channel });
  },
  resume: (_contact, _parameters, answer) => {
    if (answer.heard !== 'metrics') return fail('why' in answer ? answer.why : undefined);
    return take('success', { metrics: answer.metrics });
  },
});

// helpers

/** A failure leaves no numbers of an earlier block behind (flow-language §2.10). */
function fail(why: string | undefined) {
  return take('error', { metrics: null }, why);
}

function channelNamed(name: string | null): string | undefined {
  const options = getQueueMetrics.parameters.QueueChannel.options ?? [];
  return options.find(({ value }) => value.toLowerCase() === name?.toLowerCase())?.value;
}
