/** References in text (flow-language §1.6, §1.7). */
import { describe, expect, test } from 'vitest';
import {
  isDynamic,
  parseTemplate,
  REFERENCE_ROOTS,
  referencesIn,
  singleReference,
  unfinishedReference,
} from './reference.ts';

/** A text in its pieces: literal ones as they are, references as their paths. */
function piecesOf(text: string): (string | readonly string[])[] {
  return parseTemplate(text).map((part) => (typeof part === 'string' ? part : part.path));
}

describe('text with references', () => {
  test.each([
    ['$.ContactId', [['ContactId']]],
    ['$.Attributes.tier', [['Attributes', 'tier']]],
    ['$.External.a.b', [['External', 'a', 'b']]],
    ['$.Attributes.sfdc-RTT_flag__c', [['Attributes', 'sfdc-RTT_flag__c']]],
    ["$.SegmentAttributes['connect:Subtype']", [['SegmentAttributes', 'connect:Subtype']]],
    [`$.SegmentAttributes["connect:Subtype"].x`, [['SegmentAttributes', 'connect:Subtype', 'x']]],
    ["$.['LanguageCode']", [['LanguageCode']]],
    ["$['Name']", [['Name']]],
    ['$.External.items[0].name', [['External', 'items', '0', 'name']]],
    ['1$.Attributes.counter', ['1', ['Attributes', 'counter']]],
    ['result_$.Attributes.i', ['result_', ['Attributes', 'i']]],
    ['$.Attributes.first $.Attributes.last, hello', [['Attributes', 'first'], ' ', ['Attributes', 'last'], ', hello']],
    [
      '$.Attributes.a$.Attributes.b',
      [
        ['Attributes', 'a'],
        ['Attributes', 'b'],
      ],
    ],
    ['Hello $.Name.', ['Hello ', ['Name'], '.']],
    ["$.Name's task", [['Name'], "'s task"]],
    ["prompts/$.['LanguageCode']_.wav", ['prompts/', ['LanguageCode'], '_.wav']],
    ['arn:aws:lambda:$.AwsRegion:1:function:f', ['arn:aws:lambda:', ['AwsRegion'], ':1:function:f']],
    ['$.Attributes.__proto__', [['Attributes', '__proto__']]],
  ])('%j is made of %j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
    expect(isDynamic(text)).toBe(true);
  });

  test('loses nothing: its pieces are the text again', () => {
    const text = "a $.Attributes.x. $5 $.['y'] $$.Name $";
    expect(
      parseTemplate(text)
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join(''),
    ).toBe(text);
  });
});

describe('text without', () => {
  test.each([
    'no reference',
    'it costs $5',
    '$',
    '$.',
    '$..a',
    '$ .Name',
    '${placeholder}',
    '$[',
    "$.['",
    '$end',
    'a.b',
  ])('%j is one literal piece', (text) => {
    expect(piecesOf(text)).toEqual([text]);
    expect(isDynamic(text)).toBe(false);
  });

  test('that is empty has no pieces', () => {
    expect(piecesOf('')).toEqual([]);
  });
});

describe('one reference and nothing else', () => {
  test.each(['$.Attributes.tier', "$.SegmentAttributes['a b']"])('is %j', (text) => {
    expect(singleReference(text)?.text).toBe(text);
  });

  test.each(['', 'abc', 'abc $.Name', '$.Name.', '$.Name ', ' $.Name', '$.Attributes.a$.Attributes.b'])(
    'is not %j',
    (text) => {
      expect(singleReference(text)).toBeUndefined();
    },
  );
});

describe('a reference that is begun and not finished', () => {
  test.each([
    ['$.', '$.'],
    [' $. ', '$.'],
    ['$.Attributes.', '$.Attributes.'],
    ['Hello $.Attributes. and $.Name', '$.Attributes.'],
    ['$.External.$.Name', '$.External.'],
  ])('%j has %j', (text, begun) => {
    expect(unfinishedReference(text)).toBe(begun);
  });

  test.each([
    '',
    'plain',
    '$.Attributes.tier',
    "$.Attributes.['my tier']",
    // A dot after a value ends a sentence, and a map is a value where its keys are asked for.
    'Hello $.Name.',
    'Paid by $.Attributes.tier.',
    '$.Attributes',
    'Paid in $. Thanks.',
  ])('%j has none', (text) => {
    expect(unfinishedReference(text)).toBeUndefined();
  });
});

test('references are found in order', () => {
  expect(referencesIn('$.Name of $.Queue.Name, $5').map(({ text }) => text)).toEqual(['$.Name', '$.Queue.Name']);
});

test('the roots are those of the reference, no more and no fewer (flow-language §1.7.2)', () => {
  const roots = [
    'ContactId',
    'InitialContactId',
    'PreviousContactId',
    'Task',
    'Channel',
    'InstanceARN',
    'AwsRegion',
    'InitiationMethod',
    'Name',
    'Description',
    'References',
    'LanguageCode',
    'CustomerId',
    'CustomerEndpoint',
    'SystemEndpoint',
    'Queue',
    'TextToSpeechVoiceId',
    'StoredCustomerInput',
    'Tags',
    'SegmentAttributes',
    'Segment',
    'Attributes',
    'FlowAttributes',
    'External',
    'LambdaInvocation',
    'Metrics',
    'Agent',
    'Loop',
    'Lex',
    'Customer',
    'Case',
    'Views',
    'MediaStreams',
    'Media',
    'Email',
    'DataTables',
    'DataTableList',
    'Wisdom',
    'Capabilities',
    'Modules',
    'AdditionalEmailRecipients',
    'Metadata',
  ];
  expect([...REFERENCE_ROOTS].toSorted()).toEqual(roots.toSorted());
});

test('long text without an end is parsed in no time', () => {
  const text = `${'$.a'.repeat(50_000)}${"$['".repeat(50_000)}${'[0'.repeat(50_000)}`;
  expect(parseTemplate(text)).toHaveLength(50_001);
});
