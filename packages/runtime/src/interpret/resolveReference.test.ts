/** What references point at, alone and within text (flow-language §1.6–§1.8). */
import { describe, expect, test } from 'vitest';
import { referencesIn } from '@switchyard/blocks';
import { createContact, type Contact } from '../contact/contact.ts';
import { PLAIN_TASK } from '../task.ts';
import { prepareText } from './resolveParameters.ts';
import { resolveReference } from './resolveReference.ts';

const INSTANCE = { arn: 'arn:aws:connect:eu-west-2:111122223333:instance/0c1d', region: 'eu-west-2' };

const CONTACT: Contact = {
  ...createContact('task-2', { ...PLAIN_TASK, Name: 'Claim 17', Description: 'A broken window' }, 0),
  initialId: 'task-1',
  previousId: 'task-1',
  references: { policy: { Type: 'STRING', Value: 'P-12' } },
  system: { LanguageCode: 'de-DE' },
  attributes: { tier: 'gold', counter: '7', empty: '', 'two words': 'kept', NULL: 'a name like any other' },
  flowAttributes: { round: '2' },
  external: { customer: { name: 'Iris', vip: true, orders: 3 }, note: 'hello', 'odd key': 'found', nothing: null },
  lambdaInvocationId: 'invocation-1',
  metrics: { Queue: { Name: 'Claims', Size: 4 }, Agents: { Available: { Count: 0 } } },
  taskContactId: 'task-3',
  workingQueue: { kind: 'queue', id: 'claims', name: 'Claims', arn: 'arn:claims' },
};

/** A text as a block hears it. */
function resolved(text: string, contact: Contact = CONTACT): unknown {
  const value = prepareText(text);
  return 'fixed' in value ? value.fixed : value.resolve((path) => resolveReference(contact, INSTANCE, path));
}

describe('a reference that is all of the text', () => {
  test.each([
    ['$.ContactId', 'task-2'],
    ['$.InitialContactId', 'task-1'],
    ['$.PreviousContactId', 'task-1'],
    ['$.Task.ContactId', 'task-3'],
    ['$.Channel', 'TASK'],
    ['$.InstanceARN', INSTANCE.arn],
    ['$.AwsRegion', 'eu-west-2'],
    ['$.InitiationMethod', 'API'],
    ['$.Name', 'Claim 17'],
    ['$.Description', 'A broken window'],
    ['$.References.policy.Value', 'P-12'],
    ['$.References.policy.Type', 'STRING'],
    ['$.LanguageCode', 'de-DE'],
    ['$.Queue.Name', 'Claims'],
    ['$.Queue.ARN', 'arn:claims'],
    ['$.Attributes.tier', 'gold'],
    ['$.Attributes.empty', ''],
    ['$.Attributes.NULL', 'a name like any other'],
    ['$.FlowAttributes.round', '2'],
    ['$.External.note', 'hello'],
    ['$.External.customer.name', 'Iris'],
    ['$.LambdaInvocation.ResultData.customer.name', 'Iris'],
    ['$.LambdaInvocation.InvocationId', 'invocation-1'],
    ['$.Metrics.Queue.Size', '4'],
    ['$.Metrics.Agents.Available.Count', '0'],
    ["$.SegmentAttributes['connect:Subtype']", 'connect:Task'],
  ])('%s is "%s"', (text, value) => {
    expect(resolved(text)).toBe(value);
  });
});

describe('segments in brackets', () => {
  test.each([
    ["$.Attributes['tier']", 'gold'],
    ['$.Attributes["tier"]', 'gold'],
    ["$.Attributes['two words']", 'kept'],
    ["$.External['odd key']", 'found'],
    ["$.External['customer'].name", 'Iris'],
    ["$.['External'].note", 'hello'],
    ["$['External']['note']", 'hello'],
  ])('%s is "%s"', (text, value) => {
    expect(resolved(text)).toBe(value);
  });
});

describe('what is not set is null', () => {
  test.each([
    '$.Attributes.missing',
    '$.Attributes',
    '$.Attributes.tier.colour',
    '$.FlowAttributes.tier',
    '$.External.missing',
    '$.External.nothing',
    '$.External.note.length',
    '$.Metrics.Agents.Online.Count',
    '$.References.missing.Value',
    '$.CustomerId',
    '$.Agent.UserName',
    // Paths other channels fill are valid and empty for a task.
    '$.CustomerEndpoint.Address',
    '$.Lex.Slots.city',
    '$.StoredCustomerInput',
    '$.Queue.OutboundCallerId.Address',
    // No member that every object inherits is data.
    '$.Attributes.toString',
    '$.Attributes.__proto__',
    '$.External.constructor.name',
    '$.Nowhere.at.all',
  ])('%s', (text) => {
    expect(resolved(text)).toBeNull();
  });

  test('for a new contact there is no queue, no task, no answer and no numbers', () => {
    const fresh = createContact('task-1', PLAIN_TASK, 0);

    const found = [
      '$.Queue.Name',
      '$.Task.ContactId',
      '$.External.note',
      '$.Metrics.Queue.Size',
      '$.PreviousContactId',
    ];

    expect(found.map((text) => resolved(text, fresh))).toEqual([null, null, null, null, null]);
    expect(resolved('$.InitialContactId', fresh)).toBe('task-1');
  });
});

describe('an object is its JSON text', () => {
  test.each([
    ['$.External.customer', '{"name":"Iris","vip":true,"orders":3}'],
    ['Customer: $.External.customer', 'Customer: {"name":"Iris","vip":true,"orders":3}'],
    ['$.External.customer.vip', 'true'],
    ['$.External.customer.orders', '3'],
    ['$.References.policy', '{"Type":"STRING","Value":"P-12"}'],
  ])('%s is %s', (text, value) => {
    expect(resolved(text)).toBe(value);
  });
});

describe('references within text', () => {
  test.each([
    ['1$.Attributes.counter', '17'],
    ['Review of $.Name', 'Review of Claim 17'],
    ['$.Name: $.Description', 'Claim 17: A broken window'],
    ['$.Attributes.tier$.Attributes.counter', 'gold7'],
    ['result_$.Attributes.counter', 'result_7'],
    // The dot at the end belongs to the sentence.
    ['Please see $.Name.', 'Please see Claim 17.'],
    ['Please see $.Name...', 'Please see Claim 17...'],
    ['$.Name. $.Description.', 'Claim 17. A broken window.'],
    ['($.Name)', '(Claim 17)'],
    ['$.Name, $.Attributes.tier', 'Claim 17, gold'],
    ["$.Attributes['tier']plated", 'goldplated'],
    // A dash and letters go on with the name.
    ['$.Attributes.tier-plated', null],
    [' $.Attributes.tier-plated', ' '],
    // Nothing in text is the empty text.
    ['Hello $.Attributes.missing!', 'Hello !'],
    ['[$.External.nothing]', '[]'],
  ])('%s is "%s"', (text, value) => {
    expect(resolved(text)).toBe(value);
  });
});

describe('a dollar sign before anything else is text', () => {
  test.each(['$5', 'US$', '$', '$$', '$ .Name', '$.', '$. Name', '$Name', '$[Name]', ''])('"%s"', (text) => {
    expect(referencesIn(text)).toEqual([]);
    expect(resolved(text)).toBe(text);
  });

  test('and so is a second one before a reference', () => {
    expect(resolved('$$.Attributes.counter')).toBe('$7');
  });
});
