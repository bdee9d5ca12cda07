/** World files: what is read, and what is told with its place before anything runs. */
import { documentKind } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { readWorld } from './readWorld.ts';

const NINE_TO_FIVE = { Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 0 } };

const hours = (changes: object): object => ({
  hours: { office: { TimeZone: 'Europe/London', Config: [NINE_TO_FIVE], ...changes } },
});
const override = (changes: object): object =>
  hours({ Overrides: [{ EffectiveFrom: '2026-12-25', EffectiveTill: '2026-12-26', Config: [], ...changes }] });

describe('a world that is read', () => {
  test.each<[what: string, world: object]>([
    ['says nothing', {}],
    ['begins at a moment in UTC', { start: '2026-01-05T09:00:00Z' }],
    ['begins at a moment of a time zone', { start: '2026-01-05T09:00+01:00' }],
    ['begins at midnight of a date, in UTC', { start: '2026-01-05' }],
    ['has a seed', { seed: -3 }],
    ['has a queue nobody says anything of', { queues: { claims: {} } }],
    ['has no such queue', { queues: { claims: null }, lambdas: { 'look-up': null }, flows: { next: null } }],
    [
      'has a queue that changes',
      {
        queues: {
          claims: {
            name: 'Claims',
            hours: 'office',
            maximumContacts: 50,
            contacts: [3, { after: '1 hour', is: 0 }],
            oldestContactAge: ['5 minutes', { after: '1 hour', is: '0s' }],
            agents: { available: 0, staffed: [0, { after: '4 minutes', is: 1 }] },
            agentAcceptsAfter: '20 seconds',
          },
        },
      },
    ],
    ['is open', { hours: { office: 'open' } }],
    ['opens later', { hours: { office: ['closed', { after: '1 hour', is: 'open' }] } }],
    ['has weekly hours', hours({})],
    ['has hours as an instance exports them', hours({ Name: 'Office', Description: '', Tags: {} })],
    ['has a day off', override({})],
    ['has a function that answers', { lambdas: { 'look-up': { returns: { tier: 'gold' }, after: '250 ms' } } }],
    ['has a function that fails first', { lambdas: { 'look-up': [{ fails: 'throttled' }, { returns: {} }] } }],
    ['has another flow', { flows: { next: { type: 'contactFlow', file: 'next.json' } } }],
    ['has a template', { templates: { follow: { Name: 'Follow up' } } }],
    ['says where the contact stands', { contact: { queue: 'claims' } }],
    ['says whom it is with', { contact: { agent: { UserName: 'maria', FirstName: 'Maria' } } }],
    ['makes every new task fail', { tasksFail: 'the quota is used up' }],
    ['has a member that every object inherits', JSON.parse('{ "queues": { "__proto__": {} } }') as object],
  ])('%s', (_what, world) => {
    expect(readWorld(world)).toEqual({ world, problems: [] });
  });
});

