import { action, END, flowOf, testRule, WAIT, ways } from '../../../../test/testRule.ts';
import { unexpectedBranch } from './rule.ts';

const AT = '/Actions/0/Transitions';
const WRONG_CONDITIONS = 'Invalid Action property value. Path: Actions[0].Transitions.Conditions';
const NOTHING_AFTER = 'Action does not support transitions. Path: Actions[0].Transitions';

testRule(unexpectedBranch, {
  valid: [
    ['the branches of the block', flowOf(WAIT)],
    ['nothing after a block that ends the flow', flowOf(END)],
    ['Set logging behavior, which never fails', flowOf(action('UpdateFlowLoggingBehavior', {}, ways()))],
    [
      'errors of other channels, which nobody has counted',
      flowOf(action('ShowView', {}, ways({ errors: ['TimeLimitExceeded'] }))),
    ],
    [
      'empty lists after it, which old exports have',
      flowOf(action('EndFlowExecution', {}, { Errors: [], Conditions: [] })),
    ],
    ['the error that Loop may have', flowOf(action('Loop', {}, ways({ errors: ['NoMatchingError'] })))],
    [
      'branches for events that a task never hears',
      flowOf(
        action(
          'Wait',
          {},
          ways({
            conditions: [
              ['Equals', 'CustomerReturned'],
              ['Equals', 'BotParticipantDisconnected'],
            ],
            errors: ['ParticipantNotFound'],
          }),
        ),
      ),
    ],
    [
      'a result compared with an operator there is not, which the rule conditions tells',
      flowOf(action('Loop', {}, ways({ conditions: [['Equal', 'DoneLooping']] }))),
    ],
    [
      'conditions an author may make',
      flowOf(
        action(
          'Compare',
          {},
          ways({
            conditions: [
              ['Equals', 'a'],
              ['TextContains', 'b'],
            ],
          }),
        ),
      ),
    ],
    [
      'any branch of a block of another channel',
      flowOf(
        action(
          'ShowView',
          {},
          ways({ conditions: [['Equals', 'Submit']], errors: ['TimeLimitExceeded', 'NoMatchingError'] }),
        ),
      ),
    ],
  ],
  invalid: [
    [
      'what comes after a block that nothing comes after',
      flowOf(action('DisconnectParticipant', {}, ways({ errors: ['NoMatchingError'], conditions: [['Equals', 'x']] }))),
      [
        {
          message:
            '"Disconnect / hang up": unexpected "NextAction": nothing comes after this block. Expected "Transitions" to be {}.',
          pointer: `${AT}/NextAction`,
          atName: true,
          at: '13:9',
          service: NOTHING_AFTER,
        },
        {
          message:
            '"Disconnect / hang up": unexpected "Errors": nothing comes after this block. Expected "Transitions" to be {}.',
          pointer: `${AT}/Errors`,
          service: NOTHING_AFTER,
        },
        {
          message:
            '"Disconnect / hang up": unexpected "Conditions": nothing comes after this block. Expected "Transitions" to be {}.',
          pointer: `${AT}/Conditions`,
          service: NOTHING_AFTER,
        },
      ],
    ],
    [
      'what comes after Return, which ends a module',
      flowOf(action('EndFlowModuleExecution', {}, ways())),
      [
        {
          message:
            '"Return (from module)": unexpected "NextAction": nothing comes after this block. Expected "Transitions" to be {}.',
          pointer: `${AT}/NextAction`,
          atName: true,
          service: NOTHING_AFTER,
        },
      ],
    ],
    [
      'an error the service refuses on the block',
      flowOf(action('Compare', {}, ways({ errors: ['NoMatchingCondition', 'NoMatchingError'] }))),
      [
        {
          message: '"Check contact attributes": unexpected error "NoMatchingError", expected "NoMatchingCondition".',
          pointer: `${AT}/Errors/1/ErrorType`,
          branch: 'error-NoMatchingError',
          service: 'Invalid Action error. Error: NoMatchingError, Path: Actions[0]',
        },
      ],
    ],
    [
      'one on a block that has none',
      flowOf(action('UpdateContactRoutingBehavior', {}, ways({ errors: ['NoMatchingError'] }))),
      [
        {
          message: '"Change routing priority / age": unexpected error "NoMatchingError", this block has none.',
          pointer: `${AT}/Errors/0/ErrorType`,
        },
      ],
    ],
    [
      'one of a result the block has not',
      flowOf(action('CheckHoursOfOperation', {}, ways({ errors: ['NoMatchingCondition'] }))),
      [
        {
          message: '"Check hours of operation": unexpected error "NoMatchingCondition", expected "NoMatchingError".',
          pointer: `${AT}/Errors/0/ErrorType`,
        },
      ],
    ],
    [
      'an error that is misspelt',
      flowOf(action('CreateTask', {}, ways({ errors: ['NoMatchError'] }))),
      [
        {
          message: '"Create task": unknown error "NoMatchError"; did you mean "NoMatchingError"?',
          pointer: `${AT}/Errors/0/ErrorType`,
          severity: 'warning',
          fix: {
            title: 'Change to "NoMatchingError"',
            kind: 'suggestion',
            edits: [{ set: `${AT}/Errors/0/ErrorType`, value: 'NoMatchingError' }],
          },
        },
      ],
    ],
    [
      'one that every block shares, misspelt on a block of another channel',
      flowOf(action('GetParticipantInput', {}, ways({ errors: ['NoMatchError', 'NoMatchingConditions', 'Timeout'] }))),
      [
        {
          message: '"Get customer input": unknown error "NoMatchError"; did you mean "NoMatchingError"?',
          pointer: `${AT}/Errors/0/ErrorType`,
          severity: 'warning',
          fix: {
            title: 'Change to "NoMatchingError"',
            kind: 'suggestion',
            edits: [{ set: `${AT}/Errors/0/ErrorType`, value: 'NoMatchingError' }],
          },
        },
        {
          message: '"Get customer input": unknown error "NoMatchingConditions"; did you mean "NoMatchingCondition"?',
          pointer: `${AT}/Errors/1/ErrorType`,
          severity: 'warning',
        },
      ],
    ],
    [
      'an error nobody has documented',
      flowOf(action('InvokeLambdaFunction', {}, ways({ errors: ['NoMatchingError', 'TimeLimitExceeded'] }))),
      [
        {
          message:
            '"Invoke AWS Lambda function": unknown error "TimeLimitExceeded": this version does not know it and keeps it as it is.',
          pointer: `${AT}/Errors/1/ErrorType`,
          severity: 'warning',
        },
      ],
    ],
    [
      'an error twice',
      flowOf(action('CreateTask', {}, ways({ errors: ['NoMatchingError', 'NoMatchingError'] }))),
      [
        {
          message:
            '"Create task": duplicate error "NoMatchingError": only the first entry is followed. Remove this one.',
          pointer: `${AT}/Errors/1/ErrorType`,
        },
      ],
    ],
    [
      'a condition on a block without a result',
      flowOf(action('CreateTask', {}, ways({ conditions: [['Equals', 'x']] }))),
      [
        {
          message: '"Create task": unexpected condition: this block has no result to compare. Remove it.',
          pointer: `${AT}/Conditions/0`,
          service: 'Action does not support conditions',
        },
      ],
    ],
    [
      'any condition but one on staffing',
      flowOf(
        action(
          'CheckMetricData',
          { MetricType: 'NumberOfAgentsStaffed' },
          ways({
            conditions: [
              ['NumberGreaterThan', '0'],
              ['NumberGreaterThan', '2'],
            ],
          }),
        ),
      ),
      [
        {
          message: '"Check staffing": unexpected condition NumberGreaterThan "2", expected only NumberGreaterThan "0".',
          pointer: `${AT}/Conditions/1/Condition/Operands/0`,
          service: WRONG_CONDITIONS,
        },
      ],
    ],
    [
      'a result compared in another way',
      flowOf(action('Loop', {}, ways({ conditions: [['TextStartsWith', 'Done']] }))),
      [
        {
          message:
            '"Loop": unexpected condition TextStartsWith "Done", expected only Equals "ContinueLooping", Equals "DoneLooping".',
          pointer: `${AT}/Conditions/0/Condition/Operator`,
        },
      ],
    ],
    [
      'a result nobody has documented',
      flowOf(action('CheckHoursOfOperation', {}, ways({ conditions: [['Equals', 'Holiday']] }))),
      [
        {
          message:
            '"Check hours of operation": unknown result "Holiday", expected one of Equals "True", Equals "False"; it is kept as it is.',
          pointer: `${AT}/Conditions/0/Condition/Operands/0`,
          severity: 'warning',
        },
      ],
    ],
    [
      'a result twice',
      flowOf(
        action(
          'Loop',
          {},
          ways({
            conditions: [
              ['Equals', 'DoneLooping'],
              ['Equals', 'DoneLooping'],
            ],
          }),
        ),
      ),
      [
        {
          message: '"Loop": duplicate condition Equals "DoneLooping": only the first is ever taken. Remove this one.',
          pointer: `${AT}/Conditions/1`,
        },
      ],
    ],
    [
      'an error on Set logging behavior, which has none (flow-language §5)',
      flowOf(action('UpdateFlowLoggingBehavior', {}, ways({ errors: ['NoMatchingError'] }))),
      [
        {
          message: '"Set logging behavior": unexpected error "NoMatchingError", this block has none. Remove it.',
          pointer: `${AT}/Errors/0/ErrorType`,
          service: 'Invalid Action error. Error: NoMatchingError, Path: Actions[0]',
        },
      ],
    ],
  ],
});
