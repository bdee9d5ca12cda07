/** A record and DescribeContact tell the same of a contact, one from the trace and one from what its chain keeps. */
import { assert, boolean, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { ContactOutput } from '../../src/centre/operations/describeContact.ts';
import { contactRecords, type ContactRecord } from '../../src/centre/records/contactRecords.ts';
import { openOffice } from '../centre.ts';
import { busyOffice } from './busyOffice.ts';

test('a record and DescribeContact agree on whatever both tell, at any moment of any day', () => {
  assert(
    property(integer({ min: 1, max: 1e6 }), boolean(), (seed, toEnd) => {
      const { centre, contacts } = busyOffice(seed, toEnd, seed % 3 === 0 ? { disorder: seed } : {});
      const { facts, trace } = centre;

      const records = [...contactRecords(trace, facts, { open: true })];

      expect(records.map(({ ContactId }) => ContactId)).toEqual(contacts);
      expect(centre.home.stuck).toEqual([]);
      for (const record of records) {
        const request = { InstanceId: facts.instance.id, ContactId: record.ContactId };
        const { Contact } = centre.call('DescribeContact', request);
        expect(asRecord(Contact, record)).toEqual(record);
      }
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('the queue a contact stood in last is told by its id, whatever its flow called it', () => {
  const { centre, start } = openOffice();
  const ContactId = start();
  centre.accept('ada', ContactId);

  const { Contact } = centre.call('DescribeContact', { InstanceId: centre.facts.instance.id, ContactId });

  expect(Contact.QueueInfo?.Id).toBe(centre.facts.queues.find('Claims')?.id);
});

// helpers

/** The record with all that DescribeContact tells put in its place. */
function asRecord(contact: ContactOutput, record: ContactRecord): ContactRecord {
  const { AgentInfo: agent, QueueInfo: queue } = contact;
  return {
    ...record,
    Agent: agent
      ? {
          ...(record.Agent as NonNullable<typeof record.Agent>),
          ARN: `${record.InstanceARN}/agent/${agent.Id}`,
          AgentPauseDuration: agent.AgentPauseDurationInSeconds,
          AfterContactWorkDuration: agent.AfterContactWorkDuration ?? null,
          AfterContactWorkStartTimestamp: iso(agent.AfterContactWorkStartTimestamp),
          AfterContactWorkEndTimestamp: iso(agent.AfterContactWorkEndTimestamp),
          ConnectedToAgentTimestamp: iso(agent.ConnectedToAgentTimestamp) ?? '',
        }
      : null,
    Attributes: contact.Attributes,
    Channel: contact.Channel,
    ConnectedToSystemTimestamp: iso(contact.ConnectedToSystemTimestamp),
    ContactDetails: contact.ContactDetails,
    DisconnectReason: contact.DisconnectReason ?? null,
    DisconnectTimestamp: iso(contact.DisconnectTimestamp),
    InitialContactId: contact.InitialContactId ?? null,
    InitiationMethod: contact.InitiationMethod as ContactRecord['InitiationMethod'],
    InitiationTimestamp: iso(contact.InitiationTimestamp) ?? '',
    LastUpdateTimestamp: iso(contact.LastUpdateTimestamp) ?? '',
    LastPausedTimestamp: iso(contact.LastPausedTimestamp),
    LastResumedTimestamp: iso(contact.LastResumedTimestamp),
    PreviousContactId: contact.PreviousContactId ?? null,
    RelatedContactId: contact.RelatedContactId ?? null,
    Queue: queue
      ? {
          ...(record.Queue as NonNullable<typeof record.Queue>),
          ARN: `${record.InstanceARN}/queue/${queue.Id}`,
          EnqueueTimestamp: iso(queue.EnqueueTimestamp) ?? '',
        }
      : null,
    ScheduledTimestamp: iso(contact.ScheduledTimestamp),
    SegmentAttributes: contact.SegmentAttributes,
    Tags: contact.Tags,
    TotalPauseCount: contact.TotalPauseCount,
    TotalPauseDurationInSeconds: contact.TotalPauseDurationInSeconds ?? null,
  };
}

function iso(seconds: number | undefined): string | null {
  return seconds === undefined ? null : `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
