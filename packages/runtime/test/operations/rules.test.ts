/** Events of other systems, rules, and the tasks they make (task-contacts §10.1). */
import { describe, expect, test } from 'vitest';
import type { InstanceData, RuleResource, ThirdPartyEvent } from '../../src/centre/index.ts';
import { injectVariables } from '../../src/centre/rules/injectVariables.ts';
import { holdsFor } from '../../src/centre/rules/ruleFunction.ts';
import { openClaims } from './office.ts';

type Condition = {
  readonly Operator: string;
  readonly Operands: readonly unknown[];
  readonly [member: string]: unknown;
};

const functionOf = (Operator: string, ...Operands: readonly Condition[]): string => {
  return JSON.stringify({ Version: '2022-11-25', RuleFunction: { Operator, Operands } });
};

const CASE = '$.ThirdParty.Salesforce.CaseCreate.';
const TICKET = '$.ThirdParty.Zendesk.TicketCreate.';

const compare = (Operator: string, ComparisonValue: string, operand: string, Negate = false): Condition => {
  return { Operator, Operands: [operand], ComparisonValue, Negate };
};

const CASE_CREATED: ThirdPartyEvent = {
  source: 'OnSalesforceCaseCreate',
  associationId: 'crm',
  event: {
    CaseNumber: '00017',
    Priority: 'High',
    Subject: 'Refund for order 7',
    Name: 'Maria',
    CustomAttribute: { Region__c: 'north' },
  },
};

const TICKET_CREATED: ThirdPartyEvent = {
  source: 'OnZendeskTicketCreate',
  event: { Id: 42, Priority: 'urgent', Type: 'incident', Tags: ['vip', 'refund'], CreatedAt: '2026-01-05T09:00:00Z' },
};

describe('a condition', () => {
  const high = compare('EQUALS', `${CASE}Priority`, 'High');
  const low = compare('EQUALS', `${CASE}Priority`, 'Low');
  const refund = compare('CONTAINS', `${CASE}Subject`, 'Refund');

  test.each<[string, string, ThirdPartyEvent, boolean]>([
    ['equals', functionOf('AND', high), CASE_CREATED, true],
    ['does not equal', functionOf('AND', low), CASE_CREATED, false],
    ['counts capitals', functionOf('AND', compare('EQUALS', `${CASE}Priority`, 'high')), CASE_CREATED, false],
    ['contains', functionOf('AND', refund), CASE_CREATED, true],
    ['does not contain', functionOf('AND', compare('CONTAINS', `${CASE}Subject`, 'Order')), CASE_CREATED, false],
    ['equals a whole text', functionOf('AND', compare('EQUALS', `${CASE}Subject`, 'Refund')), CASE_CREATED, false],
    ['both', functionOf('AND', high, refund), CASE_CREATED, true],
    ['one of both is not enough', functionOf('AND', low, refund), CASE_CREATED, false],
    ['one or the other', functionOf('OR', low, refund), CASE_CREATED, true],
    ['neither', functionOf('OR', low, low), CASE_CREATED, false],
    ['one in the other', functionOf('AND', high, { Operator: 'OR', Operands: [low, refund] }), CASE_CREATED, true],
    ['negated', functionOf('AND', compare('EQUALS', `${CASE}Priority`, 'Low', true)), CASE_CREATED, true],
    ['negated, and it holds', functionOf('AND', { ...high, Negate: true }), CASE_CREATED, false],
    ['of what the event has not', functionOf('AND', compare('EQUALS', `${CASE}Origin`, 'Web')), CASE_CREATED, false],
    [
      'of a custom attribute',
      functionOf('AND', compare('EQUALS', `${CASE}CustomAttribute.Region__c`, 'north')),
      CASE_CREATED,
      true,
    ],
    ['of a tag', functionOf('AND', compare('CONTAINS', `${TICKET}Tags`, 'vip')), TICKET_CREATED, true],
    ['of part of a tag', functionOf('AND', compare('CONTAINS', `${TICKET}Tags`, 'vi')), TICKET_CREATED, false],
    // Conditions say StatusUpdate, where variables say TicketStatusUpdate.
    [
      'of a status update',
      functionOf('AND', compare('EQUALS', '$.ThirdParty.Zendesk.StatusUpdate.Priority', 'urgent')),
      { ...TICKET_CREATED, source: 'OnZendeskTicketStatusUpdate' },
      true,
    ],
  ])('%s', (_what, text, event, expected) => {
    expect(holdsFor(text, event)).toBe(expected);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no function', '{"Version":"2022-11-25"}'],
    ['another operator', functionOf('XOR', high)],
    ['another comparison', functionOf('AND', compare('STARTS', `${CASE}Name`, 'M'))],
    ['two values', functionOf('AND', { ...high, Operands: ['High', 'Low'] })],
    ['no value', functionOf('AND', { ...high, Operands: [] })],
    ['a value of another source', functionOf('AND', compare('EQUALS', `${TICKET}Priority`, 'High'))],
    ['an unknown value', functionOf('AND', compare('EQUALS', `${CASE}Owner`, 'me'))],
    ['a value nothing can be contained in', functionOf('AND', compare('CONTAINS', `${CASE}Priority`, 'Hi'))],
    ['a text as condition', JSON.stringify({ RuleFunction: { Operator: 'AND', Operands: ['High'] } })],
  ])('with %s is a fault', (_what, text) => {
    expect(() => holdsFor(text, CASE_CREATED)).toThrow(/^(Expected|Missing|Unknown)/);
  });

  test('tags cannot be equal to something', () => {
    expect(() => holdsFor(functionOf('AND', compare('EQUALS', `${TICKET}Tags`, 'vip')), TICKET_CREATED)).toThrow(
      'Unknown ComparisonValue',
    );
  });
});

