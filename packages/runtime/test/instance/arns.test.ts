/** ARNs and ids of what an instance has, made where they are left out (task-contacts §5.3). */
import { expect, test } from 'vitest';
import { createFacts } from '../../src/centre/index.ts';
import { CLAIMS } from '../operations/office.ts';
import { FLOWS, OFFICE } from '../centre.ts';

const INSTANCE = 'arn:aws:connect:us-west-2:111122223333:instance/11111111-2222-3333-4444-555555555555';

const facts = createFacts(
  {
    ...OFFICE,
    ...CLAIMS,
    Instance: { Arn: INSTANCE },
    HoursOfOperations: [{ Name: 'Office hours', TimeZone: 'UTC', Config: [] }],
  },
  FLOWS,
);

test.each([
  ['contact-flow', facts.flows.find('Intake')],
  ['queue', facts.queues.find('Claims')],
  // Users are agents in their ARNs, and statuses are states.
  ['agent', facts.agents.find('ada')],
  ['agent-state', facts.statuses.find('Available')],
  ['routing-profile', facts.profiles.find('Back office')],
  ['operating-hours', facts.hours.find('Office hours')],
  ['transfer-destination', facts.quickConnects.find('Appeals')],
  ['task-template', facts.templates.find('Refund')],
])('the ARN of a %s is the instance’s, its kind and its id', (kind, found) => {
  expect(found?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(found?.arn).toBe(`${INSTANCE}/${kind}/${found?.id}`);
});

test('an ARN says region, account and the id of the instance', () => {
  expect(facts.instance).toMatchObject({
    region: 'us-west-2',
    account: '111122223333',
    id: '11111111-2222-3333-4444-555555555555',
  });
});

test.each([
  ['its id', ({ id }: { readonly id: string }) => id],
  ['its ARN', ({ arn }: { readonly arn: string }) => arn],
  ['its ARN with the version that was saved', ({ arn }: { readonly arn: string }) => `${arn}:$SAVED`],
  ['its ARN with a number', ({ arn }: { readonly arn: string }) => `${arn}:3`],
  ['its name', () => 'Intake'],
])('a flow goes by %s', (_what, called) => {
  const intake = facts.flows.find('Intake');

  expect(intake && facts.flows.find(called(intake))).toBe(intake);
});
