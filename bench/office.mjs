// A contact centre with one flow of ten blocks, one queue and some agents, and what comes upon it.

const errors = (to, ...types) => types.map((ErrorType) => ({ NextAction: to, ErrorType }));
const when = (NextAction, Operator, operand) => ({ NextAction, Condition: { Operator, Operands: [operand] } });
const action = (Identifier, Type, Parameters, Transitions) => ({ Identifier, Type, Parameters, Transitions });
const onError = { Errors: errors('end', 'NoMatchingError') };

/** Ten blocks run: attributes set and compared, a queue chosen, its hours asked, chance, priority, and into the queue. */
export const INTAKE = {
  Version: '2019-10-30',
  StartAction: 'set-tier',
  Metadata: { name: 'Intake', type: 'contactFlow' },
  Actions: [
    action('set-tier', 'UpdateContactAttributes', { Attributes: { tier: 'gold' } }, { NextAction: 'tier', ...onError }),
    action(
      'tier',
      'Compare',
      { ComparisonValue: '$.Attributes.tier' },
      {
        NextAction: 'end',
        Conditions: [when('queue', 'Equals', 'gold')],
        Errors: errors('end', 'NoMatchingCondition'),
      },
    ),
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { NextAction: 'hours', ...onError }),
    action(
      'hours',
      'CheckHoursOfOperation',
      {},
      { NextAction: 'end', Conditions: [when('stage', 'Equals', 'True'), when('end', 'Equals', 'False')], ...onError },
    ),
    action(
      'stage',
      'UpdateContactAttributes',
      { Attributes: { stage: '$.Queue.Name' } },
      { NextAction: 'region', ...onError },
    ),
    action(
      'region',
      'Compare',
      { ComparisonValue: '$.Attributes.region' },
      {
        NextAction: 'end',
        Conditions: [when('end', 'Equals', 'north')],
        Errors: errors('priority', 'NoMatchingCondition'),
      },
    ),
    action('priority', 'UpdateContactRoutingBehavior', { QueuePriority: '2' }, { NextAction: 'share', Errors: [] }),
    action(
      'share',
      'DistributeByPercentage',
      {},
      {
        NextAction: 'done',
        Conditions: [when('done', 'NumberLessThan', '51')],
        Errors: errors('done', 'NoMatchingCondition'),
      },
    ),
    action('done', 'UpdateContactAttributes', { Attributes: { done: 'yes' } }, { NextAction: 'to-queue', ...onError }),
    action(
      'to-queue',
      'TransferContactToQueue',
      {},
      { NextAction: 'end', Errors: errors('end', 'QueueAtCapacity', 'NoMatchingError') },
    ),
    action('end', 'DisconnectParticipant', {}, {}),
  ],
};

const EVERY_DAY = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const MIDNIGHT = { Hours: 0, Minutes: 0 };

export function officeOf(agents) {
  return {
    Seed: 1,
    Limits: { activeTasks: 100_000 },
    Flows: [{ Name: 'Intake', Type: 'CONTACT_FLOW', Content: JSON.stringify(INTAKE) }],
    HoursOfOperations: [
      {
        Name: 'Always',
        TimeZone: 'Europe/London',
        Config: EVERY_DAY.map((Day) => ({ Day, StartTime: MIDNIGHT, EndTime: MIDNIGHT })),
      },
    ],
    Queues: [{ Name: 'Claims', HoursOfOperationId: 'Always' }],
    RoutingProfiles: [
      {
        Name: 'Back office',
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
        QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
      },
    ],
    Users: Array.from({ length: agents }, (_, number) => ({
      Username: `agent${number + 1}`,
      RoutingProfileId: 'Back office',
      Status: 'Available',
    })),
  };
}

const With = { Name: 'Claim {number}', ContactFlowId: 'Intake' };
/** Agents accept in two seconds, work about five minutes, and close the task five seconds later. */
const Work = {
  '*': { AcceptsAfter: '2 seconds', WorksFor: { Exponential: '300 seconds' }, ClosesAfter: '5 seconds' },
};

/** Poisson arrivals that keep ten agents busy for 85 % of their time. */
export function planOf(tasks) {
  const perHour = (10 * 0.85 * 3600) / 307;
  const For = `${(tasks / perHour).toFixed(4)} hours`;
  return { Arrivals: [{ Name: 'claims', For, Rate: `${perHour.toFixed(4)} an hour`, With }], Work };
}

/** Monday to Friday, in office hours. */
export function weekOf(tasks) {
  return {
    Arrivals: [
      {
        Name: 'claims',
        For: '7 days',
        Rate: { TimeZone: 'Europe/London', Hours: [{ When: 'Mon-Fri 08:00-18:00', Rate: `${tasks / 50} an hour` }] },
        With,
      },
    ],
    Shifts: { '*': { TimeZone: 'Europe/London', Hours: [{ When: 'Mon-Fri 08:00-19:00' }] } },
    Work,
  };
}
