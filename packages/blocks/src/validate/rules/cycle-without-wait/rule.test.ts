import { compare, lambda, loop, plain, set, setQueue, staffing, toQueue, wait } from '../../../../test/placed.ts';
import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { cycleWithoutWait } from './rule.ts';

const NEXT = 'a task goes round it again and again without time passing. Place Wait on it, and Loop to end it.';

function createTask(id: string, next: string): AnyFlow {
  return plain('CreateTask', id, { Name: 'x' }, next);
}

testRule(cycleWithoutWait, {
  valid: [
    ['a flow that goes straight on', flowOf(staffing('a', 'b', 'end'), setQueue('b', 'end'))],
    ['a check that waits before it asks again', flowOf(staffing('a', 'end', 'b'), wait('b', 'a'))],
    ['a Wait that goes on all the same when it fails', flowOf(staffing('a', 'end', 'b'), wait('b', 'a', 'a'))],
    ['a circle that Loop counts', flowOf(loop('a', 'b', 'end'), staffing('b', 'end', 'a'))],
    ['a circle in a counted one', flowOf(loop('a', 'b', 'end'), loop('b', 'a', 'a'))],
    ['a function asked again, which takes its time', flowOf(lambda('a', 'b'), compare('b', '$.External.x', 'a'))],
    [
      'a share of chance',
      flowOf(
        action(
          'DistributeByPercentage',
          {},
          { NextAction: 'it', Errors: [{ NextAction: 'it', ErrorType: 'NoMatchingCondition' }] },
        ),
      ),
    ],
    [
      'a block of another channel on it, which takes its time',
      flowOf(action('GetParticipantInput', {}, ways({ next: 'b' })), compare('b', '$.Channel', 'it')),
    ],
    [
      'a circle that notes where it has been',
      flowOf(compare('a', '$.Attributes.tried', 'b', ['Equals', 'yes', 'end']), set('b', { tried: 'yes' }, 'a')),
    ],
    [
      'attributes whose names are only known when it runs',
      flowOf(compare('a', '$.Attributes.tried', 'b', ['Equals', 'yes', 'end']), set('b', { '$.Name': 'yes' }, 'a')),
    ],
    [
      'a queue chosen anew on every round',
      flowOf(
        {
          ...staffing('a', 'end', 'b'),
          Parameters: { MetricType: 'NumberOfAgentsStaffed', QueueId: '$.Attributes.queue' },
        },
        set('b', { queue: '$.Attributes.second' }, 'a'),
      ),
    ],
    ['a circle nobody comes to', flowOf(wait('a', 'end'), createTask('b', 'b'))],
    [
      'a circle by a NextAction that only repeats a branch',
      flowOf({
        ...wait('a', 'end', 'end'),
        Transitions: { ...(wait('a', 'end')['Transitions'] as object), NextAction: 'a' },
      }),
    ],
    ['a block that leads to itself when it failed, which another rule tells', flowOf(toQueue('a', 'a'))],
  ],
  invalid: [
    [
      'a check that asks again at once',
      flowOf(staffing('a', 'end', 'b'), setQueue('b', 'a')),
      [
        {
          message: `"Check staffing": expected a Wait on the circle "Check staffing" → "Set working queue" → "Check staffing": ${NEXT}`,
          pointer: '/Actions/0',
          block: 'a',
          related: [{ message: 'On the circle.', pointer: '/Actions/1' }],
          at: '10:15',
        },
      ],
    ],
    [
      'a block that leads to itself',
      flowOf(wait('a', 'b'), createTask('b', 'b')),
      [
        {
          message: `"Create task": expected a Wait on the circle "Create task" → "Create task": ${NEXT}`,
          pointer: '/Actions/1',
          block: 'b',
          related: [],
        },
      ],
    ],
    [
      'a comparison of what nothing changes',
      flowOf(compare('a', '$.Attributes.tier', 'b', ['Equals', 'gold', 'end']), set('b', { seen: 'yes' }, 'a')),
      [
        {
          message: `"Check contact attributes": expected a Wait on the circle "Check contact attributes" → "Set contact attributes" → "Check contact attributes": ${NEXT}`,
          pointer: '/Actions/0',
        },
      ],
    ],
    [
      'a Loop that begins again when it is complete',
      flowOf(loop('a', 'end', 'b'), setQueue('b', 'a')),
      [
        {
          message: `"Loop": expected a Wait on the circle "Loop" → "Set working queue" → "Loop": ${NEXT}`,
          pointer: '/Actions/0',
        },
      ],
    ],
    [
      'a long circle, in part',
      flowOf(
        ...(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at, all) => createTask(id, all[at + 1] ?? 'a')) as [AnyFlow]),
      ),
      [
        {
          message: `"Create task": expected a Wait on the circle ${'"Create task" → '.repeat(5)}… → "Create task": ${NEXT}`,
          pointer: '/Actions/0',
        },
      ],
    ],
  ],
});
