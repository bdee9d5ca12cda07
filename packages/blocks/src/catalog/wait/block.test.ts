import { describe, expect, test } from 'vitest';
import { pause, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { behavior } from './behavior.ts';
import { wait } from './block.ts';

testBehavior(wait, behavior, [
  { given: 'a minute', parameters: { TimeLimitSeconds: '60' }, then: pause({ for: 60 }) },
  { given: 'one second', parameters: { TimeLimitSeconds: '1' }, then: pause({ for: 1 }) },
  { given: 'seven days', parameters: { TimeLimitSeconds: '604800' }, then: pause({ for: 604_800 }) },
  { given: 'the time is up', hears: { heard: 'time' }, then: take('timeExpired') },
  {
    given: 'one second more than seven days',
    parameters: { TimeLimitSeconds: '604801' },
    then: take('error'),
    because: /"604801" is not a whole number of seconds from 1 to 604800/,
  },
  { given: 'no time at all', parameters: { TimeLimitSeconds: '0' }, then: take('error') },
  { given: 'less than no time', parameters: { TimeLimitSeconds: '-5' }, then: take('error') },
  { given: 'a word', parameters: { TimeLimitSeconds: 'soon' }, then: take('error'), because: /"soon"/ },
  { given: 'a reference to nothing', parameters: { TimeLimitSeconds: null }, then: take('error'), because: /""/ },
]);

testParameters(wait, {
  accept: [
    { TimeLimitSeconds: '1' },
    { TimeLimitSeconds: '604800' },
    { TimeLimitSeconds: 900 },
    { TimeLimitSeconds: '$.External.waitSeconds' },
  ],
  reject: [
    [{}, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '0' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '604801' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '1.5' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '1$.Attributes.minutes' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '60', Events: ['CustomerWaved'] }, 'Events'],
  ],
  warn: [[{ TimeoutSeconds: '60' }, 'TimeLimitSeconds']],
});

describe('the line on the block', () => {
  test.each([
    ['60', 'Wait 1 minute'],
    ['900', 'Wait 15 minutes'],
    ['5400', 'Wait 1 hour 30 minutes'],
    ['604800', 'Wait 7 days'],
    ['$.Attributes.pause', 'Wait pause'],
  ])('of %s is "%s"', (TimeLimitSeconds, line) => {
    expect(wait.summary({ TimeLimitSeconds }, [])).toBe(line);
  });
});
