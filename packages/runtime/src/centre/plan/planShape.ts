/** What a plan file may be, said once: for its reader, and for editors. */
import type { ObjectShape, Shape } from '../instance/reading/shape.ts';
import { duration } from '../instance/reading/textShapes.ts';
import { parseDuration } from '../../world/duration.ts';

const TIME: Shape = duration('A length of time.');

const MOMENT: Shape = {
  kind: 'text',
  name: 'moment',
  example: '5 minutes',
  expected: 'a moment such as "2026-01-05T09:05:00Z", or a time since the beginning',
  holds: (text) => parseDuration(text) !== undefined || !Number.isNaN(Date.parse(text)),
};

const TIME_OR_RANGE: Shape = {
  kind: 'forms',
  name: 'timeOrRange',
  expected: 'a length of time, or the least and the most of one',
  forms: [
    { when: 'list', shape: { kind: 'list', of: TIME, least: 2, most: 2 } },
    { when: 'text', shape: TIME },
  ],
};

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
        complete: 'Ends the task.',
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
  },
  required: ['At', 'Agent', 'Does'],
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
      about: 'Tasks that keep coming.',
      of: {
        kind: 'object',
        name: 'arrivals',
        members: { From: TIME, For: TIME, Every: TIME_OR_RANGE, With: REQUEST },
        required: ['For', 'Every', 'With'],
      },
    },
    Work: {
      kind: 'record',
      about: 'How agents work, by user name; * is everybody else.',
      of: {
        kind: 'object',
        name: 'workStyle',
        members: {
          AcceptsAfter: TIME_OR_RANGE,
          WorksFor: TIME_OR_RANGE,
          ClosesAfter: TIME_OR_RANGE,
          Declines: { ...PERCENT, about: 'Of a hundred offers, how many the agent declines.' },
          Misses: { ...PERCENT, about: 'Of a hundred offers, how many go unanswered.' },
        },
      },
    },
    RunFor: TIME,
  },
};
