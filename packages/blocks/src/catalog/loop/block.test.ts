import { describe, expect, test } from 'vitest';
import { take } from '../../outcome.ts';
import { contact, testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { loop } from './block.ts';

testBehavior(loop, behavior, [
  {
    given: 'the first round of two',
    parameters: { LoopCount: '2' },
    then: take('looping', { loopCount: 1 }),
    because: /round 1 of 2/,
  },
  {
    given: 'the last round of two',
    contact: { loopCount: 1 },
    parameters: { LoopCount: '2' },
    then: take('looping', { loopCount: 2 }),
    because: /round 2 of 2/,
  },
  {
    given: 'both rounds done: it counts anew from here',
    contact: { loopCount: 2 },
    parameters: { LoopCount: '2' },
    then: take('complete', { loopCount: 0 }),
    because: /after 2 rounds/,
  },
  {
    given: 'one round done',
    contact: { loopCount: 1 },
    parameters: { LoopCount: '1' },
    then: take('complete', { loopCount: 0 }),
    because: /after 1 round$/,
  },
  { given: 'no round at all', parameters: { LoopCount: '0' }, then: take('complete', { loopCount: 0 }) },
  {
    given: 'fewer rounds than were gone already, as a reference now says',
    contact: { loopCount: 5 },
    parameters: { LoopCount: '3' },
    then: take('complete', { loopCount: 0 }),
  },
  {
    given: 'the last of a hundred rounds',
    contact: { loopCount: 99 },
    parameters: { LoopCount: '100' },
    then: take('looping', { loopCount: 100 }),
  },
  {
    given: 'one round more than a hundred',
    parameters: { LoopCount: '101' },
    then: take('error'),
    because: /"101" is not a whole number from 0 to 100/,
  },
  { given: 'less than no round', parameters: { LoopCount: '-1' }, then: take('error') },
  { given: 'half a round', parameters: { LoopCount: '1.5' }, then: take('error') },
  { given: 'a word', parameters: { LoopCount: 'often' }, then: take('error'), because: /"often"/ },
  { given: 'a reference to nothing', parameters: { LoopCount: null }, then: take('error'), because: /""/ },
]);

describe('going round', () => {
  /** The branches of so many visits in a row. */
  function branchesTaken(LoopCount: string, visits: number): string[] {
    const branches: string[] = [];
    let loopCount = 0;
    for (let visit = 0; visit < visits; visit++) {
      const outcome = behavior.enter(contact({ loopCount }), { LoopCount }, []);
      if (outcome.does !== 'take') throw new Error(`Expected a branch, found ${outcome.does}.`);
      branches.push(outcome.branch);
      loopCount = outcome.changes?.loopCount ?? loopCount;
    }
    return branches;
  }

  test('two rounds, six visits', () => {
    expect(branchesTaken('2', 6)).toEqual(['looping', 'looping', 'complete', 'looping', 'looping', 'complete']);
  });

  test('no rounds, two visits', () => {
    expect(branchesTaken('0', 2)).toEqual(['complete', 'complete']);
  });
});

testParameters(loop, {
  accept: [
    { LoopCount: '0' },
    { LoopCount: '100' },
    { LoopCount: 3 },
    { LoopCount: '$.Attributes.attempts' },
    { LoopCount: '$.External.attempts' },
  ],
  reject: [
    [{}, 'LoopCount'],
    [{ LoopCount: '' }, 'LoopCount'],
    [{ LoopCount: '-1' }, 'LoopCount'],
    [{ LoopCount: '101' }, 'LoopCount'],
    [{ LoopCount: 101 }, 'LoopCount'],
    [{ LoopCount: '1.5' }, 'LoopCount'],
    [{ LoopCount: 'often' }, 'LoopCount'],
    [{ LoopCount: ['a', 'b'] }, 'LoopCount'],
    [{ LoopCount: '1$.Attributes.attempts' }, 'LoopCount'],
    [{ LoopCount: '$.Nowhere.attempts' }, 'LoopCount'],
  ],
  // How a loop over a list is stored, nobody documents: it is kept.
  warn: [[{ LoopCount: '3', LoopName: 'items' }, 'LoopName']],
});

const AGAIN = ['Equals', 'ContinueLooping'] as const;
const DONE = ['Equals', 'DoneLooping'] as const;

testTransitions(loop, {
  parameters: { LoopCount: '3' },
  accept: [
    { conditions: [AGAIN, DONE] },
    { conditions: [DONE, AGAIN] },
    { conditions: [AGAIN, DONE], errors: ['NoMatchingError'] },
  ],
  reject: [
    [{ conditions: [DONE] }, /missing branch "Looping"/],
    [{ conditions: [AGAIN] }, /missing branch "Complete"/],
    [{ conditions: [AGAIN, DONE], next: false }, /missing "NextAction"/],
    [{ conditions: [AGAIN, DONE, DONE] }, /duplicate condition/],
    [{ conditions: [AGAIN, DONE, ['NumberLessThan', '3']] }, /unexpected condition NumberLessThan "3"/],
    [{ conditions: [AGAIN, DONE], errors: ['NoMatchingCondition'] }, /unexpected error "NoMatchingCondition"/],
  ],
  // Names the page of the language uses in its prose only.
  warn: [[{ conditions: [AGAIN, DONE, ['Equals', 'NotDone']] }, /unknown result "NotDone"/]],
});

testFlowTypes(
  loop,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'allowed',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: { LoopCount: '3' } },
);

describe('the line on the block', () => {
  test.each([
    ['3', '3 times'],
    ['1', '1 time'],
    [1, '1 time'],
    ['$.Attributes.attempts', 'attempts times'],
    [undefined, '? times'],
  ])('of %j is "%s"', (LoopCount, line) => {
    expect(loop.summary({ LoopCount }, [])).toBe(line);
  });
});
