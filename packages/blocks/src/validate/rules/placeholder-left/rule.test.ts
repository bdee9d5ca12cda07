import { action, flowOf, testRule, ways, type AnyFlow, type InvalidRow } from '../../../../test/testRule.ts';
import { placeholderLeft } from './rule.ts';

function keeps(Attributes: object): AnyFlow {
  return flowOf(action('UpdateContactAttributes', { Attributes }, ways({ errors: ['NoMatchingError'] })));
}

function told(placeholder: string, where = ''): string {
  return `"Set contact attributes": expected a value, found the placeholder "${placeholder}"${where}. Fill it in before the flow is published.`;
}

const KINDS = [
  '${QueueArn}',
  '{{QUEUE_ARN}}',
  '%QUEUE_ARN%',
  '%%QUEUE_ARN%%',
  '%AgentWhisper%',
  '<QUEUE ARN>',
  '<bot_name>',
  '<your queue>',
  'TODO',
  'CHANGEME',
  'REPLACE_ME',
  'YOUR_QUEUE_ARN',
  'your-queue-id',
] as const;

const at = '/Actions/0/Parameters/Attributes';

testRule(placeholderLeft, {
  valid: [
    ['references', keeps({ 'result_$.Attributes.i': "$.SegmentAttributes['connect:Subtype']" })],
    [
      'speech',
      keeps({
        text: '<speak><say-as interpret-as=\'characters\'>AB</say-as><break time="1s"/><p>50 % off</p></speak>',
      }),
    ],
    ['a web page in capitals', keeps({ text: '<TITLE>Claims</TITLE><B>now</B>' })],
    ['an encoded address', keeps({ url: 'https://example.com/?q=%C3%A9%20caf%C3%A9%20abc%20' })],
    ['words that mean something else', keeps({ text: 'Your order is to do, 5 < 6 and 7 > 4; 100% of {this} and {}' })],
    ['JSON in a text', keeps({ json: '{"a":{"b":1}}' })],
    ['a name between braces with nothing in it', keeps({ text: '${} {{}} <> %%' })],
    ['the name of a variable in a sentence', keeps({ text: 'Set QUEUE_ARN first' })],
    ['an unfinished one', keeps({ text: '${QUEUE <QUEUE {{QUEUE}' })],
  ],
  invalid: [
    [
      'a name that stands in for an ARN',
      keeps({ a: 'BASIC_QUEUE_ARN' }),
      [{ message: told('BASIC_QUEUE_ARN'), pointer: `${at}/a` }],
    ],
    [
      'several in one value, together',
      keeps({ a: 'arn:aws:lambda:${REGION}:${ACCOUNT}:x', b: '${ACCOUNT}' }),
      [
        {
          message:
            '"Set contact attributes": expected values, found the placeholders "${REGION}", "${ACCOUNT}", here and in ' +
            '1 more place. Fill them in before the flow is published.',
          pointer: `${at}/a`,
          at: '13:16',
          related: [{ message: 'and here', pointer: `${at}/b` }],
        },
      ],
    ],
    [
      'values apart, as long as they are few',
      keeps({ a: '${A}', b: '${B}', c: '${C}' }),
      [
        { message: told('${A}'), pointer: `${at}/a` },
        { message: told('${B}'), pointer: `${at}/b` },
        { message: told('${C}'), pointer: `${at}/c` },
      ],
    ],
    [
      'a whole template, once',
      keeps({ a: '${A}', b: '${B}', c: '${C} of ${A}', d: '${D}' }),
      [
        {
          message:
            '"Set contact attributes": expected values, found the placeholders "${A}", "${B}", "${C}" and 1 more, here ' +
            'and in 3 more places. Fill them in before the flow is published.',
          pointer: `${at}/a`,
          related: ['b', 'c', 'd'].map((key) => ({ message: 'and here', pointer: `${at}/${key}` })),
        },
      ],
    ],
    [
      'what the configuration does not allow',
      keeps({ a: '${QueueArn}', b: 'TODO' }),
      [{ message: told('TODO'), pointer: `${at}/b` }],
      { rules: { 'placeholder-left': { options: { allow: ['${*}'] } } } },
    ],
    [
      'one placeholder in several places, once',
      keeps({ a: '${REGION} ${REGION}', b: 'in ${REGION}', '${REGION}': 'c' }),
      [
        {
          message: told('${REGION}', ', here and in 2 more places'),
          pointer: `${at}/a`,
          related: [
            { message: 'and here', pointer: `${at}/b` },
            { message: 'and here', pointer: `${at}/\${REGION}` },
          ],
        },
      ],
    ],
    [
      'the name of the flow',
      { ...keeps({ a: 'b' }), Metadata: { name: '{{COMPANY}} intake' } },
      [
        {
          message: 'Expected a value, found the placeholder "{{COMPANY}}". Fill it in before the flow is published.',
          pointer: '/Metadata/name',
        },
      ],
    ],
    [
      'an operand',
      flowOf(action('Compare', { ComparisonValue: '$.Queue.ARN' }, ways({ conditions: [['Equals', '${QueueArn}']] }))),
      [
        {
          message:
            '"Check contact attributes": expected a value, found the placeholder "${QueueArn}". Fill it in before the flow is published.',
          pointer: '/Actions/0/Transitions/Conditions/0/Condition/Operands/0',
        },
      ],
    ],
    ...KINDS.map((kind): InvalidRow => [
      `the placeholder ${kind}`,
      keeps({ a: `in ${kind}: b` }),
      [{ message: told(kind), pointer: `${at}/a` }],
    ]),
  ],
});