test.each([
  [`Case ${CASE}CaseNumber of ${CASE}Name`, CASE_CREATED, 'Case 00017 of Maria'],
  [`${CASE}Subject.`, CASE_CREATED, 'Refund for order 7.'],
  [`From ${CASE}Company`, CASE_CREATED, `From ${CASE}Company`],
  [`By ${CASE}Owner`, CASE_CREATED, `By ${CASE}Owner`],
  [`${CASE}CaseNumbers`, CASE_CREATED, `${CASE}CaseNumbers`],
  [`Ticket ${TICKET}Id (${TICKET}Priority)`, TICKET_CREATED, 'Ticket 42 (urgent)'],
  [`${CASE}CaseNumber`, TICKET_CREATED, `${CASE}CaseNumber`],
  [
    'Ticket $.ThirdParty.Zendesk.TicketStatusUpdate.Id',
    { ...TICKET_CREATED, source: 'OnZendeskTicketStatusUpdate' },
    'Ticket 42',
  ],
])('%s becomes what the event says', (text, event, expected) => {
  expect(injectVariables(text, event)).toBe(expected);
});

describe('an event', () => {
  const rule = (changes: Partial<RuleResource> = {}): RuleResource => ({
    Name: 'refunds',
    TriggerEventSource: { EventSourceName: 'OnSalesforceCaseCreate' },
    Function: functionOf('AND', compare('EQUALS', `${CASE}Priority`, 'High')),
    Actions: [
      {
        ActionType: 'CREATE_TASK',
        TaskAction: {
          Name: `Case ${CASE}CaseNumber`,
          Description: `${CASE}Subject`,
          ContactFlowId: 'Holding',
          References: { case: { Type: 'URL', Value: `https://crm/${CASE}CaseNumber` } },
        },
      },
    ],
    PublishStatus: 'PUBLISHED',
    ...changes,
  });
  const office = (...Rules: readonly RuleResource[]) => openClaims({ Rules });

  test('makes the task of the rule that matches, with its variables put in', () => {
    const { centre, call, events } = office(rule());

    const outcomes = centre.thirdPartyEvent(CASE_CREATED);

    expect(outcomes).toEqual([{ rule: 'refunds', contactId: expect.any(String) }]);
    const [made] = events('rule.ran');
    const ContactId = made?.to ?? '';
    const { Contact } = call('DescribeContact', { ContactId });
    expect(Contact).toMatchObject({
      Name: 'Case 00017',
      Description: 'Refund for order 7',
      InitiationMethod: 'API',
    });
    expect(Contact).not.toHaveProperty('PreviousContactId');
    expect(call('ListContactReferences', { ContactId, ReferenceTypes: ['URL'] }).ReferenceSummaryList).toEqual([
      { Url: { Name: 'case', Value: 'https://crm/00017' } },
    ]);
  });

  test.each<[string, readonly RuleResource[], number]>([
    ['every rule that matches', [rule(), rule({ Name: 'second' })], 2],
    ['no rule that does not', [rule({ Function: functionOf('AND', compare('EQUALS', `${CASE}Priority`, 'Low')) })], 0],
    ['no draft', [rule({ PublishStatus: 'DRAFT' })], 0],
    ['no rule for another source', [rule({ TriggerEventSource: { EventSourceName: 'OnZendeskTicketCreate' } })], 0],
    [
      'no rule for another integration',
      [
        rule({
          TriggerEventSource: { EventSourceName: 'OnSalesforceCaseCreate', IntegrationAssociationId: 'other' },
        }),
      ],
      0,
    ],
    [
      'a rule for this integration',
      [rule({ TriggerEventSource: { EventSourceName: 'OnSalesforceCaseCreate', IntegrationAssociationId: 'crm' } })],
      1,
    ],
    ['no action that makes no task', [rule({ Actions: [{ ActionType: 'ASSIGN_CONTACT_CATEGORY' }] })], 0],
  ])('%s makes tasks', (_what, rules, expected) => {
    const { centre, events } = office(...rules);

    centre.thirdPartyEvent(CASE_CREATED);

    expect(events('contact.created')).toHaveLength(expected);
  });

  test.each<[string, Partial<RuleResource>, Partial<InstanceData>, RegExp]>([
    ['its condition cannot be read', { Function: '{' }, {}, /^Expected a JSON object/],
    [
      'its flow is not there',
      { Actions: [{ ActionType: 'CREATE_TASK', TaskAction: { Name: 'x', ContactFlowId: 'nowhere' } }] },
      {},
      /^ResourceNotFoundException/,
    ],
    ['the instance is full', {}, { Limits: { activeTasks: 0 } }, /^ServiceQuotaExceededException/],
  ])('a rule fails, and says why, when %s', (_what, changes, instance, because) => {
    const { centre, events } = openClaims({ Rules: [rule(changes)], ...instance });

    const outcomes = centre.thirdPartyEvent(CASE_CREATED);

    expect(outcomes).toEqual([{ rule: 'refunds', because: expect.stringMatching(because) }]);
    expect(events('contact.created')).toEqual([]);
  });

  test('a rule makes one task of an event, however often messages come', () => {
    const { centre, events } = openClaims({ Rules: [rule()] }, { disorder: 3 });

    centre.thirdPartyEvent(CASE_CREATED);

    expect(events('contact.created')).toHaveLength(1);
    expect(events('rule.ran')).toHaveLength(1);
  });

  test('the name of the task is cut where rules end it', () => {
    const { centre, call, events } = office(rule());

    centre.thirdPartyEvent({ ...CASE_CREATED, event: { Priority: 'High', CaseNumber: '7'.repeat(600) } });

    const [made] = events('rule.ran');
    expect(call('DescribeContact', { ContactId: made?.to ?? '' }).Contact.Name).toHaveLength(512);
  });
});
