/** What operations do to a contact, and what they refuse (task-contacts §3, §6.3). */
import { describe, expect, test } from 'vitest';
import type { ContactCentre, InputOf } from '../../src/centre/index.ts';
import type { OperationName } from '../../src/centre/operations/operations.ts';
import { MINUTES } from '../centre.ts';
import { errorOf, openClaims, refusedBy, seconds, type ApiOffice } from './office.ts';

/** A task in each state an operation may find it in. */
const STATES: Readonly<Record<string, (office: ApiOffice) => string>> = {
  scheduled: ({ start, centre }) => start('A claim', { ContactFlowId: 'Holding', ScheduledTime: seconds(centre, 60) }),
  'in a flow': ({ start }) => start('A claim', { ContactFlowId: 'Holding' }),
  queued: ({ start, centre }) => {
    centre.setStatus('ada', 'Offline');
    return start();
  },
  offered: ({ start }) => start(),
  'with an agent': ({ start, centre }) => {
    const task = start();
    centre.accept('ada', task);
    return task;
  },
  paused: ({ start, call }) => {
    const task = start('A claim', { ContactFlowId: 'Holding' });
    call('PauseContact', { ContactId: task });
    return task;
  },
  'in after-contact work': ({ start, centre }) => {
    const task = start();
    centre.accept('ada', task);
    centre.complete('ada', task);
    return task;
  },
  ended: ({ start, call }) => {
    const task = start();
    call('StopContact', { ContactId: task });
    return task;
  },
};

const inState = (state: string): { readonly office: ApiOffice; readonly task: string } => {
  const office = openClaims();
  return { office, task: STATES[state]?.(office) ?? '' };
};

/** Whether an operation is done, or what is answered instead. */
function heard<Name extends OperationName>(
  office: ApiOffice,
  name: Name,
  input: Omit<InputOf<Name>, 'InstanceId'>,
): string {
  try {
    office.call(name, input);
    return 'done';
  } catch {
    return refusedBy(office, name, input);
  }
}

