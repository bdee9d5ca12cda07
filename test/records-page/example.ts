import {
  ContactCentre,
  contactEvents,
  contactRecords,
  csv,
  flowLog,
  formatCentreTrace,
  historicalReport,
  jsonLines,
  metricColumns,
  metricRows,
  type ReportRequest,
} from '@switchyard/runtime/centre';

const ending = { Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] } };
const intake = {
  Version: '2019-10-30',
  StartAction: 'queue',
  Actions: [
    {
      Identifier: 'queue',
      Type: 'UpdateContactTargetQueue',
      Parameters: { QueueId: 'Claims' },
      Transitions: { NextAction: 'transfer', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] },
    },
    { Identifier: 'transfer', Type: 'TransferContactToQueue', Parameters: {}, ...ending },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

const centre = new ContactCentre(
  {
    Queues: [{ Name: 'Claims' }],
    RoutingProfiles: [
      {
        Name: 'Back office',
        QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
      },
    ],
    Users: [{ Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' }],
    Flows: [{ Name: 'Intake', File: 'intake.json' }],
  },
  { flows: { 'intake.json': intake } },
);
const InstanceId = centre.facts.instance.id;

const { ContactId } = centre.call('StartTaskContact', { InstanceId, Name: 'A claim', ContactFlowId: 'Intake' });
centre.runFor(7000);
centre.accept('ada', ContactId);
centre.runFor(600_000);
centre.complete('ada', ContactId);
centre.runFor(32_000);
centre.close('ada', ContactId);

const { trace, facts } = centre;
console.log(formatCentreTrace(trace, facts));

for (const { ContactDetails, Queue, Agent, DisconnectReason } of contactRecords(trace, facts)) {
  console.log(ContactDetails.Name, Queue?.Duration, Agent?.AgentInteractionDuration, DisconnectReason);
}
for (const { time, detail } of contactEvents(trace, facts)) console.log(time, detail.eventType);
for (const { Identifier, ContactFlowModuleType } of flowLog(trace, facts)) {
  console.log(Identifier, ContactFlowModuleType);
}

const request: ReportRequest = {
  intervals: [{ from: facts.startsAt, to: facts.startsAt + 3_600_000 }],
  groupings: ['QUEUE'],
  metrics: [
    { name: 'CONTACTS_HANDLED' },
    { name: 'AVG_HANDLE_TIME' },
    { name: 'SERVICE_LEVEL', threshold: { Comparison: 'LT', ThresholdValue: 60 } },
  ],
};
const rows = [...metricRows(historicalReport(trace, facts, request), request, facts)];
console.log([...jsonLines(rows)].join('').trim());
console.log([...csv(rows, metricColumns(request))].join('').trim());
