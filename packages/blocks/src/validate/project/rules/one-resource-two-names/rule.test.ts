import { projectFlow, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { action, ways, type AnyFlow } from '../../../../../test/testRule.ts';
import { oneResourceTwoNames } from './rule.ts';

const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c7d8e-0000-4000-8000';

function choosing(QueueId: string, displayName: string, title: string): AnyFlow {
  const block = action('UpdateContactTargetQueue', { QueueId }, ways({ errors: ['NoMatchingError'] }));
  const Metadata = {
    type: 'contactFlow',
    name: title,
    ActionMetadata: { it: { parameters: { QueueId: { displayName } } } },
  };
  return { ...projectFlow('contactFlow', title, block), Metadata };
}

testProjectRule(oneResourceTwoNames, {
  valid: [
    [
      'one name',
      {
        'a.json': choosing(`${ARN}-000000000001`, 'Claims', 'A'),
        'b.json': choosing(`${ARN}-000000000001`, 'Claims', 'B'),
      },
    ],
    [
      'two queues',
      {
        'a.json': choosing(`${ARN}-000000000001`, 'Claims', 'A'),
        'b.json': choosing(`${ARN}-000000000002`, 'Billing', 'B'),
      },
    ],
    [
      'a placeholder for many',
      { 'a.json': choosing('${Queue}', 'Claims', 'A'), 'b.json': choosing('${Queue}', 'Billing', 'B') },
    ],
  ],
  invalid: [
    [
      'a queue that was renamed',
      {
        'a.json': choosing(`${ARN}-000000000001`, 'Claims', 'A'),
        'b.json': choosing(`${ARN}-000000000001`, 'Claims team', 'B'),
        'c.json': choosing(`${ARN}-000000000001`, 'Claims team', 'C'),
      },
      [
        {
          file: 'b.json',
          block: 'it',
          pointer: '/Actions/0/Parameters/QueueId',
          message:
            '"Set working queue": expected the queue "5b6c7d8e-0000-4000-8000-000000000001" to have one name, found "Claims team" here and "Claims" in "A". ' +
            'Choose it again where the name is old.',
          related: [{ message: 'The other name.', pointer: '/Actions/0/Parameters/QueueId', file: 'a.json' }],
        },
      ],
    ],
  ],
});
