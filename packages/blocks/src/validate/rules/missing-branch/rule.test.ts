import { describe, expect, test } from 'vitest';
import { action, END, flowOf, testRule, WAIT, ways, type InvalidRow, type Ways } from '../../../../test/testRule.ts';
import { runRules } from '../../validateFlow.ts';
import { missingBranch } from './rule.ts';

const AT = '/Actions/0/Transitions';
const NO_NEXT = 'Action is missing required property. Path: Actions[0].Transitions.NextAction';
const NO_CONDITIONS = 'Invalid Action property value. Path: Actions[0].Transitions.Conditions';

testRule(missingBranch, {
  valid: [
    ['every branch', flowOf(WAIT)],
    ['a block that nothing comes after', flowOf(END)],
    ['such a block without transitions', flowOf({ Identifier: 'it', Type: 'EndFlowExecution' })],
    [
      'branches that lead nowhere, of a draft',
      flowOf(action('CreateTask', {}, { NextAction: '', Errors: [{ NextAction: '', ErrorType: 'NoMatchingError' }] })),
    ],
    ['a block of another channel that leads on', flowOf(action('ShowView', {}, ways()))],
    ['Loop prompts, which need not lead on', flowOf(action('MessageParticipantIteratively'))],
    ['Return, which ends a module', flowOf(action('EndFlowModuleExecution'))],
    ['Set logging behavior, which never fails', flowOf(action('UpdateFlowLoggingBehavior', {}, ways()))],
    [
      'an empty NextAction, where the branch it repeats leads nowhere',
      flowOf(
        action('TransferToFlow', {}, { NextAction: '', Errors: [{ NextAction: '', ErrorType: 'NoMatchingError' }] }),
      ),
    ],
  ],
  invalid: [
    [
      'Success',
      flowOf(action('CreateTask', {}, { Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] })),
      [
        {
          message:
            '"Create task": missing branch "Success"; connect it to a block. In the file it is "NextAction" with the identifier of a block.',
          pointer: AT,
          at: '12:7',
          block: 'it',
          branch: 'success',
          service: NO_NEXT,
        },
      ],
    ],
    [
      'an error',
      flowOf(action('TransferContactToQueue', {}, ways({ errors: ['NoMatchingError'] }))),
      [
        {
          message:
            '"Transfer to queue": missing branch "At capacity"; connect it to a block. In the file it is an entry "QueueAtCapacity" under "Errors".',
          pointer: AT,
          branch: 'atCapacity',
          service: 'Action is missing required error. Error: QueueAtCapacity, Path: Actions[0]',
        },
      ],
    ],
    [
      'what comes after a block of another channel',
      flowOf(action('MessageParticipant', { Text: 'Hello' }, { Errors: [] })),
      [
        {
          message: '"Play prompt": missing "NextAction", expected the identifier of the block that comes next.',
          pointer: `${AT}/NextAction`,
          service: NO_NEXT,
        },
      ],
    ],
    ...(['AgentWhisper', 'CustomerHold', 'PauseContact'] as const).map((hook): InvalidRow => [
      `the error of a block that sets the event hook ${hook}`,
      flowOf(action('UpdateContactEventHooks', { EventHooks: { [hook]: 'f' } }, ways())),
      [
        {
          message: expect.stringMatching(
            /: missing branch for the error "NoMatchingError"; connect it to a block. In the file it is an entry "NoMatchingError" under "Errors".$/,
          ) as string,
          pointer: AT,
          service: 'Action is missing required error. Error: NoMatchingError, Path: Actions[0]',
        },
      ],
    ]),
    [
      'the error of a callback',
      flowOf(action('CreateCallbackContact', {}, ways())),
      [
        {
          message:
            '"Transfer to callback queue": missing branch for the error "NoMatchingError"; connect it to a block. In the file it is an entry "NoMatchingError" under "Errors".',
          pointer: AT,
        },
      ],
    ],
    [
      'a result',
      flowOf(
        action('CheckHoursOfOperation', {}, ways({ errors: ['NoMatchingError'], conditions: [['Equals', 'True']] })),
      ),
      [
        {
          message:
            '"Check hours of operation": missing branch "Out of hours"; connect it to a block. In the file it is the condition Equals "False" under "Conditions".',
          pointer: AT,
          branch: 'outOfHours',
          service: NO_CONDITIONS,
        },
      ],
    ],
    [
      'conditions of the author’s',
      flowOf(action('Compare', {}, ways({ errors: ['NoMatchingCondition'] }))),
      [
        {
          message:
            '"Check contact attributes": missing condition, expected at least 1; add one and connect its branch.',
          pointer: `${AT}/Conditions`,
          service: NO_CONDITIONS,
        },
      ],
    ],
    [
      'shares',
      flowOf(
        action(
          'DistributeByPercentage',
          {},
          { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }] },
        ),
      ),
      [
        {
          message:
            '"Distribute by percentage": missing percentage, expected at least 1; add one and connect its branch.',
          pointer: `${AT}/Conditions`,
        },
      ],
    ],
    [
      'the NextAction that repeats another branch',
      flowOf(action('TransferToFlow', {}, { Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] })),
      [
        {
          message:
            '"Transfer to flow": missing "NextAction", expected the identifier of the block that the branch "Error" leads to.',
          pointer: `${AT}/NextAction`,
          service: NO_NEXT,
        },
      ],
    ],
    [
      'the same, empty though its branch is connected',
      flowOf(action('TransferToFlow', {}, ways({ next: '', errors: ['NoMatchingError'] }))),
      [
        {
          message:
            '"Transfer to flow": "NextAction" is empty, expected the identifier of the block that the branch "Error" leads to.',
          pointer: `${AT}/NextAction`,
        },
      ],
    ],
    [
      'everything, where an action has no transitions',
      flowOf({ Identifier: 'it', Type: 'Wait', Parameters: {} }),
      [
        {
          message:
            '"Wait": missing branch "Time Expired"; connect it to a block. In the file it is the condition Equals "WaitCompleted" under "Conditions".',
          pointer: AT,
          at: '8:5',
        },
        {
          message:
            '"Wait": missing branch "Error"; connect it to a block. In the file it is an entry "NoMatchingError" under "Errors".',
          pointer: AT,
        },
        {
          message:
            '"Wait": missing "NextAction", expected the identifier of the block that the branch "Error" leads to.',
          pointer: `${AT}/NextAction`,
        },
      ],
    ],
  ],
});