describe('what may be done to a contact in which state', () => {
  const INPUTS = {
    StopContact: () => ({}),
    PauseContact: () => ({}),
    ResumeContact: () => ({}),
    TransferContact: () => ({ ContactFlowId: 'Holding' }),
    UpdateContactSchedule: (centre: ContactCentre) => ({ ScheduledTime: seconds(centre, 120) }),
    UpdateContactRoutingData: () => ({ QueuePriority: 1 }),
    UpdateContact: () => ({ Name: 'Another name' }),
    TagContact: () => ({ Tags: { team: 'north' } }),
    UntagContact: () => ({ TagKeys: ['team'] }),
    DescribeContact: () => ({}),
  } as const;
  const IRQ = 'InvalidRequest';
  const CFL = 'Conflict';

  test.each<[keyof typeof INPUTS, readonly string[]]>([
    // scheduled, in a flow, queued, offered, with an agent, paused, in after-contact work, ended
    ['StopContact', ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done']],
    ['PauseContact', [IRQ, 'done', 'done', 'done', 'done', CFL, IRQ, IRQ]],
    ['ResumeContact', [CFL, CFL, CFL, CFL, CFL, 'done', CFL, CFL]],
    ['TransferContact', [IRQ, 'done', 'done', 'done', 'done', 'done', IRQ, IRQ]],
    ['UpdateContactSchedule', ['done', IRQ, IRQ, IRQ, IRQ, IRQ, IRQ, IRQ]],
    [
      'UpdateContactRoutingData',
      ['done', 'done', 'done', 'done', 'done', 'done', 'ResourceConflict', 'ResourceConflict'],
    ],
    ['UpdateContact', ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done']],
    ['TagContact', ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done']],
    ['UntagContact', ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done']],
    ['DescribeContact', ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done']],
  ])('%s', (name, expected) => {
    const answers = Object.keys(STATES).map((state) => {
      const { office, task } = inState(state);
      const input = { ContactId: task, ...INPUTS[name](office.centre) };
      const answer = heard(office, name, input as never);
      expect(office.centre.home.stuck).toEqual([]);
      return answer;
    });

    expect(answers).toEqual(expected);
  });

  test.each<[OperationName, string, object]>([
    ['StopContact', 'ContactId', {}],
    ['DescribeContact', 'ContactId', {}],
    ['GetContactAttributes', 'InitialContactId', {}],
    ['UpdateContactAttributes', 'InitialContactId', { Attributes: {} }],
    ['UpdateContact', 'ContactId', { Name: 'x' }],
    ['UpdateContactSchedule', 'ContactId', { ScheduledTime: Date.UTC(2026, 0, 6) / 1000 }],
    ['ListContactReferences', 'ContactId', { ReferenceTypes: ['URL'] }],
    ['ListAssociatedContacts', 'ContactId', {}],
    ['TransferContact', 'ContactId', { ContactFlowId: 'Holding' }],
    ['PauseContact', 'ContactId', {}],
    ['ResumeContact', 'ContactId', {}],
    ['UpdateContactRoutingData', 'ContactId', { QueuePriority: 1 }],
    ['TagContact', 'ContactId', { Tags: { a: 'b' } }],
    ['UntagContact', 'ContactId', { TagKeys: ['a'] }],
    ['UpdateContactTaskTemplate', 'ContactId', { TaskTemplateId: 'Refund' }],
  ])('%s of an unknown contact is not found', (name, member, more) => {
    const office = openClaims();

    expect(refusedBy(office, name, { [member]: 'nobody', ...more } as never)).toBe(`ResourceNotFound ${member}`);
  });
});

describe('bad requests', () => {
  test.each<[OperationName, object, string]>([
    ['StopContact', { ContactId: '' }, 'InvalidParameter ContactId'],
    ['GetContactAttributes', { InitialContactId: '' }, 'InvalidRequest InitialContactId'],
    ['UpdateContactAttributes', { InitialContactId: 'x' }, 'InvalidParameter Attributes'],
    [
      'UpdateContactAttributes',
      { InitialContactId: 'x', Attributes: { 'a b': '' } },
      'InvalidParameter Attributes.a b',
    ],
    ['UpdateContact', { ContactId: 'x' }, 'InvalidRequest'],
    ['UpdateContact', { ContactId: 'x', Name: 'x', QueueInfo: { Id: 'q' } }, 'InvalidRequest QueueInfo'],
    [
      'UpdateContact',
      { ContactId: 'x', References: { f: { Type: 'ATTACHMENT' } } },
      'InvalidParameter References.f.Type',
    ],
    ['UpdateContactSchedule', { ContactId: 'x' }, 'InvalidParameter ScheduledTime'],
    ['UpdateContactSchedule', { ContactId: 'x', ScheduledTime: 1 }, 'InvalidParameter ScheduledTime'],
    ['ListContactReferences', { ContactId: 'x' }, 'InvalidParameter ReferenceTypes'],
    ['ListContactReferences', { ContactId: 'x', ReferenceTypes: ['url'] }, 'InvalidParameter ReferenceTypes[0]'],
    [
      'ListContactReferences',
      { ContactId: 'x', ReferenceTypes: Array.from({ length: 7 }, () => 'URL') },
      'InvalidParameter ReferenceTypes',
    ],
    ['TransferContact', { ContactId: 'x' }, 'InvalidRequest ContactFlowId'],
    ['TransferContact', { ContactId: 'x', ContactFlowId: 'x', QueueId: 'a', UserId: 'b' }, 'InvalidRequest UserId'],
    ['UpdateContactRoutingData', { ContactId: 'x' }, 'InvalidParameter QueuePriority'],
    [
      'UpdateContactRoutingData',
      { ContactId: 'x', QueuePriority: 1, QueueTimeAdjustmentSeconds: 1 },
      'InvalidParameter QueuePriority',
    ],
    ['UpdateContactRoutingData', { ContactId: 'x', QueuePriority: 0 }, 'InvalidParameter QueuePriority'],
    [
      'UpdateContactRoutingData',
      { ContactId: 'x', QueueTimeAdjustmentSeconds: 0.5 },
      'InvalidParameter QueueTimeAdjustmentSeconds',
    ],
    ['UpdateContactRoutingData', { ContactId: 'x', RoutingCriteria: {} }, 'InvalidParameter RoutingCriteria'],
    ['TagContact', { ContactId: 'x', Tags: {} }, 'InvalidParameter Tags'],
    [
      'TagContact',
      { ContactId: 'x', Tags: { a: '', b: '', c: '', d: '', e: '', f: '', g: '' } },
      'InvalidParameter Tags',
    ],
    ['TagContact', { ContactId: 'x', Tags: { 'aws:team': 'x' } }, 'InvalidParameter Tags.aws:team'],
    ['TagContact', { ContactId: 'x', Tags: { team: 'x'.repeat(257) } }, 'InvalidParameter Tags.team'],
    ['UntagContact', { ContactId: 'x', TagKeys: [] }, 'InvalidParameter TagKeys'],
  ])('%s %o', (name, input, expected) => {
    expect(refusedBy(openClaims(), name, input as never)).toBe(expected);
  });
});

describe('StopContact', () => {
  test('ends the task by API, once', () => {
    const { office, task } = inState('in a flow');

    expect(office.call('StopContact', { ContactId: task })).toEqual({});
    office.call('StopContact', { ContactId: task });

    expect(office.events('contact.disconnected').map(({ data }) => data)).toEqual([{ reason: 'API' }]);
  });

  test('may refuse a task that has ended', () => {
    const office = openClaims({ Limits: { refuseStopOfEnded: true } });
    const task = STATES['ended']?.(office) ?? '';

    expect(refusedBy(office, 'StopContact', { ContactId: task })).toBe('InvalidRequest ContactId');
  });
});

describe('UpdateContactSchedule', () => {
  test('the task begins at its new time, and expires so much later', () => {
    const { office, task } = inState('scheduled');
    const { centre, call, lifeOf } = office;

    call('UpdateContactSchedule', { ContactId: task, ScheduledTime: seconds(centre, 120) });
    centre.runFor(119_000);
    expect(lifeOf(task)).not.toContain('started');
    centre.runFor(1000);

    expect(lifeOf(task)).toEqual(['created', 'scheduled', 'rescheduled', 'started']);
    expect(call('DescribeContact', { ContactId: task }).Contact.ScheduledTimestamp).toBe(seconds(centre));
  });

  test('twenty times at most', () => {
    const { office, task } = inState('scheduled');
    const change = (after: number) => ({ ContactId: task, ScheduledTime: seconds(office.centre, after) });
    for (let count = 1; count <= 20; count++) office.call('UpdateContactSchedule', change(count));

    const error = errorOf(() => office.call('UpdateContactSchedule', change(21)));

    expect(error).toMatchObject({ name: 'LimitExceededException', status: 429 });
  });
});

describe('TransferContact (§3.6)', () => {
  test('makes a new contact of the chain, and ends the one before', () => {
    const { office, task } = inState('queued');
    const { centre, call } = office;
    call('UpdateContactAttributes', { InitialContactId: task, Attributes: { x: '1' } });
    centre.runFor(MINUTES);

    const moved = call('TransferContact', { ContactId: task, ContactFlowId: 'To queue', QueueId: 'Appeals' });

    expect(moved.ContactArn).toBe(`${centre.facts.instance.arn}/contact/${moved.ContactId}`);
    expect(call('DescribeContact', { ContactId: task }).Contact).toMatchObject({
      DisconnectTimestamp: seconds(centre),
    });
    const { Contact } = call('DescribeContact', { ContactId: moved.ContactId });
    expect(Contact).toMatchObject({
      InitiationMethod: 'TRANSFER',
      PreviousContactId: task,
      InitialContactId: task,
      Attributes: { x: '1' },
      // A transfer by the API takes a new place in the queue.
      QueueInfo: { Id: centre.facts.queues.find('Appeals')?.id, EnqueueTimestamp: seconds(centre) },
    });
  });

  test('to a user, it waits in his own queue', () => {
    const { office, task } = inState('in a flow');

    office.call('TransferContact', { ContactId: task, ContactFlowId: 'To agent', UserId: 'ben' });

    expect(office.events('contact.queued').map(({ data }) => data?.['name'])).toEqual(['ben']);
  });

  test('an agent’s own queue goes by his id', () => {
    const { office, task } = inState('in a flow');
    const QueueId = office.centre.facts.agents.find('ben')?.id ?? '';

    office.call('TransferContact', { ContactId: task, ContactFlowId: 'To queue', QueueId });

    expect(office.events('contact.queued').map(({ data }) => data?.['name'])).toEqual(['ben']);
  });

  test.each([
    ['a flow', { ContactFlowId: 'nowhere' }, 'ResourceNotFound ContactFlowId'],
    ['a queue', { ContactFlowId: 'Holding', QueueId: 'nowhere' }, 'ResourceNotFound QueueId'],
    ['a user', { ContactFlowId: 'Holding', UserId: 'nobody' }, 'ResourceNotFound UserId'],
  ])('to %s nobody knows', (_what, input, expected) => {
    const { office, task } = inState('in a flow');

    expect(refusedBy(office, 'TransferContact', { ContactId: task, ...input })).toBe(expected);
  });

  test.each([
    ['Draft', 'InvalidRequest ContactFlowId'],
    ['Patience', 'InvalidRequest ContactFlowId'],
  ])('not to the flow %s', (ContactFlowId, expected) => {
    const { office, task } = inState('in a flow');

    expect(refusedBy(office, 'TransferContact', { ContactId: task, ContactFlowId })).toBe(expected);
  });

  test('eleven times at most', () => {
    const { office, task } = inState('in a flow');
    let last = task;
    for (let count = 0; count < 11; count++) {
      last = office.call('TransferContact', { ContactId: last, ContactFlowId: 'Holding' }).ContactId;
    }

    const error = errorOf(() => office.call('TransferContact', { ContactId: last, ContactFlowId: 'Holding' }));

    expect(error).toMatchObject({ name: 'ServiceQuotaExceededException', status: 402 });
  });

  test('a token stands for what was asked with it', () => {
    const { office, task } = inState('in a flow');
    const request = { ContactId: task, ContactFlowId: 'Holding', ClientToken: 'T' };

    const first = office.call('TransferContact', request);

    expect(office.call('TransferContact', request)).toEqual(first);
    expect(errorOf(() => office.call('TransferContact', { ...request, ContactFlowId: 'Intake' }))).toMatchObject({
      name: 'IdempotencyException',
      status: 409,
      field: 'ClientToken',
    });
    expect(office.events('contact.transferred')).toHaveLength(1);
  });
});

describe('PauseContact and ResumeContact (§3.5)', () => {
  test('ten pauses at most', () => {
    const { office, task } = inState('in a flow');
    for (let count = 0; count < 10; count++) {
      office.call('PauseContact', { ContactId: task });
      office.call('ResumeContact', { ContactId: task });
    }

    const error = errorOf(() => office.call('PauseContact', { ContactId: task }));

    expect(error).toMatchObject({ name: 'LimitExceededException', status: 429 });
    expect(office.call('DescribeContact', { ContactId: task }).Contact.TotalPauseCount).toBe(10);
  });

  test('a queued task leaves its queue, and only the flow of the call brings it back', () => {
    const { office, task } = inState('queued');

    office.call('PauseContact', { ContactId: task });
    expect(office.lifeOf(task).slice(-2)).toEqual(['dequeued', 'paused']);
    office.call('ResumeContact', { ContactId: task, ContactFlowId: 'Intake' });

    expect(office.events('contact.queued')).toHaveLength(2);
  });

  test.each(['PauseContact', 'ResumeContact'] as const)('%s wants a flow there is', (name) => {
    const { office, task } = inState(name === 'PauseContact' ? 'in a flow' : 'paused');

    expect(refusedBy(office, name, { ContactId: task, ContactFlowId: 'nowhere' })).toBe(
      'ResourceNotFound ContactFlowId',
    );
    expect(refusedBy(office, name, { ContactId: task, ContactFlowId: 'Draft' })).toBe('InvalidRequest ContactFlowId');
  });

  test('how long a task was paused is told of completed contacts, those that ended while paused too', () => {
    const { office, task } = inState('paused');
    office.centre.runFor(MINUTES);
    const pauseOf = () => office.call('DescribeContact', { ContactId: task }).Contact.TotalPauseDurationInSeconds;

    expect(pauseOf()).toBeUndefined();
    office.call('StopContact', { ContactId: task });

    expect(pauseOf()).toBe(60);
  });
});

describe('UpdateContactRoutingData (§4.3)', () => {
  /** Two tasks in a queue, and how long ago the second was put before the first. */
  test.each([
    ['QueuePriority', { QueuePriority: 1 }, 59, 'first'],
    ['QueuePriority', { QueuePriority: 1 }, 60, 'second'],
    ['QueueTimeAdjustmentSeconds', { QueueTimeAdjustmentSeconds: 3600 }, 59, 'first'],
    ['QueueTimeAdjustmentSeconds', { QueueTimeAdjustmentSeconds: 3600 }, 60, 'second'],
  ])('%s of a queued contact acts after a minute: %o after %d s', (_member, change, after, expected) => {
    const { centre, call, start, events } = openClaims();
    centre.setStatus('ada', 'Offline');
    const tasks = [start('first'), start('second')];
    call('UpdateContactRoutingData', { ContactId: tasks[1] ?? '', ...change });

    centre.runFor(after * 1000);
    centre.setStatus('ada', 'Available');
    centre.settle();

    const [offer] = events('contact.offered');
    expect(offer?.contact).toBe(tasks[expected === 'first' ? 0 : 1]);
  });

  test('each change acts a minute after it was made', () => {
    const { centre, call, start, events } = openClaims();
    centre.setStatus('ada', 'Offline');
    const tasks = [start('first'), start('second')];
    const change = (QueuePriority: number) => {
      call('UpdateContactRoutingData', { ContactId: tasks[1] ?? '', QueuePriority });
    };
    change(1);
    centre.runFor(30_000);
    change(9);

    // The first change acts, the second not yet.
    centre.runFor(30_000);
    centre.setStatus('ada', 'Available');
    centre.settle();

    expect(events('contact.offered')[0]?.contact).toBe(tasks[1]);
  });

  test('before the contact is queued it acts at once, and the age told of it stays', () => {
    const { centre, call, start } = openClaims();
    const scheduled = start('A claim', { ScheduledTime: seconds(centre, 60) });

    call('UpdateContactRoutingData', { ContactId: scheduled, QueueTimeAdjustmentSeconds: 3600 });
    centre.runFor(MINUTES);

    expect(call('DescribeContact', { ContactId: scheduled }).Contact).toMatchObject({
      QueueTimeAdjustmentSeconds: 3600,
      QueuePriority: 5,
      QueueInfo: { EnqueueTimestamp: seconds(centre) },
    });
  });
});

describe('UpdateContact', () => {
  test('adds references by name, and leaves what it does not name', () => {
    const { call, start } = openClaims();
    const ContactId = start('A claim', { Description: 'Old', References: { u: { Type: 'URL', Value: 'https://a' } } });

    call('UpdateContact', { ContactId, Name: 'New', References: { n: { Type: 'NUMBER', Value: '7' } } });

    expect(call('DescribeContact', { ContactId }).Contact).toMatchObject({ Name: 'New', Description: 'Old' });
    const ReferenceTypes = ['URL', 'NUMBER'];
    expect(call('ListContactReferences', { ContactId, ReferenceTypes })).toEqual({
      ReferenceSummaryList: [{ Url: { Name: 'u', Value: 'https://a' } }, { Number: { Name: 'n', Value: '7' } }],
    });
  });

  test('sets when the task expires, from its beginning', () => {
    const { office, task } = inState('in a flow');
    office.centre.runFor(5 * MINUTES);
    const expiry = { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 10 } } } };

    office.call('UpdateContact', { ContactId: task, SegmentAttributes: expiry });

    expect(office.call('DescribeContact', { ContactId: task }).Contact.SegmentAttributes).toMatchObject(expiry);
    office.centre.runFor(5 * MINUTES);
    expect(office.events('contact.disconnected').map(({ data }) => data)).toEqual([{ reason: 'EXPIRED' }]);
  });
});

test.each([
  ['URL', 'Url'],
  ['STRING', 'String'],
  ['NUMBER', 'Number'],
  ['DATE', 'Date'],
  ['EMAIL', 'Email'],
])('ListContactReferences tells a reference of type %s as %s', (Type, member) => {
  const { call, start } = openClaims();
  const ContactId = start('A claim', { References: { r: { Type, Value: '7' }, other: { Type: 'URL', Value: 'x' } } });

  const { ReferenceSummaryList } = call('ListContactReferences', { ContactId, ReferenceTypes: [Type] });

  expect(ReferenceSummaryList[0]).toEqual({ [member]: { Name: 'r', Value: '7' } });
  expect(ReferenceSummaryList).toHaveLength(Type === 'URL' ? 2 : 1);
});

test('tags are added and taken away, and one is the service’s own', () => {
  const { centre, call, start } = openClaims();
  const ContactId = start();
  const own = { 'aws:connect:instanceId': centre.facts.instance.id };
  const tagsOf = () => call('DescribeContact', { ContactId }).Contact.Tags;

  call('TagContact', { ContactId, Tags: { team: 'north', tier: 'gold' } });
  expect(tagsOf()).toEqual({ ...own, team: 'north', tier: 'gold' });
  call('TagContact', { ContactId, Tags: { team: 'south' } });
  call('UntagContact', { ContactId, TagKeys: ['tier', 'unknown'] });

  expect(tagsOf()).toEqual({ ...own, team: 'south' });
});

describe('DescribeContact (§7.1)', () => {
  test('a new contact: times are seconds, and what has not happened is left out', () => {
    const { centre, call } = openClaims();
    const at = seconds(centre);

    const { ContactId } = call('StartTaskContact', {
      Name: 'Call back',
      Description: 'Soon',
      ContactFlowId: 'Holding',
      Attributes: { k: 'v' },
    });

    expect(call('DescribeContact', { ContactId }).Contact).toEqual({
      Arn: `${centre.facts.instance.arn}/contact/${ContactId}`,
      Id: ContactId,
      ContactAssociationId: ContactId,
      InitiationMethod: 'API',
      Name: 'Call back',
      Description: 'Soon',
      Channel: 'TASK',
      InitiationTimestamp: at,
      ConnectedToSystemTimestamp: at,
      LastUpdateTimestamp: at,
      TotalPauseCount: 0,
      QueuePriority: 5,
      QueueTimeAdjustmentSeconds: 0,
      Tags: { 'aws:connect:instanceId': centre.facts.instance.id },
      SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Task' } },
      ContactDetails: { Name: 'Call back', Description: 'Soon' },
      Attributes: { k: 'v' },
    });
  });

  test('a contact that was worked on', () => {
    const { centre, call, start } = openClaims();
    const began = seconds(centre);
    const ContactId = start();
    centre.runFor(10_500);
    centre.accept('ada', ContactId);
    call('PauseContact', { ContactId });
    centre.runFor(60_000);
    call('ResumeContact', { ContactId });
    centre.runFor(30_000);
    centre.complete('ada', ContactId);
    centre.runFor(20_000);
    centre.close('ada', ContactId);

    expect(call('DescribeContact', { ContactId }).Contact).toMatchObject({
      QueueInfo: { Id: centre.facts.queues.find('Claims')?.id, EnqueueTimestamp: began },
      AgentInfo: {
        Id: centre.facts.agents.find('ada')?.id,
        ConnectedToAgentTimestamp: began + 10.5,
        AgentPauseDurationInSeconds: 60,
        AfterContactWorkDuration: 20,
        AfterContactWorkStartTimestamp: began + 100.5,
        AfterContactWorkEndTimestamp: began + 120.5,
      },
      DisconnectReason: 'AGENT_DISCONNECT',
      DisconnectTimestamp: began + 100.5,
      LastPausedTimestamp: began + 10.5,
      LastResumedTimestamp: began + 70.5,
      TotalPauseCount: 1,
      TotalPauseDurationInSeconds: 60,
    });
  });

  test('an offer alone names no agent', () => {
    const { office, task } = inState('offered');

    expect(office.call('DescribeContact', { ContactId: task }).Contact).not.toHaveProperty('AgentInfo');
  });
});
