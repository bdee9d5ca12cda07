/** What a plan file may be, said once: for its reader, and for editors. */
import type { ObjectShape, Shape } from '../instance/reading/shape.ts';
import { duration, file, sometime, text, week, zone } from '../instance/reading/textShapes.ts';
import { parseRate, RATE_PATTERN } from './rate.ts';

const TIME: Shape = duration('A length of time.');

const MOMENT = sometime();

const LENGTH: Shape = {
  kind: 'forms',
  name: 'length',
  expected: 'a length of time, the least and the most of one, or { "Exponential" }, { "LogNormal" } or { "OneOf" }',
  forms: [
    { when: 'list', shape: { kind: 'list', of: TIME, least: 2, most: 2 } },
    { when: 'text', shape: TIME },
    { when: { has: 'Exponential' }, shape: only('Exponential', duration('Exponential, with this mean.')) },
    {
      when: { has: 'LogNormal' },
      shape: only('LogNormal', {
        kind: 'object',
        about: 'Log-normal: seldom much shorter than the mean, at times much longer.',
        members: { Mean: duration('The mean.'), Deviation: duration('The standard deviation.') },
        required: ['Mean', 'Deviation'],
      }),
    },
    {
      when: { has: 'OneOf' },
      shape: only('OneOf', { kind: 'list', about: 'Each as likely as it stands here.', of: TIME, least: 1 }),
    },
  ],
};

const RATE: Shape = {
  kind: 'text',
  name: 'rate',
  about: 'How many come on average.',
  example: '30 an hour',
  expected: 'a rate',
  pattern: RATE_PATTERN,
  holds: (rate) => parseRate(rate) !== undefined,
};

const WHEN: Shape = week('Days and times of a week.');
const ZONE: Shape = zone('By whose clocks; UTC unless said.');
const STREAM: Shape = text('claims', {
  about: 'What the stream is called; what chance decides for its tasks hangs on it.',
});

const REQUEST: Shape = { kind: 'record', of: { kind: 'anything' }, about: 'The request, as the API takes it.' };
const NAME: Shape = { kind: 'text', example: 'claim 1' };
const PERCENT: Shape = { kind: 'wholeNumber', least: 0, most: 100 };

const CALL: ObjectShape = {
  kind: 'object',
  name: 'call',
  members: {
    At: MOMENT,
    Call: { kind: 'text', example: 'StartTaskContact', about: 'An operation of the API.' },
    With: REQUEST,
    As: { ...NAME, about: 'What other steps call the task this starts.' },
  },
  required: ['At', 'Call'],
};

const DEED: ObjectShape = {
  kind: 'object',
  name: 'deed',
  members: {
    At: MOMENT,
    Agent: { kind: 'text', example: 'ada', about: 'A user, by name, id or ARN.' },
    Does: {
      kind: 'word',
      words: {
        accept: 'Takes the task that is offered.',
        decline: 'Does not take it.',
        take: 'Takes it from a queue for manual assignment.',
        complete: 'Ends the task; while its whisper flow runs, leaves it in its queue.',
        close: 'Ends after-contact work, or clears a missed or declined task.',
        transfer: 'Hands the task on with a quick connect.',
        pause: 'Pauses the task.',
        resume: 'Goes on with it.',
        'create task': 'Makes a task, with a quick connect or a template.',
        'set status': 'Goes into another status.',
        busy: 'Has contacts of another channel.',
      },
    },
    Task: { ...NAME, about: 'The task it is done to, by the name a step gave it.' },
    QuickConnect: { kind: 'text', example: 'Appeals', about: 'With transfer: by name, id or ARN.' },
    With: { ...REQUEST, about: 'With create task: the request, as StartTaskContact takes it.' },
    As: { ...NAME, about: 'With create task: what other steps call the task.' },
    Status: { kind: 'text', example: 'Available' },
    Channel: { kind: 'word', words: { CHAT: 'Chats.', VOICE: 'Calls.' } },
    Contacts: { kind: 'wholeNumber', least: 0, most: 10 },
    Outbound: { kind: 'flag', about: 'With busy: whether the agent began them, such as a call he made.' },
  },
  required: ['At', 'Agent', 'Does'],
};

const STEADY: ObjectShape = {
  kind: 'object',
  name: 'steadyArrivals',
  about: 'One after the other.',
  members: { Name: STREAM, From: TIME, For: TIME, Every: LENGTH, With: REQUEST },
  required: ['For', 'Every', 'With'],
};

