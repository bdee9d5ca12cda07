import { describe, expect, test } from 'vitest';
import { referenceOf, valueOf } from './referenceOf.ts';

describe('an attribute of the old console is a reference (flow-language §6.3)', () => {
  test.each([
    ['User Defined', 'tier', '$.Attributes.tier'],
    ['User Defined', 'account_number-2', '$.Attributes.account_number-2'],
    ['External', 'status', '$.External.status'],
    ['External', 'customer.tier', '$.External.customer.tier'],
    ['Lex.Slots', 'empid', '$.Lex.Slots.empid'],
    ['Lex.SessionAttributes', 'step', '$.Lex.SessionAttributes.step'],
    ['System', 'Queue.Name', '$.Queue.Name'],
    ['System', 'Queue.ARN', '$.Queue.ARN'],
    ['System', 'ContactId', '$.ContactId'],
    ['System', 'Channel', '$.Channel'],
    ['System', 'Metrics.Queue.ARN', '$.Metrics.Queue.ARN'],
    ['System', 'Metrics.Queue.OldestContactAge', '$.Metrics.Queue.OldestContactAge'],
    ['System', 'Agent.UserName', '$.Agent.UserName'],
    ['System', 'Customer Number', '$.CustomerEndpoint.Address'],
    ['System', 'Dialed Number', '$.SystemEndpoint.Address'],
    ['System', 'Stored customer input', '$.StoredCustomerInput'],
  ])('%s, %s', (namespace, name, text) => {
    expect(referenceOf(namespace, name)).toEqual({ text });
  });
});

describe('one that no source names is a guess, and says of what', () => {
  const taken = (name: string) => `The system attribute "${name}" is taken for this.`;
  const unknown = (name: string) => `The system attribute "${name}" is not one that is known.`;
  const type = (name: string) => `The attribute type "${name}" is not one that is known.`;
  const inBrackets = (name: string) => `The name "${name}" has characters that a reference holds in brackets only.`;

  test.each([
    ['System', 'Contact id', '$.ContactId', taken('Contact id')],
    ['System', 'Language code', '$.LanguageCode', taken('Language code')],
    ['System', 'Moon phase', '$.Moonphase', unknown('Moon phase')],
    ['System', 'Moon.Phase', '$.Moon.Phase', unknown('Moon.Phase')],
    ['Lex', 'Intent', '$.Lex.Intent', type('Lex')],
    ['Queue metrics', 'Size', '$.Queuemetrics.Size', type('Queue metrics')],
    ['Moon.Phases', 'full', '$.Moon.Phases.full', type('Moon.Phases')],
    ['User Defined', 'account number', "$.Attributes['account number']", inBrackets('account number')],
    ['External', "caller's name", `$.External["caller's name"]`, inBrackets("caller's name")],
  ])('%s, %s', (namespace, name, text, guess) => {
    expect(referenceOf(namespace, name)).toEqual({ text, guess });
  });
});

describe('a value is fixed, or comes from the contact', () => {
  test.each([
    ['text', 'gold', undefined, { is: 'set', text: 'gold' }],
    ['text that looks like a reference', '$.External.a', null, { is: 'set', text: '$.External.a' }],
    ['a number', 300000, null, { is: 'set', text: '300000' }],
    ['a boolean', true, null, { is: 'set', text: 'True' }],
    ['empty text', '', null, { is: 'set', text: '' }],
    ['of an attribute', 'tier', 'User Defined', { is: 'set', text: '$.Attributes.tier' }],
    ['nothing', null, null, { is: 'unset' }],
    ['not even nothing', undefined, undefined, { is: 'unset' }],
    ['an empty attribute type', 'gold', '', { is: 'set', text: 'gold' }],
    ['an attribute without a name', '', 'External', { is: 'odd', why: 'It names no attribute of type "External".' }],
    ['an object', {}, null, { is: 'odd', why: 'Expected a value, found an object.' }],
    ['a type that is none', 'a', 5, { is: 'odd', why: 'Expected "namespace" to be text, found a number.' }],
  ] as const)('%s', (_what, value, namespace, expected) => {
    expect(valueOf(value, namespace)).toEqual(expected);
  });
});
