/** A claims office whose API is called as clients call it: what it answers, or the error it answers with. */
import {
  ServiceError,
  type ContactCentre,
  type InputOf,
  type InstanceData,
  type OutputOf,
} from '../../src/centre/index.ts';
import type { ContactCentreOptions } from '../../src/centre/index.ts';
import { operations, type OperationName } from '../../src/centre/operations/operations.ts';
import { action, flowOf } from '../actions.ts';
import { FLOWS, OFFICE, openOffice } from '../centre.ts';

/** Waits a day, and ends. */
export const HOLDING = flowOf(
  'contactFlow',
  action('wait', 'Wait', { TimeLimitSeconds: '86400' }, { WaitCompleted: 'end', NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

/** All that a request may name. */
export const CLAIMS: Partial<InstanceData> = {
  Queues: [{ Name: 'Claims' }, { Name: 'Appeals' }],
  Users: [
    { Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' },
    { Username: 'ben', RoutingProfileId: 'Back office' },
  ],
  Flows: [
    { Name: 'Intake', File: 'intake.json' },
    { Name: 'Patience', File: 'patience.json' },
    { Name: 'Holding', File: 'holding.json' },
    { Name: 'Draft', File: 'holding.json', Status: 'SAVED' },
    { Name: 'To queue', File: 'to-queue.json' },
    { Name: 'To agent', File: 'to-agent.json' },
  ],
  QuickConnects: [
    {
      Name: 'Appeals',
      QuickConnectConfig: {
        QuickConnectType: 'QUEUE',
        QueueConfig: { QueueId: 'Appeals', ContactFlowId: 'To queue' },
      },
    },
    {
      Name: 'Ben',
      QuickConnectConfig: { QuickConnectType: 'USER', UserConfig: { UserId: 'ben', ContactFlowId: 'To agent' } },
    },
    {
      Name: 'Again',
      QuickConnectConfig: { QuickConnectType: 'FLOW', FlowConfig: { ContactFlowId: 'Holding' } },
    },
    {
      Name: 'Hotline',
      QuickConnectConfig: { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: '+4930123456' } },
    },
  ],
  TaskTemplates: [
    {
      Name: 'Refund',
      ContactFlowId: 'Holding',
      SelfAssignFlowId: 'To agent',
      Fields: [
        { Id: { Name: 'Task name' }, Type: 'NAME' },
        { Id: { Name: 'About' }, Type: 'DESCRIPTION' },
        { Id: { Name: 'Severity' }, Type: 'SINGLE_SELECT', SingleSelectOptions: ['low', 'high'] },
        { Id: { Name: 'Order' }, Type: 'TEXT' },
        { Id: { Name: 'Lives' }, Type: 'EXPIRY_DURATION' },
      ],
      Constraints: {
        RequiredFields: [{ Id: { Name: 'Task name' } }, { Id: { Name: 'Order' } }],
        ReadOnlyFields: [],
        InvisibleFields: [],
      },
      Defaults: {
        DefaultFieldValues: [
          { Id: { Name: 'Task name' }, DefaultValue: 'A refund' },
          { Id: { Name: 'Severity' }, DefaultValue: 'low' },
          { Id: { Name: 'Lives' }, DefaultValue: '90' },
        ],
      },
    },
    { Name: 'Old', ContactFlowId: 'Holding', Status: 'INACTIVE' },
    { Name: 'No flow', Fields: [{ Id: { Name: 'Who' }, Type: 'QUICK_CONNECT' }] },
  ],
};

const transferring = (type: string) => {
  return flowOf(
    type,
    action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  );
};

export interface ApiOffice extends ReturnType<typeof openOffice> {
  /** Calls an operation for this instance. */
  readonly call: <Name extends OperationName>(name: Name, input: Omit<InputOf<Name>, 'InstanceId'>) => OutputOf<Name>;
}

export function openClaims(
  changes: Partial<InstanceData> = {},
  options: Partial<ContactCentreOptions> = {},
): ApiOffice {
  const flows = {
    ...FLOWS,
    'holding.json': HOLDING,
    'to-queue.json': transferring('queueTransfer'),
    'to-agent.json': transferring('agentTransfer'),
    ...options.flows,
  };
  const office = openOffice({ ...OFFICE, ...CLAIMS, ...changes }, { ...options, flows });
  return {
    ...office,
    call: (name, input) => office.centre.call(name, { InstanceId: office.centre.facts.instance.id, ...input }),
  };
}

/** The error something is answered with: its name without `Exception`, and the member it is about. */
export function refusalOf(answer: () => unknown): string {
  const { name, field } = errorOf(answer);
  return [name.replace(/Exception$/, ''), ...(field === undefined ? [] : [field])].join(' ');
}

export function errorOf(answer: () => unknown): ServiceError {
  try {
    answer();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error('Expected an error, and there is none.');
}

/** As `refusalOf`, of an operation: it may only answer errors the service lists for it. */
export function refusedBy<Name extends OperationName>(
  { call }: ApiOffice,
  name: Name,
  input: Omit<InputOf<Name>, 'InstanceId'>,
): string {
  const refusal = refusalOf(() => call(name, input));
  const [error = ''] = refusal.split(' ');
  if (!(operations[name].errors as readonly string[]).includes(error)) {
    throw new Error(`${name} answers ${refusal}, which the service does not list for it.`);
  }
  return refusal;
}

/** The time as requests give it, so many seconds from now. */
export function seconds(centre: ContactCentre, after = 0): number {
  return centre.now / 1000 + after;
}
