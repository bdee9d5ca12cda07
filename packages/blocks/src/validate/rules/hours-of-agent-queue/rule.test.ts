import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { hoursOfAgentQueue } from './rule.ts';

const MESSAGE =
  '"Check hours of operation": the working queue is an agent’s own queue here, and such a queue has no hours: the task ' +
  'takes Error. Choose the hours of operation to check.';
const ON_ONE_WAY = MESSAGE.replace('queue here', 'queue on one of the ways here');

function setQueue(Parameters: object, next: string, failed = 'end'): AnyFlow {
  const Errors = [{ NextAction: failed, ErrorType: 'NoMatchingError' }];
  return action('UpdateContactTargetQueue', Parameters, { NextAction: next, Errors });
}

function checkHours(Parameters: object = {}): AnyFlow {
  const conditions = [
    ['Equals', 'True'],
    ['Equals', 'False'],
  ] as const;
  const check = action('CheckHoursOfOperation', Parameters, ways({ conditions, errors: ['NoMatchingError'] }));
  return { ...check, Identifier: 'hours' };
}

testRule(hoursOfAgentQueue, {
  valid: [
    ['the hours of a queue', flowOf(setQueue({ QueueId: 'claims' }, 'hours'), checkHours())],
    ['hours of their own', flowOf(setQueue({ AgentId: 'ann' }, 'hours'), checkHours({ HoursOfOperationId: 'office' }))],
    ['a working queue that another flow set', flowOf(checkHours())],
    [
      'a working queue that could not be set, and stays what it was',
      flowOf(setQueue({ AgentId: 'ann' }, 'end', 'hours'), checkHours()),
    ],
    [
      'an agent’s queue that a team’s one replaces',
      flowOf(
        setQueue({ AgentId: 'ann' }, 'team'),
        { ...setQueue({ QueueId: 'team' }, 'hours'), Identifier: 'team' },
        checkHours(),
      ),
    ],
    [
      'hours nobody comes to',
      flowOf(
        action('CreateTask', {}, ways()),
        { ...setQueue({ AgentId: 'ann' }, 'hours'), Identifier: 'lonely' },
        checkHours(),
      ),
    ],
  ],
  invalid: [
    [
      'the queue of an agent',
      flowOf(setQueue({ AgentId: '$.External.agent' }, 'hours'), checkHours()),
      [
        {
          message: MESSAGE,
          pointer: '/Actions/1/Parameters',
          block: 'hours',
          field: 'HoursOfOperationId',
          at: '27:7',
        },
      ],
    ],
    [
      'the queue of an agent by its ARN',
      flowOf(
        setQueue({ QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/agent/5b6c' }, 'hours'),
        checkHours(),
      ),
      [{ message: MESSAGE, pointer: '/Actions/1/Parameters' }],
    ],
    [
      'the queue of an agent on one of two ways',
      flowOf(setQueue({ AgentId: 'ann' }, 'hours', 'hours'), checkHours()),
      [{ message: ON_ONE_WAY, pointer: '/Actions/1/Parameters' }],
    ],
    [
      'the queue of an agent in a circle',
      flowOf(setQueue({ AgentId: 'ann' }, 'hours'), { ...checkHours(), Transitions: { NextAction: 'it' } }),
      [{ message: MESSAGE, pointer: '/Actions/1/Parameters' }],
    ],
  ],
});
