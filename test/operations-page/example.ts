import { ContactCentre, ServiceError } from '@switchyard/runtime/centre';

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
    {
      Identifier: 'transfer',
      Type: 'TransferContactToQueue',
      Parameters: {},
      Transitions: {
        NextAction: 'end',
        Errors: [
          { ErrorType: 'QueueAtCapacity', NextAction: 'end' },
          { ErrorType: 'NoMatchingError', NextAction: 'end' },
        ],
      },
    },
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
centre.accept('ada', ContactId);
centre.runFor(10 * 60_000);
centre.complete('ada', ContactId);
centre.runFor(30_000);
centre.close('ada', ContactId);

const { Contact } = centre.call('DescribeContact', { InstanceId, ContactId });
console.log(Contact.Name, Contact.DisconnectReason, Contact.AgentInfo?.AfterContactWorkDuration);

try {
  centre.call('PauseContact', { InstanceId, ContactId });
} catch (error) {
  if (error instanceof ServiceError) console.log(error.name, error.status, error.message);
}
