import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { blockIdOf } from './derived.ts';

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

describe('a block stored as several actions', () => {
  test('is found by any of them', () => {
    expect(['remember', 'remember-2', 'end', 'nowhere'].map((action) => blockIdOf(split, action))).toEqual([
      'remember',
      'remember',
      'end',
      'nowhere',
    ]);
  });
});

// helpers

function setting(Identifier: string, Type: string, Parameters: object, NextAction: string) {
  const Errors = [{ NextAction: 'end', ErrorType: 'NoMatchingError' }];
  return { Identifier, Type, Parameters: { ...Parameters }, Transitions: { NextAction, Errors } };
}
