import type { Problem } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { alikeProblems, withoutBlock } from './alikeProblems.ts';

const problem = (rule: string, message: string, block?: string): Problem => ({
  rule,
  severity: 'error',
  message,
  pointer: '',
  ...(block === undefined ? {} : { block }),
});

test('what is wrong with several blocks is told once, with each of them', () => {
  const first = problem('missing-branch', '"Wait": missing branch "Error"; connect it to a block.', 'a');
  const second = problem('missing-branch', '"Say \\"hi\\": now": missing branch "Error"; connect it to a block.', 'b');
  const other = problem('missing-branch', '"Wait": missing branch "Time Expired"; connect it to a block.', 'a');

  expect(alikeProblems([first, other, second])).toEqual([
    {
      rule: 'missing-branch',
      message: 'Missing branch "Error"; connect it to a block.',
      problems: [first, second],
    },
    { rule: 'missing-branch', message: other.message, problems: [other] },
  ]);
});

test('two rules never share a heading, however alike they speak', () => {
  const problems = [problem('one', '"A": the same.', 'a'), problem('two', '"B": the same.', 'b')];
  expect(alikeProblems(problems).map(({ rule }) => rule)).toEqual(['one', 'two']);
});

test.each([
  [
    'in the form of its block the name is left out',
    problem('r', '"Wait": expected a duration.', 'a'),
    'Expected a duration.',
  ],
  ['a problem of the whole flow has none', problem('r', '"StartAction" is empty.'), '"StartAction" is empty.'],
])('%s', (_what, about, words) => expect(withoutBlock(about)).toBe(words));