/** flow-language §4, the required-branch summary: what is enough for each Type, and nothing of it can be left out. */
const ENOUGH: readonly (readonly [type: string, parameters: object, ways: Ways])[] = [
  ['UpdateContactRoutingBehavior', {}, {}],
  ['Compare', {}, { conditions: [['Equals', 'x']], errors: ['NoMatchingCondition'] }],
  [
    'CheckHoursOfOperation',
    {},
    {
      conditions: [
        ['Equals', 'True'],
        ['Equals', 'False'],
      ],
      errors: ['NoMatchingError'],
    },
  ],
  [
    'CheckMetricData',
    { MetricType: 'NumberOfContactsInQueue' },
    { conditions: [['NumberLessThan', '5']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
  ],
  [
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsStaffed' },
    { conditions: [['NumberGreaterThan', '0']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
  ],
  ['CreateTask', {}, { errors: ['NoMatchingError'] }],
  ['GetMetricData', {}, { errors: ['NoMatchingError'] }],
  ['InvokeLambdaFunction', {}, { errors: ['NoMatchingError'] }],
  ['UpdateContactAttributes', {}, { errors: ['NoMatchingError'] }],
  ['UpdateFlowAttributes', {}, { errors: ['NoMatchingError'] }],
  ['UpdateContactData', {}, { errors: ['NoMatchingError'] }],
  ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'f' } }, { errors: ['NoMatchingError'] }],
  ['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'f' } }, { errors: ['NoMatchingError'] }],
  ['UpdateContactTargetQueue', {}, { errors: ['NoMatchingError'] }],
  ['TransferToFlow', {}, { errors: ['NoMatchingError'] }],
  ['TransferContactToQueue', {}, { errors: ['QueueAtCapacity', 'NoMatchingError'] }],
  ['DequeueContactAndTransferToQueue', {}, { errors: ['QueueAtCapacity', 'NoMatchingError'] }],
  ['DistributeByPercentage', {}, { conditions: [['NumberLessThan', '21']], errors: ['NoMatchingCondition'] }],
  [
    'Loop',
    {},
    {
      conditions: [
        ['Equals', 'ContinueLooping'],
        ['Equals', 'DoneLooping'],
      ],
    },
  ],
  ['Wait', {}, { conditions: [['Equals', 'WaitCompleted']], errors: ['NoMatchingError'] }],
];

describe('the branches that a block requires (flow-language §4)', () => {
  const missing = (type: string, parameters: object, transitions: object) =>
    runRules([missingBranch], flowOf(action(type, parameters, transitions))).length;

  test.each(ENOUGH)('of %s with %j are enough, and each is needed', (type, parameters, enough) => {
    const whole = ways(enough);

    expect(missing(type, parameters, whole)).toBe(0);
    expect(missing(type, parameters, { ...whole, NextAction: undefined })).toBe(1);
    for (const list of ['Errors', 'Conditions'] as const) {
      for (const index of whole[list].keys()) {
        expect(missing(type, parameters, { ...whole, [list]: whole[list].toSpliced(index, 1) })).toBe(1);
      }
    }
  });
});
