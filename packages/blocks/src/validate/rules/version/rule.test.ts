import { flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { version } from './rule.ts';

const flow = flowOf(WAIT);
const { Version: _version, ...without } = flow;

testRule(version, {
  valid: [['the one version there is', flow]],
  invalid: [
    ['none', without, [{ message: 'Missing "Version", expected "2019-10-30".', pointer: '/Version', at: '1:1' }]],
    [
      'another',
      { ...flow, Version: '2020-01-01' },
      [{ message: 'Expected "Version" "2019-10-30", found "2020-01-01".', pointer: '/Version', at: '2:14' }],
    ],
    [
      'a number',
      { ...flow, Version: 1 },
      [{ message: 'Expected "Version" "2019-10-30", found a number.', pointer: '/Version' }],
    ],
    [
      'null',
      { ...flow, Version: null },
      [{ message: 'Expected "Version" "2019-10-30", found null.', pointer: '/Version' }],
    ],
  ],
});
