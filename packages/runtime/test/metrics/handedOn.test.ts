/** What metrics say of tasks that are missed and handed on, reckoned by hand (task-contacts §8.2). */
import { expect, test } from 'vitest';
import { historicalReport, type HistoricalMetricName } from '../../src/centre/index.ts';
import { action, flowOf, waiting } from '../actions.ts';
import { openClaims, type ApiOffice } from '../operations/office.ts';

const SECOND = 1000;

/** Waits half a minute before it queues a task. */
const SLOW = flowOf(
  'contactFlow',
  waiting('wait', 30, 'queue'),
  action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'transfer', NoMatchingError: 'end' }),
  action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

/**
 * Ada misses a task for twenty seconds and clears it half a minute later; Ben takes it five seconds after it is offered
 * to him, works a minute on it, hands it on to Appeals and closes it after ten seconds more. There it is stopped.
 */
function day(): ApiOffice {
  const office = openClaims(
    {
      TaskTemplates: [],
      Flows: [
        { Name: 'Slow', File: 'slow.json' },
        { Name: 'To queue', File: 'to-queue.json' },
      ],
    },
    { flows: { 'slow.json': SLOW } },
  );
  const { centre, call } = office;
  const task = office.start('A claim', { ContactFlowId: 'Slow' });
  centre.runFor(50 * SECOND);
  centre.setStatus('ben', 'Available');
  centre.runFor(5 * SECOND);
  centre.accept('ben', task);
  centre.runFor(25 * SECOND);
  centre.close('ada', task);
  centre.setStatus('ada', 'Offline');
  centre.runFor(35 * SECOND);
  const next = centre.transfer('ben', task, 'Appeals');
  centre.runFor(10 * SECOND);
  centre.close('ben', task);
  centre.runFor(20 * SECOND);
  call('StopContact', { ContactId: next });
  return office;
}

const { centre } = day();

test.each<[HistoricalMetricName, number]>([
  ['CONTACTS_CREATED', 2],
  ['CONTACTS_HANDLED', 1],
  ['CONTACTS_TRANSFERRED_OUT', 1],
  ['CONTACTS_TRANSFERRED_OUT_BY_AGENT', 1],
  ['CONTACTS_TRANSFERRED_OUT_FROM_QUEUE', 0],
  ['CONTACTS_TRANSFERRED_OUT_INTERNAL', 1],
  // The one that went on was not.
  ['CONTACTS_ABANDONED', 1],
  ['AGENT_NON_RESPONSE', 1],
  ['AGENT_ANSWER_RATE', 50],
  // From missed to cleared.
  ['SUM_ERROR_STATUS_TIME_AGENT', 30],
  // Half a minute before the queue; the flow of the quick connect takes no time.
  ['SUM_CONTACT_FLOW_TIME', 30],
  ['SUM_HANDLE_TIME', 70],
  ['AVG_AFTER_CONTACT_WORK_TIME', 10],
  // Queued at 30, and with Ben at 55.
  ['AVG_QUEUE_ANSWER_TIME', 25],
])('%s is %d', (name, value) => {
  const { trace, facts, now } = centre;

  const [row] = historicalReport(trace, facts, {
    intervals: [{ from: facts.startsAt, to: now + 1 }],
    metrics: [{ name }],
  });

  expect(row?.values).toEqual([value]);
});
