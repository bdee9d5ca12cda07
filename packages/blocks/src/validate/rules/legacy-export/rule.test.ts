import { describe, expect, test } from 'vitest';
import { flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { validateText } from '../../validateText.ts';
import { legacyExport } from './rule.ts';

const LEGACY = {
  modules: [{ id: 'a', type: 'Disconnect' }],
  version: '1',
  type: 'contactFlow',
  start: 'a',
  metadata: {},
};
const NEXT = 'Convert it with "switchyard convert".';

testRule(legacyExport, {
  valid: [
    ['a flow', flowOf(WAIT)],
    ['a flow with modules of its own', { ...flowOf(WAIT), modules: [], version: '1' }],
    ['modules without a version', { modules: [] }],
    ['a version without modules', { version: '1' }],
    ['nothing', {}],
  ],
  invalid: [
    [
      'an export of the old console',
      LEGACY,
      [
        {
          message: `Expected the Flow language, found an old console export (version 1). ${NEXT}`,
          pointer: '/version',
          at: '8:14',
        },
      ],
    ],
    [
      'one whose version is nothing that can be said',
      { modules: [], version: { toString: {} } },
      [
        {
          message: `Expected the Flow language, found an old console export. ${NEXT}`,
          pointer: '/version',
          at: '3:3',
        },
      ],
    ],
    [
      'one whose version is a number',
      { modules: [], version: 1 },
      [
        {
          message: `Expected the Flow language, found an old console export (version 1). ${NEXT}`,
          pointer: '/version',
        },
      ],
    ],
  ],
});

describe('of an export of the old console', () => {
  test('nothing else is said', () => {
    const { problems } = validateText(JSON.stringify(LEGACY));
    expect(problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual(['1:55 legacy-export']);
  });
});
