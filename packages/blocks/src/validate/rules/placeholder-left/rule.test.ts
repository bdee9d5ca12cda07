import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { placeholderLeft } from './rule.ts';

function keeps(Attributes: object): AnyFlow {
  return flowOf(action('UpdateContactAttributes', { Attributes }, ways({ errors: ['NoMatchingError'] })));
}

function told(placeholder: string, where = ''): string {
  return `"Set contact attributes": expected a value, found the placeholder "${placeholder}"${where}. Fill it in before the flow is published.`;
}

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
    ['an unfinished one', keeps({ text: '${QUEUE <QUEUE {{QUEUE}' })],
  ],
  invalid: [
    [
      'every kind of placeholder, in the order of the file',
      keeps({
        a: '${QueueArn}',
        b: 'arn:aws:lambda:{{REGION}}:x',
        c: '%QUEUE_ARN%',
        d: '%AgentWhisper%',
        e: '<QUEUE ARN>',
        f: '<bot_name>',
        g: '<your queue>',
        h: 'TODO: say something',
        i: 'CHANGEME',
        j: 'REPLACE_ME',
        k: 'YOUR_QUEUE_ARN',
        l: 'your-queue-id',
      }),
      [
        { message: told('${QueueArn}'), pointer: `${at}/a`, at: '13:16' },
        { message: told('{{REGION}}'), pointer: `${at}/b` },
        { message: told('%QUEUE_ARN%'), pointer: `${at}/c` },
        { message: told('%AgentWhisper%'), pointer: `${at}/d` },
        { message: told('<QUEUE ARN>'), pointer: `${at}/e` },
        { message: told('<bot_name>'), pointer: `${at}/f` },
        { message: told('<your queue>'), pointer: `${at}/g` },
        { message: told('TODO'), pointer: `${at}/h` },
        { message: told('CHANGEME'), pointer: `${at}/i` },
        { message: told('REPLACE_ME'), pointer: `${at}/j` },
        { message: told('YOUR_QUEUE_ARN'), pointer: `${at}/k` },
        { message: told('your-queue-id'), pointer: `${at}/l` },
      ],
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
  ],
});
