import { expect } from 'vitest';
import { action, flowOf, testRule, type InvalidRow, type ValidRow } from '../../../../test/testRule.ts';
import { exclusiveParameters } from './rule.ts';

/** Types that take a queue or an agent, and need none (flow-language §2). */
const EITHER_OR_NEITHER = ['CheckMetricData', 'GetMetricData', 'CreateCallbackContact'];
/** Types that need one of the two. */
const ONE_OF_TWO = ['UpdateContactTargetQueue', 'DequeueContactAndTransferToQueue'];

const BOTH = { QueueId: 'q', AgentId: 'a' };

testRule(exclusiveParameters, {
  valid: [
    ...[...EITHER_OR_NEITHER, ...ONE_OF_TWO].flatMap((type): ValidRow[] => [
      [`${type} with a queue`, flowOf(action(type, { QueueId: 'q' }))],
      [`${type} with an agent`, flowOf(action(type, { AgentId: '$.Attributes.agent' }))],
    ]),
    ...EITHER_OR_NEITHER.map((type): ValidRow => [`${type} with neither`, flowOf(action(type))]),
    ['a Type that stores neither', flowOf(action('TransferContactToQueue'))],
    ['a delay', flowOf(action('CreateTask', { DelaySeconds: '1' }))],
    ['a priority', flowOf(action('UpdateContactRoutingBehavior', { QueuePriority: '1' }))],
  ],
  invalid: [
    [
      'a priority and an age',
      flowOf(action('UpdateContactRoutingBehavior', { QueuePriority: '1', QueueTimeAdjustmentSeconds: '60' })),
      [
        {
          message:
            '"Change routing priority / age": expected only one of "QueuePriority", "QueueTimeAdjustmentSeconds"; remove the other.',
          pointer: '/Actions/0/Parameters/QueueTimeAdjustmentSeconds',
          at: '13:9',
          field: 'QueueTimeAdjustmentSeconds',
          service:
            'Only one of these properties may be defined. Properties: [QueuePriority, QueueTimeAdjustmentSeconds]',
        },
      ],
    ],
    [
      'neither a priority nor an age',
      flowOf(action('UpdateContactRoutingBehavior')),
      [
        {
          message:
            '"Change routing priority / age": expected one of "Priority" (QueuePriority), "Add to age" ' +
            '(QueueTimeAdjustmentSeconds); none is set.',
          pointer: '/Actions/0/Parameters/QueuePriority',
          at: '11:7',
          service: 'At least one of [QueuePriority, QueueTimeAdjustmentSeconds] must be set',
        },
      ],
    ],
    [
      'a delay and a moment',
      flowOf(action('CreateTask', { DelaySeconds: '1', ScheduledTime: '$.Attributes.when' })),
      [
        {
          message: '"Create task": expected only one of "DelaySeconds", "ScheduledTime"; remove the other.',
          pointer: '/Actions/0/Parameters/ScheduledTime',
          service: 'Only one of these properties may be defined. Properties: [DelaySeconds, ScheduledTime]',
        },
      ],
    ],
    ...[...EITHER_OR_NEITHER, ...ONE_OF_TWO].map((type): InvalidRow => [
      `${type} with both`,
      flowOf(action(type, BOTH)),
      [
        {
          message: expect.stringMatching(/: expected only one of "QueueId", "AgentId"; remove the other\.$/) as string,
          pointer: '/Actions/0/Parameters/AgentId',
          service: 'Only one of these properties may be defined. Properties: [QueueId, AgentId]',
        },
      ],
    ]),
    ...ONE_OF_TWO.flatMap((type) =>
      [{}, { QueueId: '' }, { QueueId: null }].map((parameters): InvalidRow => [
        `${type} with ${JSON.stringify(parameters)}`,
        flowOf(action(type, parameters)),
        [
          {
            message: expect.stringMatching(
              /: expected one of "Queue" \(QueueId\), "Agent" \(AgentId\); none is set\.$/,
            ) as string,
            pointer: '/Actions/0/Parameters/QueueId',
            service: 'At least one of [QueueId, AgentId] must be set',
          },
        ],
      ]),
    ),
    [
      'both, one of them empty: the service sees both',
      flowOf(action('UpdateContactTargetQueue', { QueueId: 'q', AgentId: '' })),
      [
        {
          message: '"Set working queue": expected only one of "QueueId", "AgentId"; remove the other.',
          pointer: '/Actions/0/Parameters/AgentId',
        },
      ],
    ],
  ],
});
