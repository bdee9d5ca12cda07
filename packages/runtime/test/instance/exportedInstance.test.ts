/** A real instance that was exported is an instance file: nothing has to be written anew (task-contacts §5). */
import { expect, test } from 'vitest';
import { ContactCentre, readInstance, runPlan, staff, type InstanceData } from '../../src/centre/index.ts';
import { EXPORTED, IDS, INSTANCE_ARN } from './exportedInstance.ts';

const { instance, problems } = readInstance(EXPORTED);

/** The centre with its function answered, which the API says nothing of. */
function open(changes: Partial<InstanceData> = {}): ContactCentre {
  const Arn = instance?.LambdaFunctions?.[0]?.Arn ?? '';
  return new ContactCentre({
    ...instance,
    LambdaFunctions: [{ Arn, Answers: [{ Returns: { policy: 'P-77' } }] }],
    ...changes,
  });
}

test('what the API answers is read without a word', () => {
  expect(problems).toEqual([]);
});

test('everything has the id, the ARN and the name it had', () => {
  const { facts } = open();

  expect(facts.instance).toMatchObject({ arn: INSTANCE_ARN, alias: 'northern-claims', region: 'eu-west-2' });
  expect(facts.queues.find('Claims')).toMatchObject({
    id: IDS.claims,
    hours: IDS.hours,
    maxContacts: 200,
    quickConnects: [IDS.quickConnect],
  });
  expect(facts.queues.all.filter(({ agent }) => agent === undefined).map(({ name }) => name)).toEqual([
    'Claims',
    'Appeals',
  ]);
  expect(facts.profiles.find('Back office')).toMatchObject({
    id: IDS.profile,
    concurrency: { TASK: { most: 3, anyChannel: true }, CHAT: { most: 2, anyChannel: false } },
    queues: [{ queue: IDS.claims, priority: 1, delaySeconds: 0 }],
    manualQueues: [IDS.appeals],
  });
  expect(facts.agents.find('ada.okafor')).toMatchObject({
    id: IDS.ada,
    firstName: 'Ada',
    profile: IDS.profile,
    autoAccept: true,
    afterContactWorkSeconds: 45,
  });
  expect(facts.flows.all.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'Claims intake: CONTACT_FLOW',
    'To a queue: QUEUE_TRANSFER',
    'Default customer hold: CUSTOMER_HOLD',
    'Main line: CONTACT_FLOW',
  ]);
  expect(facts.templates.find('New claim')?.id).toBe(IDS.template);
  expect(facts.rules.map(({ Name }) => Name)).toEqual(['Salesforce-cases']);
});

test('what a user is answered with is what was exported', () => {
  const centre = open();

  const { User } = centre.call('DescribeUser', { InstanceId: INSTANCE_ARN, UserId: IDS.ada });

  expect(User.AfterContactWorkConfigs).toEqual([
    { Channel: 'TASK', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45 } },
  ]);
});

test('a task of its template runs through its flows to its agent, and is handed on with its quick connect', () => {
  const centre = open();
  centre.setStatus('ada.okafor', 'Available');
  const { ContactId } = centre.call('StartTaskContact', {
    InstanceId: INSTANCE_ARN,
    Name: 'A claim',
    TaskTemplateId: IDS.template,
    Attributes: { policy: 'P-77' },
  });
  expect(centre.call('DescribeContact', { InstanceId: INSTANCE_ARN, ContactId }).Contact).toMatchObject({
    QueueInfo: { Id: IDS.claims },
    AgentInfo: { Id: IDS.ada },
    TaskTemplateInfo: { Name: 'New claim' },
  });

  const next = centre.transfer('ada.okafor', ContactId, 'Appeals desk');
  centre.take('ada.okafor', next);

  expect(centre.call('DescribeContact', { InstanceId: INSTANCE_ARN, ContactId: next }).Contact).toMatchObject({
    PreviousContactId: ContactId,
    QueueInfo: { Id: IDS.appeals },
    AgentInfo: { Id: IDS.ada },
  });
  expect(centre.home.stuck).toEqual([]);
});

test('its rules make tasks of events', () => {
  const centre = open();

  const outcomes = centre.thirdPartyEvent({
    source: 'OnSalesforceCaseCreate',
    associationId: '0a1b2c3d-000e-4000-8000-000000000001',
    event: { Priority: 'High', CaseNumber: '00001026' },
  });

  expect(outcomes).toMatchObject([{ rule: 'Salesforce-cases', contactId: expect.any(String) }]);
});

test('nobody is there, for no answer says who is: a plan says how many', () => {
  const { facts } = open();
  const staffed = staff(
    instance ?? {},
    {
      Agents: { 'Back office': 2 },
      Arrivals: [{ At: '0 seconds', Tasks: 4, With: { Name: 'A claim', ContactFlowId: 'Claims intake' } }],
      Work: { '*': { WorksFor: '10 minutes' } },
    },
    facts,
  );
  const centre = open({ Users: staffed.instance.Users ?? [] });

  const { refusals } = runPlan(centre, staffed.plan);

  expect(refusals).toEqual([]);
  expect(centre.trace.filter(({ type }) => type === 'contact.completed')).toHaveLength(4);
});
