/** The place of a task in its queue after it was handed on (task-contacts §3.6). */
import { expect, test } from 'vitest';
import { MINUTES } from './centre.ts';
import { openClaims, type ApiOffice } from './operations/office.ts';

/** One agent hands on what another one is offered, with one slot each. */
function open(): { readonly office: ApiOffice; readonly task: string } {
  const office = openClaims({
    TaskTemplates: [],
    RoutingProfiles: [
      {
        Name: 'Back office',
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
        QueueConfigs: ['Claims', 'Appeals'].map((QueueId) => ({
          QueueReference: { QueueId },
          Priority: 1,
          Delay: 0,
        })),
      },
    ],
  });
  const task = office.start('The first');
  office.centre.accept('ada', task);
  office.centre.runFor(MINUTES);
  office.start('The second');
  office.centre.runFor(MINUTES);
  return { office, task };
}

/** The task the other agent is offered when he comes, of the two that wait. */
function offered({ centre, events }: ApiOffice): unknown {
  centre.setStatus('ben', 'Available');
  const id = events('contact.offered').at(-1)?.contact;
  return events('contact.created').find(({ contact }) => contact === id)?.data?.['name'];
}

test('an agent’s quick connect keeps the time it was first queued, so it goes before what came later', () => {
  const { office, task } = open();

  const next = office.centre.transfer('ada', task, 'Appeals');

  expect(offered(office)).toBe('The first');
  const { QueueInfo } = office.call('DescribeContact', { ContactId: next }).Contact;
  expect(QueueInfo?.EnqueueTimestamp).toBe(office.centre.facts.startsAt / 1000);
});

test('TransferContact takes the new time, so it goes behind', () => {
  const { office, task } = open();

  office.call('TransferContact', { ContactId: task, ContactFlowId: 'To queue', QueueId: 'Appeals' });

  expect(offered(office)).toBe('The second');
});

test('an adjusted age counts on top', () => {
  const { office, task } = open();
  office.call('UpdateContactRoutingData', { ContactId: task, QueueTimeAdjustmentSeconds: -300 });

  office.centre.transfer('ada', task, 'Appeals');

  expect(offered(office)).toBe('The second');
});

test('handed on twice, it still counts from the first time', () => {
  const { office, task } = open();
  const next = office.centre.transfer('ada', task, 'Ben');
  office.centre.setStatus('ben', 'Available');
  office.centre.accept('ben', next);

  const last = office.centre.transfer('ben', next, 'Appeals');

  expect(office.call('DescribeContact', { ContactId: last }).Contact.QueueInfo?.EnqueueTimestamp).toBe(
    office.centre.facts.startsAt / 1000,
  );
});
