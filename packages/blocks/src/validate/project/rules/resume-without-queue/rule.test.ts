import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { action, ways, WAIT, type AnyFlow } from '../../../../../test/testRule.ts';
import { resumeWithoutQueue } from './rule.ts';

const enqueue = action('TransferContactToQueue', {}, ways({ errors: ['QueueAtCapacity', 'NoMatchingError'] }));

function project(...blocks: readonly AnyFlow[]) {
  return {
    'intake.json': projectFlow('contactFlow', 'Intake', runs.hook('ResumeContact', 'Going on')),
    'resume.json': projectFlow('contactFlow', 'Going on', ...blocks),
  };
}

const message =
  '"Set event flow": expected Transfer to queue in "Going on", found none: a task that was paused while it waited stays ' +
  'out of every queue when it is resumed. Place it there, unless only agents pause tasks.';

testProjectRule(resumeWithoutQueue, {
  valid: [
    ['a flow that queues the task again', project(enqueue)],
    ['one that hands over to a flow that may', project(runs.transfer('Somewhere else'))],
    [
      'the flow that runs when a task is paused',
      {
        'a.json': projectFlow('contactFlow', 'A', runs.hook('PauseContact', 'B')),
        'b.json': projectFlow('contactFlow', 'B'),
      },
    ],
    ['a flow that is elsewhere', { 'a.json': projectFlow('contactFlow', 'A', runs.hook('ResumeContact', 'B')) }],
  ],
  invalid: [
    [
      'a flow that does not',
      project(),
      [{ file: 'intake.json', pointer: '/Actions/0/Parameters/EventHooks/ResumeContact', message }],
    ],
    [
      'a flow whose Transfer to queue nobody comes to',
      project(WAIT, { ...enqueue, Identifier: 'lonely' }),
      [{ file: 'intake.json', pointer: '/Actions/0/Parameters/EventHooks/ResumeContact', message }],
    ],
  ],
});