describe('a problem names its place', () => {
  test.each<[what: string, world: unknown, pointer: string, message: RegExp]>([
    ['no object', [], '', /^Expected a JSON object/],
    ['a misspelt member', { queue: {} }, '/queue', /^Unknown member "queue", expected one of start, .*queues/],
    ['a moment in words', { start: 'Monday' }, '/start', /^Expected a moment such as "2026/],
    ['a moment without a time zone', { start: '2026-01-05T09:00:00' }, '/start', /^Expected a moment such as "2026/],
    ['a moment that never comes', { start: '2026-02-31T09:00:00Z' }, '/start', /^Expected a moment/],
    ['half a seed', { seed: 1.5 }, '/seed', /^Expected a whole number/],
    ['queues as a list', { queues: ['claims'] }, '/queues', /^Expected a JSON object/],
    ['a queue as text', { queues: { claims: 'staffed' } }, '/queues/claims', /^Expected a JSON object/],
    [
      'fewer than no contacts',
      { queues: { claims: { contacts: -1 } } },
      '/queues/claims/contacts',
      /^Expected a whole number from 0/,
    ],
    [
      'a change without a moment',
      { queues: { claims: { contacts: [1, { is: 2 }] } } },
      '/queues/claims/contacts/1',
      /^Missing member "after"/,
    ],
    [
      'a change after a length nobody knows',
      { queues: { claims: { contacts: [1, { after: 'lunch', is: 2 }] } } },
      '/queues/claims/contacts/1/after',
      /^Expected a length of time such as "4 minutes"/,
    ],
    ['no first value', { queues: { claims: { contacts: [] } } }, '/queues/claims/contacts', /^Expected a first value/],
    [
      'a name with slash and tilde',
      { queues: { 'a/b~c': { contacts: 'many' } } },
      '/queues/a~1b~0c/contacts',
      /^Expected a whole number/,
    ],
    ['hours ajar', { hours: { office: 'ajar' } }, '/hours/office', /^Expected "open" or "closed"/],
    [
      'a time zone nobody knows',
      hours({ TimeZone: 'Europe/Atlantis' }),
      '/hours/office/TimeZone',
      /^Expected a time zone/,
    ],
    ['hours without a week', { hours: { office: { TimeZone: 'UTC' } } }, '/hours/office', /^Missing member "Config"/],
    [
      'a day in lower case',
      hours({ Config: [{ ...NINE_TO_FIVE, Day: 'monday' }] }),
      '/hours/office/Config/0/Day',
      /^Expected a day such as "MONDAY"/,
    ],
    [
      'an hour after midnight',
      hours({ Config: [{ ...NINE_TO_FIVE, EndTime: { Hours: 24, Minutes: 0 } }] }),
      '/hours/office/Config/0/EndTime/Hours',
      /^Expected a whole number from 0 to 23/,
    ],
    [
      'a minute too many',
      hours({ Config: [{ ...NINE_TO_FIVE, StartTime: { Hours: 9, Minutes: 60 } }] }),
      '/hours/office/Config/0/StartTime/Minutes',
      /^Expected a whole number from 0 to 59/,
    ],
    [
      'a date in the British way',
      override({ EffectiveFrom: '25/12/2026' }),
      '/hours/office/Overrides/0/EffectiveFrom',
      /^Expected a date such as "2026-12-24"/,
    ],
    [
      'a date that is not in the calendar',
      override({ EffectiveTill: '2026-02-31' }),
      '/hours/office/Overrides/0/EffectiveTill',
      /^Expected a date such as "2026-12-24"/,
    ],
    ['no answer at all', { lambdas: { 'look-up': [] } }, '/lambdas/look-up', /^Expected a first answer/],
    [
      'a misspelt answer, second of a list',
      { lambdas: { 'look-up': [{ returns: {} }, { return: {} }] } },
      '/lambdas/look-up/1/return',
      /^Unknown member "return", expected one of returns/,
    ],
    [
      'a flow type nobody knows',
      { flows: { next: { type: 'outbound' } } },
      '/flows/next/type',
      /^Expected a flow type/,
    ],
    ['a template as text', { templates: { follow: 'up' } }, '/templates/follow', /^Expected a JSON object/],
    [
      'an agent by a name no reference has',
      { contact: { agent: { name: 'Maria' } } },
      '/contact/agent/name',
      /^Unknown member "name", expected one of UserName, FirstName, LastName, ARN/,
    ],
    ['a contact without a name', { contact: { queue: 5 } }, '/contact/queue', /^Expected text/],
  ])('%s', (_what, world, pointer, message) => {
    const { world: read, problems } = readWorld(world);

    expect(read).toBeUndefined();
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(problems[0]?.message).toMatch(message);
  });
});

test('every problem of a world is told at once', () => {
  const { problems } = readWorld({ seed: 'x', queues: { claims: { contacts: 'many', size: 3 } } });

  expect(problems.map(({ pointer }) => pointer)).toEqual(['/seed', '/queues/claims/contacts', '/queues/claims/size']);
});

test('whoever opens a file with any of the members knows it for a world', () => {
  const [problem] = readWorld({ nonsense: 1 }).problems;
  const [, members = ''] = /expected one of (.*)\./.exec(problem?.message ?? '') ?? [];

  const kinds = members.split(', ').map((member) => documentKind({ [member]: {} }));

  expect(new Set(kinds)).toEqual(new Set(['world']));
});
