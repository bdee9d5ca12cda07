import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { missingQueueFlow } from './rule.ts';

const transfer = { ...action('TransferContactToQueue'), Identifier: 'enqueue' };

function setQueueFlow(next: string): AnyFlow {
  return action(
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: 'f' } },
    ways({ next, errors: ['NoMatchingError'] }),
  );
}

/** A block that leads one way or another, before anything else. */
function fork(first: string, second: string): AnyFlow {
  return {
    ...action('CreateTask', {}, { NextAction: first, Errors: [{ NextAction: second, ErrorType: 'NoMatchingError' }] }),
    Identifier: 'fork',
  };
}

const MESSAGE =
  '"Transfer to queue": missing a customer queue flow: the default one fails for tasks. Place Set customer queue flow ' +
  'before this block, unless another flow has set one.';

testRule(missingQueueFlow, {
  valid: [
    ['a task that gets its queue flow first', flowOf(setQueueFlow('enqueue'), transfer)],
    ['one that gets it on every way', flowOf(fork('it', 'it'), setQueueFlow('enqueue'), transfer)],
    ['a transfer nobody comes to', flowOf(action('CreateTask', {}, ways()), transfer)],
    ['a flow without a start', { Actions: [transfer] }],
    ['a flow that tasks come to from another one', { ...flowOf(transfer), Metadata: { type: 'queueTransfer' } }],
    [
      'a task that is moved from queue to queue',
      flowOf(action('DequeueContactAndTransferToQueue')),
      { flowType: 'CUSTOMER_QUEUE' },
    ],
    [
      'one that is moved in a flow that does not say its type, and is a customer queue flow',
      { ...flowOf(action('DequeueContactAndTransferToQueue')), Metadata: {} },
    ],
    [
      'a transfer behind a menu for callers, at which a task takes Error',
      flowOf(
        action(
          'GetParticipantInput',
          {},
          {
            NextAction: 'end',
            Conditions: [{ NextAction: 'enqueue', Condition: { Operator: 'Equals', Operands: ['1'] } }],
            Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
          },
        ),
        transfer,
      ),
    ],
  ],
  invalid: [
    [
      'a task that is queued without',
      flowOf(transfer),
      [{ message: MESSAGE, pointer: '/Actions/0', block: 'enqueue', at: '10:15' }],
    ],
    [
      'one that comes by it on one of two ways',
      flowOf(fork('it', 'enqueue'), setQueueFlow('enqueue'), transfer),
      [{ message: MESSAGE, pointer: '/Actions/2' }],
    ],
    [
      'one whose disconnect flow alone is set',
      flowOf(
        action('UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'f' } }, ways({ next: 'enqueue' })),
        transfer,
      ),
      [{ message: MESSAGE, pointer: '/Actions/1' }],
    ],
    [
      'one that comes by the Error of a menu for callers',
      flowOf(
        action(
          'GetParticipantInput',
          {},
          {
            NextAction: 'end',
            Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['1'] } }],
            Errors: [{ NextAction: 'enqueue', ErrorType: 'NoMatchingError' }],
          },
        ),
        transfer,
      ),
      [{ message: MESSAGE, pointer: '/Actions/1' }],
    ],
    [
      'a flow that does not say its type',
      { StartAction: 'enqueue', Actions: [transfer] },
      [{ message: MESSAGE, pointer: '/Actions/0' }],
    ],
  ],
});
