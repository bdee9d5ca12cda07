/** What is found wrong with a flow, and on which block it is shown. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { findProblems } from './findProblems.ts';

/** One Set contact attributes that is stored as two actions, the second without anything to set. */
const split: FlowJson = {
  Version: '2019-10-30',
  StartAction: 'remember',
  Metadata: {
    ActionMetadata: {
      remember: { isSplitModule: true, children: ['remember-2'] },
      'remember-2': { isSplitModule: true },
    },
  },
  Actions: [
    setting('remember', 'UpdateContactAttributes', { Attributes: { tier: 'gold' } }, 'remember-2'),
    setting('remember-2', 'UpdateFlowAttributes', { FlowAttributes: {} }, 'end'),
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

test('a block stored as several actions shows what is wrong with each of them', () => {
  const problems = findProblems(split, 'CONTACT_FLOW');

  const found = problems.find(({ message }) => message.includes('missing attributes'));
  expect(found).toMatchObject({ block: 'remember', pointer: expect.stringContaining('/Actions/1/') });
});

describe('a problem that is suppressed in the flow', () => {
  const suppressing = (...suppressions: object[]): FlowJson => {
    return { ...split, Metadata: { ...split.Metadata, switchyard: { suppressions } } } as FlowJson;
  };
  const rulesTold = (flow: FlowJson) => findProblems(flow, 'CONTACT_FLOW').map(({ rule }) => rule);

  test('is not told', () => {
    expect(rulesTold(split)).toContain('invalid-parameter');
    expect(rulesTold(suppressing({ rule: 'invalid-parameter', reason: 'It is in the wiki.' }))).not.toContain(
      'invalid-parameter',
    );
  });

  test('is told with what is wrong with the suppression, where that has run out', () => {
    const flow = suppressing({ rule: 'invalid-parameter', reason: 'Until the audit.', until: '2020-01-01' });

    expect(rulesTold(flow)).toEqual(expect.arrayContaining(['invalid-parameter', 'invalid-suppression']));
  });

  test('may be of a rule that only the command line knows', () => {
    expect(rulesTold(suppressing({ rule: 'our-own-rule', reason: 'Agreed.' }))).not.toContain('invalid-suppression');
  });
});

// helpers

function setting(Identifier: string, Type: string, Parameters: object, NextAction: string) {
  const Errors = [{ NextAction: 'end', ErrorType: 'NoMatchingError' }];
  return { Identifier, Type, Parameters: { ...Parameters }, Transitions: { NextAction, Errors } };
}
