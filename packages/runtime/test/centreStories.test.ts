/**
 * Every folder of `stories` with an instance is one idea about a contact centre, told by its trace. `UPDATE_TRACES=1`
 * writes what happens now into `trace.txt`; the difference is the review.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCentreStories, runStory, tellCentreStory } from './centreStory.ts';

const stories = readCentreStories();

describe.each(stories)('$name', (story) => {
  test('happens as told', () => {
    const path = join(story.folder, 'trace.txt');

    const told = tellCentreStory(runStory(story));

    if (process.env['UPDATE_TRACES'] === '1') writeFileSync(path, told);
    else expect(told).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });
});

/** What each story must tell whatever else it tells, in this order, and the section that says so. */
const TOLD: readonly [story: string, section: string, lines: readonly string[]][] = [
  [
    'scheduled-six-days-ahead-and-then-handled',
    '§1.5',
    [
      '00:00:00  task-1 waits until 6d',
      '1d 00:00:00  task-1 now waits until 5d',
      '2d 00:00:00  task-1 now waits until 6d',
      '6d 00:00:00  task-1 starts',
      'task-1 ends: AGENT_DISCONNECT',
    ],
  ],
  ['scheduled-six-days-ahead-and-then-handled', '§3.5', ['PauseContact: InvalidRequestException']],
  [
    'missed-twice-and-then-accepted',
    '§4.4',
    [
      '00:01:00  task-1 is offered to ada',
      '00:01:20  ada misses task-1',
      '00:01:20  task-1 is offered to ben',
      '00:01:40  ben misses task-1',
      '00:01:40  task-1 is offered to cyd',
      'task-1 is with cyd',
      // The slots of both are taken until one clears what she missed.
      '00:02:00  task-2 is in queue Claims',
      '00:03:00  task-2 is offered to ada',
    ],
  ],
  [
    'expired-and-queued-again-by-its-disconnect-flow',
    '§3.4',
    [
      '7d 00:00:00  task-1 expires',
      'task-1 ends: EXPIRED',
      'task-1.2 is created: Find the missing letter (disconnect flow of task-1)',
      '7d 00:00:00  task-1.2 is in queue Claims',
      'task-1.2 ends: AGENT_DISCONNECT',
      'task-1.2 is closed',
    ],
  ],
  [
    'handed-to-a-colleague-with-a-quick-connect',
    '§3.6',
    [
      '00:05:00  task-1 is handed on as task-1.2',
      'task-1 ends',
      'sets $.Attributes.for = "Ben"',
      'task-1.2 is in queue ben',
      '00:06:00  task-1.2 is offered to ben',
      '00:07:00  task-1 is closed',
      '00:07:00  task-2 is offered to ada',
    ],
  ],
  [
    'from-queue-to-queue-eleven-times-and-no-further',
    '§2.2',
    ['00:11:00  task-1.12 is in queue South', '00:12:00  task-1.12    → error → "refused"'],
  ],
  [
    'paused-in-a-queue-and-lost-until-a-flow-brings-it-back',
    '§3.5',
    [
      '00:01:00  task-1 leaves queue Claims',
      '00:10:00  task-1 is resumed',
      '00:10:00  task-2 is in queue Claims',
      '00:15:00  task-2 is offered to ada',
      '01:00:00  task-1 ends: API',
    ],
  ],
  [
    'an-agent-leaves-during-the-whisper',
    '§3.7',
    [
      'ada accepts task-1',
      'flow "History" starts',
      '00:00:07  ada leaves task-1 in its queue',
      'flow "While waiting" starts',
      '00:00:07  task-1 is offered to ben',
      '00:00:14  task-1 is with ben',
    ],
  ],
  ['half-of-the-tasks-take-the-new-way', 'flow-language §2.8', ['sets $.Attributes.way = "new"', '"old"']],
  [
    'a-full-queue-overflows-into-another',
    '§4.5',
    [
      '→ atCapacity → "everybody": Experts holds 2 of at most 2 contacts',
      '00:00:02  task-3 is in queue Everybody',
      '→ atCapacity → "turned-away": Everybody holds 5 of at most 5 contacts',
      '00:01:00  task-3.2 is in queue Everybody',
    ],
  ],
  [
    'one-claim-makes-two-tasks-that-are-linked-to-it',
    '§2.1',
    [
      'task-2 is created: Estimate for A dented door (linked to task-1)',
      'task-3 is created: Opinion on A dented door (linked to task-1)',
      'task-1 is given policy = "P-78"',
      'task-3    sets $.Attributes.seen = "policy P-77"',
    ],
  ],
  [
    'open-an-hour-earlier-once-the-clocks-have-changed',
    '§4.6',
    [
      '00:30:00  task-1    hours of operation: closed',
      '01:00:00  task-1    hours of operation: open',
      '3d 00:30:00  task-2    hours of operation: open',
    ],
  ],
  [
    'a-lambda-of-the-wrong-shape-is-asked-again',
    '§11',
    ['→ error → "a-moment"', '→ error → "a-moment"', '00:00:23  task-1    sets $.Attributes.tier = "gold"'],
  ],
  [
    'a-morning-of-two-agents',
    '§4.1, §4.3',
    [
      // The urgent one goes before the older one, whoever declined it, and keeps its place.
      '00:10:00  task-3 is offered to ben',
      'ben declines task-3',
      '00:13:00  task-3 is offered to ada',
      'ben misses task-2',
      '00:16:00  task-3 is paused',
      '00:22:00  ada will be Lunch',
      '00:26:00  ada is Lunch',
      '00:31:00  task-4 is offered to ben',
    ],
  ],
];

test.each(TOLD)('%s tells what %s says', (name, _section, lines) => {
  const story = stories.find((one) => one.name === name);
  let rest = story ? tellCentreStory(runStory(story)) : '';

  for (const line of lines) {
    expect(rest).toContain(line);
    rest = rest.slice(rest.indexOf(line) + line.length);
  }
});

test('every story is said to hold something', () => {
  expect(stories.map(({ name }) => name)).toEqual([...new Set(TOLD.map(([name]) => name))].toSorted());
});
