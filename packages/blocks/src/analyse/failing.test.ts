/** A task goes on by Error from what it cannot run (flow-language §5). */
import { expect, test } from 'vitest';
import { action, flowOf, ways } from '../../test/testRule.ts';
import type { FlowJson, JsonObject } from '../flow/flow.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import { isWayOfTasks } from './failing.ts';
import { pathsOf } from './paths.ts';

/** By which branches of a first block a task goes. */
function branchesOfTasks(Type: string, Transitions: object, Parameters: object = {}): readonly (string | undefined)[] {
  const flow = flowOf(action(Type, Parameters, Transitions)) as unknown as FlowJson;
  const actions = (flow as unknown as { Actions: JsonObject[] }).Actions;
  const paths = pathsOf(viewFlow(flow), ({ index }) => actions[index] ?? {});
  return (paths.waysOut[0] ?? [])
    .filter((way) => isWayOfTasks(way, paths.blocks[0]))
    .map(({ branch }) => branch?.errorType ?? branch?.operand ?? branch?.label);
}

const menu = ways({ conditions: [['Equals', '1']], errors: ['InputTimeLimitExceeded', 'NoMatchingError'] });

test.each([
  ['a menu for callers fails', 'GetParticipantInput', menu, {}, ['NoMatchingError']],
  ['one without an Error may lead anywhere', 'GetParticipantInput', { Conditions: menu['Conditions'] }, {}, ['1']],
  [
    'a prompt is passed over',
    'MessageParticipant',
    ways({ errors: ['NoMatchingError'] }),
    {},
    ['Next', 'NoMatchingError'],
  ],
  [
    'a check goes by what it finds',
    'Compare',
    ways({ conditions: [['Equals', '1']], errors: ['NoMatchingCondition'] }),
    { ComparisonValue: '$.Attributes.tier' },
    ['1', 'NoMatchingCondition'],
  ],
  [
    'a check of the channel goes by TASK',
    'Compare',
    ways({ conditions: [['Equals', 'VOICE']], errors: ['NoMatchingCondition'] }),
    { ComparisonValue: '$.Channel' },
    ['NoMatchingCondition'],
  ],
])('%s', (_what, type, transitions, parameters, branches) => {
  expect(branchesOfTasks(type, transitions, parameters)).toEqual(branches);
});
