import { projectFlow, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { action, ways, type AnyFlow } from '../../../../../test/testRule.ts';
import { oneNameTwoResources } from './rule.ts';

const INSTANCE = 'arn:aws:connect:eu-central-1:111122223333:instance';

function choosing(QueueId: string, displayName: string, title: string): AnyFlow {
  const block = action('UpdateContactTargetQueue', { QueueId }, ways({ errors: ['NoMatchingError'] }));
  const Metadata = {
    type: 'contactFlow',
    name: title,
    ActionMetadata: { it: { parameters: { QueueId: { displayName } } } },
  };
  return { ...projectFlow('contactFlow', title, block), Metadata };
}

testProjectRule(oneNameTwoResources, {
  valid: [
    [
      'one queue',
      {
        'a.json': choosing(`${INSTANCE}/0c1d/queue/5b6c`, 'Claims', 'A'),
        'b.json': choosing(`${INSTANCE}/0c1d/queue/5b6c`, 'Claims', 'B'),
      },
    ],
    [
      'the same name in two instances',
      {
        'a.json': choosing(`${INSTANCE}/0c1d/queue/5b6c`, 'Claims', 'A'),
        'b.json': choosing(`${INSTANCE}/2e3f/queue/7d8e`, 'Claims', 'B'),
      },
    ],
    [
      'a team’s queue and an agent’s',
      {
        'a.json': choosing(`${INSTANCE}/0c1d/queue/5b6c`, 'Ann', 'A'),
        'b.json': choosing(`${INSTANCE}/0c1d/queue/agent/7d8e`, 'Ann', 'B'),
      },
    ],
    [
      'an id and an ARN',
      { 'a.json': choosing(`${INSTANCE}/0c1d/queue/5b6c`, 'Claims', 'A'), 'b.json': choosing('5b6c', 'Claims', 'B') },
    ],
  ],
  invalid: [
    [
      'a queue that was made again',
      {
        'a.json': choosing(`${INSTANCE}/0c1d/queue/5b6c`, 'Claims', 'A'),
        'b.json': choosing(`${INSTANCE}/0c1d/queue/7d8e`, 'Claims', 'B'),
      },
      [
        {
          file: 'b.json',
          block: 'it',
          pointer: '/Actions/0/Parameters/QueueId',
          message:
            '"Set working queue": expected "Claims" to be one queue, found "7d8e" here and "5b6c" in "A". Choose it again ' +
            'where it is wrong.',
          related: [{ message: 'The other queue.', pointer: '/Actions/0/Parameters/QueueId', file: 'a.json' }],
        },
      ],
    ],
  ],
});
