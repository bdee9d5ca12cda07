import { action, END, flowOf, testRule, WAIT, ways, type AnyFlow, type InvalidRow } from '../../../../test/testRule.ts';
import { flowShape } from './rule.ts';

const flow = flowOf(WAIT);
const withMetadata = (metadata: unknown): AnyFlow => ({ ...flow, Metadata: metadata });
const withTransitions = (transitions: unknown): AnyFlow => flowOf(action('Compare', {}, transitions));

const AT = '/Actions/0/Transitions';

/** A member of the first action's transitions that is not what it should be. */
function wrong(given: string, transitions: unknown, message: string, pointer: string): InvalidRow {
  return [
    given,
    withTransitions(transitions),
    [{ message: `"Check contact attributes": ${message}`, pointer, block: 'it' }],
  ];
}

testRule(flowShape, {
  valid: [
    ['a flow', flow],
    ['a flow without metadata', { Version: '2019-10-30', StartAction: 'it', Actions: [WAIT] }],
    ['an action without parameters and transitions', flowOf({ Identifier: 'it', Type: 'TransferContactToQueue' })],
    ['transitions without lists', withTransitions({ NextAction: 'end' })],
    ['transitions with empty lists', withTransitions(ways())],
    ['operands that are numbers', withTransitions(ways({ conditions: [['Equals', 5]] }))],
    [
      'metadata in either spelling',
      withMetadata({ EntryPointPosition: { x: 1, y: 2 }, ActionMetadata: { it: { Position: { x: 1, y: 2 } } } }),
    ],
    ['metadata of an action that is not there', withMetadata({ ActionMetadata: { gone: {} } })],
    ['settings of a module', { ...flow, Settings: { InputParameters: [] } }],
    ['members of the file nobody knows', { ...flow, Comment: [] }],
    ['such a member beside the one it is like', { ...flow, action: [], Setings: 'x', Settings: {} }],
  ],
  invalid: [
    [
      'no actions',
      { Version: '2019-10-30' },
      [{ message: 'Missing "Actions", expected a list.', pointer: '/Actions', at: '1:1' }],
    ],
    [
      'actions that are no list',
      { ...flow, Actions: { it: {} } },
      [{ message: 'Expected "Actions" to be a list, found an object.', pointer: '/Actions', at: '7:3' }],
    ],
    [
      'actions that are none',
      { ...flow, Actions: [null, 'a', [], WAIT] },
      [
        { message: 'Expected action 1 to be an object, found null.', pointer: '/Actions/0', at: '8:5' },
        { message: 'Expected action 2 to be an object, found text.', pointer: '/Actions/1' },
        { message: 'Expected action 3 to be an object, found a list.', pointer: '/Actions/2' },
      ],
    ],
    [
      'settings that are none',
      { ...flow, Settings: [] },
      [{ message: 'Expected "Settings" to be an object, found a list.', pointer: '/Settings' }],
    ],
    [
      'metadata that is none',
      withMetadata('x'),
      [{ message: 'Expected "Metadata" to be an object, found text.', pointer: '/Metadata', severity: 'warning' }],
    ],
    [
      'metadata of actions that is none',
      withMetadata({ ActionMetadata: [] }),
      [
        {
          message: 'Expected "ActionMetadata" to be an object, found a list.',
          pointer: '/Metadata/ActionMetadata',
          severity: 'warning',
        },
      ],
    ],
    [
      'metadata of one action that is none, and places that are none',
      withMetadata({
        entryPointPosition: [40, 40],
        ActionMetadata: { 'a/b': 1, it: { position: { x: '1', y: '2' } } },
      }),
      [
        {
          message: 'Expected "entryPointPosition" to be {"x": 0, "y": 0}; the block is placed anew otherwise.',
          pointer: '/Metadata/entryPointPosition',
          severity: 'warning',
        },
        {
          message: 'Expected the metadata of "a/b" to be an object, found a number.',
          pointer: '/Metadata/ActionMetadata/a~1b',
          severity: 'warning',
        },
        {
          message: 'Expected "position" to be {"x": 0, "y": 0}; the block is placed anew otherwise.',
          pointer: '/Metadata/ActionMetadata/it/position',
          severity: 'warning',
        },
      ],
    ],
    [
      'parameters and transitions that are none',
      flowOf({ Identifier: 'it', Type: 'Wait', Parameters: [], Transitions: 'end' }),
      [
        { message: '"Wait": expected "Parameters" to be an object, found a list.', pointer: '/Actions/0/Parameters' },
        { message: '"Wait": expected "Transitions" to be an object, found text.', pointer: AT, at: '12:22' },
      ],
    ],
    [
      'a member of the file that is misspelt',
      { Version: '2019-10-30', StartAction: 'end', Action: [END] },
      [
        {
          message: 'Unknown member "Action"; did you mean "Actions"?',
          pointer: '/Action',
          atName: true,
          at: '4:3',
          severity: 'warning',
        },
        { message: 'Missing "Actions", expected a list.', pointer: '/Actions' },
      ],
    ],
    [
      'members of an action nobody knows',
      flowOf({ ...WAIT, Parameter: {}, Comment: 'x' }),
      [
        {
          message: '"Wait": unknown member "Parameter"; did you mean "Parameters"?',
          pointer: '/Actions/0/Parameter',
          severity: 'warning',
        },
        {
          message: '"Wait": unknown member "Comment": this version does not know it and keeps it as it is.',
          pointer: '/Actions/0/Comment',
          severity: 'warning',
          atName: true,
        },
      ],
    ],
    [
      'members of transitions nobody knows',
      flowOf(action('DisconnectParticipant', {}, { Error: [] })),
      [
        {
          message: '"Disconnect / hang up": unknown member "Error"; did you mean "Errors"?',
          pointer: `${AT}/Error`,
          severity: 'warning',
        },
      ],
    ],
    wrong(
      'a target that is no text',
      { NextAction: 7 },
      'expected "NextAction" to be text, found a number.',
      `${AT}/NextAction`,
    ),
    wrong(
      'errors that are no list',
      { Errors: {} },
      'expected "Errors" to be a list, found an object.',
      `${AT}/Errors`,
    ),
    wrong(
      'conditions that are null',
      { Conditions: null },
      'expected "Conditions" to be a list, found null.',
      `${AT}/Conditions`,
    ),
    wrong(
      'an error that is none',
      { Errors: [null] },
      'expected "Errors[0]" to be an object, found null.',
      `${AT}/Errors/0`,
    ),
    wrong(
      'an error without a target',
      { Errors: [{ ErrorType: 'NoMatchingCondition' }] },
      'missing "NextAction", expected text.',
      `${AT}/Errors/0/NextAction`,
    ),
    wrong(
      'an error without a name',
      { Errors: [{ NextAction: 'end' }] },
      'missing "ErrorType", expected text.',
      `${AT}/Errors/0/ErrorType`,
    ),
    wrong(
      'a condition that is none',
      { Conditions: [{ NextAction: 'end', Condition: 'x' }] },
      'expected "Condition" to be an object, found text.',
      `${AT}/Conditions/0/Condition`,
    ),
    wrong(
      'a condition without an operator',
      { Conditions: [{ NextAction: 'end', Condition: { Operands: ['x'] } }] },
      'missing "Operator", expected text.',
      `${AT}/Conditions/0/Condition/Operator`,
    ),
    wrong(
      'operands that are no list',
      { Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: 'x' } }] },
      'expected "Operands" to be a list, found text.',
      `${AT}/Conditions/0/Condition/Operands`,
    ),
  ],
});