const BY_CHANCE: ObjectShape = {
  kind: 'object',
  name: 'chanceArrivals',
  about: 'A Poisson process.',
  members: {
    Name: STREAM,
    From: TIME,
    For: TIME,
    Rate: {
      kind: 'forms',
      expected: 'a rate such as "30 an hour", or { "TimeZone", "Hours" }',
      forms: [
        { when: 'text', shape: RATE },
        {
          when: 'object',
          shape: {
            kind: 'object',
            name: 'rateByHours',
            members: {
              TimeZone: ZONE,
              Hours: {
                kind: 'list',
                about: 'Of rows that hold at a time the last one counts; where none holds, nothing comes.',
                of: {
                  kind: 'object',
                  name: 'rateRow',
                  members: { When: WHEN, Rate: RATE },
                  required: ['When', 'Rate'],
                },
              },
            },
            required: ['Hours'],
          },
        },
      ],
    },
    With: REQUEST,
  },
  required: ['For', 'Rate', 'With'],
};

const TIMED: ObjectShape = {
  kind: 'object',
  name: 'timedArrivals',
  about: 'At given times, in bursts or one by one.',
  members: {
    Name: STREAM,
    At: {
      kind: 'forms',
      expected: 'a moment, or a list of them',
      forms: [
        { when: 'text', shape: MOMENT },
        { when: 'list', shape: { kind: 'list', of: MOMENT, least: 1 } },
      ],
    },
    Tasks: { kind: 'wholeNumber', least: 1, most: 100_000, about: 'How many come each time; 1 unless said.' },
    Within: duration('In what time they come, by chance; all at once unless said.'),
    With: REQUEST,
  },
  required: ['At', 'With'],
};

const SCHEDULED: ObjectShape = {
  kind: 'object',
  name: 'scheduledArrivals',
  about: 'Each task with its time.',
  members: {
    Name: STREAM,
    Schedule: {
      kind: 'forms',
      expected: 'a list of tasks with their times, or the name of a file that has them',
      forms: [
        {
          when: 'text',
          shape: file(
            'monday.csv',
            '(?:csv|jsonl?)',
            'A file that has them: .csv, .json, or .jsonl with a line of JSON each.',
          ),
        },
        {
          when: 'list',
          shape: {
            kind: 'list',
            of: {
              kind: 'object',
              name: 'scheduledTask',
              members: { At: MOMENT, With: REQUEST },
              required: ['At'],
            },
          },
        },
      ],
    },
    With: REQUEST,
  },
  required: ['Schedule'],
};

export const planShape: ObjectShape = {
  kind: 'object',
  members: {
    $schema: { kind: 'text', example: 'plan.schema.json' },
    Steps: {
      kind: 'list',
      about: 'What happens once, each at its time.',
      of: {
        kind: 'forms',
        expected: 'a step: { "At", "Call" } or { "At", "Agent", "Does" }',
        forms: [
          { when: { has: 'Call' }, shape: CALL },
          { when: { has: 'Does' }, shape: DEED },
        ],
      },
    },
    Arrivals: {
      kind: 'list',
      about: 'Tasks that come in numbers.',
      of: {
        kind: 'forms',
        expected: 'arrivals: { "For", "Every" }, { "For", "Rate" }, { "At" } or { "Schedule" }',
        forms: [
          { when: { has: 'Every' }, shape: STEADY },
          { when: { has: 'Rate' }, shape: BY_CHANCE },
          { when: { has: 'Schedule' }, shape: SCHEDULED },
          { when: { has: 'At' }, shape: TIMED },
        ],
      },
    },
    Agents: {
      kind: 'record',
      about: 'How many agents there are, by routing profile; its own users unless said.',
      of: { kind: 'wholeNumber', least: 0, most: 10_000 },
    },
    Shifts: {
      kind: 'record',
      about: 'When agents are there, by user name; * is everybody else.',
      of: {
        kind: 'object',
        name: 'shift',
        members: {
          TimeZone: ZONE,
          Hours: {
            kind: 'list',
            about: 'Of rows that hold at a time the last one counts.',
            of: {
              kind: 'object',
              name: 'shiftRow',
              members: { When: WHEN, Status: text('Lunch', { about: 'By name; Available unless said.' }) },
              required: ['When'],
            },
          },
          Otherwise: text('Offline', { about: 'The status where no row holds; Offline unless said.' }),
        },
        required: ['Hours'],
      },
    },
    Work: {
      kind: 'record',
      about: 'How agents work, by user name; * is everybody else.',
      of: {
        kind: 'object',
        name: 'workStyle',
        members: {
          AcceptsAfter: LENGTH,
          WorksFor: LENGTH,
          ClosesAfter: LENGTH,
          TakesAfter: LENGTH,
          Declines: { ...PERCENT, about: 'Of a hundred offers, how many the agent declines.' },
          Misses: { ...PERCENT, about: 'Of a hundred offers, how many go unanswered.' },
        },
      },
    },
    RunFor: TIME,
  },
};

// helpers

function only(member: string, shape: Shape): ObjectShape {
  return { kind: 'object', members: { [member]: shape }, required: [member] };
}
