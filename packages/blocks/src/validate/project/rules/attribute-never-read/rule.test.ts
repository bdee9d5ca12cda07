import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { action, ways, type AnyFlow } from '../../../../../test/testRule.ts';
import { attributeNeverRead } from './rule.ts';

function sets(Attributes: object): AnyFlow {
  return projectFlow(
    'contactFlow',
    'A',
    action('UpdateContactAttributes', { Attributes }, ways({ errors: ['NoMatchingError'] })),
  );
}

function compares(ComparisonValue: string): AnyFlow {
  return projectFlow(
    'contactFlow',
    'B',
    action('Compare', { ComparisonValue }, ways({ conditions: [['Equals', '1']] })),
  );
}

const lambda = action('InvokeLambdaFunction', { LambdaFunctionARN: 'f' }, ways());

testProjectRule(attributeNeverRead, {
  valid: [
    [
      'an attribute that another flow compares',
      { 'a.json': sets({ tier: '1' }), 'b.json': compares('$.Attributes.tier') },
    ],
    [
      'one that is read in brackets',
      { 'a.json': sets({ 'my tier': '1' }), 'b.json': compares("$.Attributes['my tier']") },
    ],
    [
      'one that becomes another',
      { 'a.json': sets({ tier: '1', note: '$.Attributes.tier', 'x_$.Attributes.note': '' }) },
    ],
    [
      'any, where a Lambda function gets them all',
      { 'a.json': sets({ tier: '1' }), 'b.json': projectFlow('contactFlow', 'B', lambda) },
    ],
    [
      'any, where tasks go on in a flow that is not there',
      { 'a.json': sets({ tier: '1' }), 'b.json': projectFlow('contactFlow', 'B', runs.transfer('Billing')) },
    ],
    [
      'one that something outside reads',
      { 'a.json': sets({ tier: '1' }) },
      { rules: { 'attribute-never-read': { options: { outputs: ['ti*'] } } } },
    ],
    ['any, where all are read', { 'a.json': sets({ tier: '1' }), 'b.json': compares('$.Attributes') }],
  ],
  invalid: [
    [
      'an attribute that nobody reads, where it is set first',
      {
        'a.json': sets({ tier: '1', note: 'x' }),
        'b.json': compares('$.Attributes.note'),
        'c.json': sets({ tier: '2' }),
      },
      [
        {
          file: 'a.json',
          pointer: '/Actions/0/Parameters/Attributes/tier',
          atName: true,
          message:
            '"Set contact attributes": the contact attribute "tier" is set, and no flow of the project reads it. Remove it, ' +
            'unless agents or reports use it.',
        },
      ],
    ],
  ],
});
