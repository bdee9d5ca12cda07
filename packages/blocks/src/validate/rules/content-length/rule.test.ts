import { testRule } from '../../../../test/testRule.ts';
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
