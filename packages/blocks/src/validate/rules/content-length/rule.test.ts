import { expect, test } from 'vitest';
import { testRule } from '../../../../test/testRule.ts';
import { validateFlow } from '../../validateFlow.ts';
import { contentLength } from './rule.ts';

/** A flow of so many characters, white space left out. */
function flowOfLength(length: number) {
  const without = JSON.stringify({ Comment: '' }).length;
  return { Comment: 'x'.repeat(length - without) };
}

testRule(contentLength, {
  valid: [
    ['as many characters as the service takes', flowOfLength(256_000)],
    ['white space of the file, which is not sent', { Actions: Array.from({ length: 60_000 }, () => [0]) }],
  ],
  invalid: [
    [
      'one character more',
      flowOfLength(256_001),
      [
        {
          message:
            'Too long: 256001 characters without white space, expected at most 256000. Move some of the blocks into ' +
            'another flow, and reach it with Transfer to flow.',
          pointer: '',
          at: '1:1',
        },
      ],
    ],
  ],
});

test('numbers count as they are sent, and not as they are written', () => {
  const numbers = Array.from({ length: 15_000 }, () => '1e20').join(',');
  const text = `{ "Version": "2019-10-30", "Numbers": [${numbers}] }`;

  const told = validateFlow(text).filter(({ rule }) => rule === 'content-length');

  expect(text.length).toBeLessThan(80_000);
  expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/^Too long: 330\d{3} characters/)]);
});
