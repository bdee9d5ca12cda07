import { compare, plain, setQueue, staffing, toQueue, wait } from '../../../../test/placed.ts';
import { flowOf, testRule } from '../../../../test/testRule.ts';
import { missingWorkingQueue } from './rule.ts';

const NEVER =
  'missing a working queue: no block before this one sets it. Place Set working queue before it, unless tasks come ' +
  'to this flow with one.';
const ONE_WAY = 'missing a working queue: one way here sets none. Place Set working queue on every way.';
const fork = compare('fork', '$.Attributes.tier', 'to', ['Equals', 'gold', 'set']);

testRule(missingWorkingQueue, {
  valid: [
    ['a queue that is set first', flowOf(setQueue('a', 'to'), toQueue('to'))],
    ['one that is set on every way', flowOf(fork, setQueue('set', 'b'), setQueue('to', 'b'), toQueue('b'))],
    ['a failure to set it that goes on all the same', flowOf(setQueue('a', 'to', 'to'), toQueue('to'))],
    ['a module, which may set it', flowOf(plain('InvokeFlowModule', 'a', {}, 'to'), toQueue('to'))],
    ['a block nobody knows', flowOf(plain('New', 'a', {}, 'to'), toQueue('to'))],
    [
      'checks that name their queue',
      flowOf(staffing('a', 'b', 'end'), plain('GetMetricData', 'b', { AgentId: 'a' }, 'end')),
    ],
    ['hours that are named', flowOf(plain('CheckHoursOfOperation', 'a', { HoursOfOperationId: 'h' }, 'end'))],
    ['a transfer nobody comes to', flowOf(wait('a', 'end'), toQueue('to'))],
    [
      'a transfer that only calls come to',
      flowOf(compare('a', '$.Channel', 'end', ['Equals', 'VOICE', 'to']), toQueue('to')),
    ],
    [
      'a transfer with a queue of its own, which is told as refused there',
      flowOf({ ...toQueue('to'), Parameters: { QueueId: 'q' } }),
    ],
    ['a flow that runs with a queue', flowOf(toQueue('to')), { flowType: 'QUEUE_TRANSFER' }],
    [
      'a disconnect flow, which asks whether an agent had the task',
      flowOf(compare('a', '$.Agent.ARN', 'end', ['Equals', 'NULL', 'to']), toQueue('to')),
    ],
  ],
  invalid: [
    [
      'a transfer without',
      flowOf(toQueue('to')),
      [{ message: `"Transfer to queue": ${NEVER}`, pointer: '/Actions/0', block: 'to', at: '10:15' }],
    ],
    [
      'the first block that uses it, with all others',
      flowOf(
        plain('CheckHoursOfOperation', 'a', {}, 'b', 'b'),
        { ...staffing('b', 'c', 'c'), Parameters: { MetricType: 'NumberOfAgentsOnline' } },
        plain('GetMetricData', 'c', { QueueChannel: 'Chat' }, 'end'),
      ),
      [
        {
          message: `"Check hours of operation": ${NEVER}`,
          pointer: '/Actions/0',
          severity: 'warning',
          related: [
            { message: 'It is missing here too.', pointer: '/Actions/1' },
            { message: 'It is missing here too.', pointer: '/Actions/2' },
          ],
        },
      ],
    ],
    [
      'a flow that may be one tasks come to with a queue, for it does not say its type',
      { ...flowOf(toQueue('to')), Metadata: {} },
      [{ message: `"Transfer to queue": ${NEVER}`, pointer: '/Actions/0', severity: 'info' }],
    ],
    [
      'one that is set on one of two ways, whatever the type',
      { ...flowOf(fork, setQueue('set', 'to'), toQueue('to')), Metadata: {} },
      [{ message: `"Transfer to queue": ${ONE_WAY}`, pointer: '/Actions/2', severity: 'warning' }],
    ],
    [
      'one that is set on one of two ways',
      flowOf(fork, setQueue('set', 'to'), toQueue('to')),
      [{ message: `"Transfer to queue": ${ONE_WAY}`, pointer: '/Actions/2' }],
    ],
    [
      'one that is set afterwards only',
      flowOf(toQueue('to', 'a'), setQueue('a', 'end')),
      [{ message: `"Transfer to queue": ${NEVER}`, pointer: '/Actions/0' }],
    ],
  ],
});
