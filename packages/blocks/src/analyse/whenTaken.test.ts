/** When a block is left by which branch, in the words of its page. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog.gen.ts';
import { compare, toQueue } from '../../test/placed.ts';
import { action, flowOf, ways, type AnyFlow } from '../../test/testRule.ts';
import { branchWords } from '../branchWords.gen.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import { whenTaken } from './whenTaken.ts';

/** What is said of each branch of a block, by its label. */
function said(block: AnyFlow): Readonly<Record<string, string | undefined>> {
  const [placed] = viewFlow(flowOf(block)).blocks;
  return Object.fromEntries(
    (placed?.branches ?? []).map((branch) => [branch.label, placed && whenTaken(branch, placed)]),
  );
}

test('a comparison says what is compared with what, and that the first true one counts', () => {
  const check = compare(
    'check',
    '$.Attributes.tier',
    'end',
    ['Equals', 'gold', 'end'],
    ['TextStartsWith', 'silver', 'end'],
  );

  expect(said(check)).toEqual({
    '= gold': '$.Attributes.tier = gold.',
    'starts with silver': '$.Attributes.tier starts with silver, and no condition before it is true.',
    'No match': 'No condition is true.',
  });
});

test('a share says that the number drawn is in it', () => {
  const { Conditions } = ways({ conditions: [['NumberLessThan', '31']], errors: [] });
  const Errors = [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }];

  expect(said(action('DistributeByPercentage', {}, { NextAction: 'end', Conditions, Errors }))).toEqual({
    '30 %': 'The number drawn is in its share.',
    Default: 'The number is in no share above. At least 1 % is always left for it.',
  });
});

test('a declared branch says what its page says', () => {
  expect(said(toQueue('go'))['At capacity']).toBe(
    'The queue holds as many contacts as it may. The task stays where it is, and the flow goes on.',
  );
});

test('of a block nobody knows nothing is said', () => {
  expect(said(action('New', {}, ways({ errors: ['NoMatchingError'] })))).toEqual({ Next: undefined, Error: undefined });
});

describe('every branch a task can take has words', () => {
  test.each(catalog.map((block) => [block.title, block] as const))('of %s', (_title, { id, branches, conditions }) => {
    const labels = branches.filter(({ neverTaken }) => neverTaken === undefined).map(({ label }) => label);
    const authored = conditions ? [`Each ${conditions.noun.toLowerCase()}`] : [];
    expect(Object.keys(branchWords[id] ?? {})).toEqual(expect.arrayContaining([...authored, ...labels]));
  });
});
