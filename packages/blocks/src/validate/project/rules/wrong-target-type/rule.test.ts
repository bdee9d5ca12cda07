import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import type { AnyFlow } from '../../../../../test/testRule.ts';
import { wrongTargetType } from './rule.ts';

const FLOW = '/Actions/0/Parameters/ContactFlowId';

/** An inbound flow whose one block runs the other flow, and that one. */
function pair(block: AnyFlow, type: string) {
  return { 'intake.json': projectFlow('contactFlow', 'Intake', block), 'other.json': projectFlow(type, 'Other') };
}

function told(block: string, expected: string, found: string): string {
  return `"${block}": expected a flow of type ${expected}, found "Other" of type ${found}, which does not run here. Choose another flow.`;
}

testProjectRule(wrongTargetType, {
  valid: [
    ['a transfer to an inbound flow', pair(runs.transfer('Other'), 'contactFlow')],
    ['a transfer to a transfer to queue flow', pair(runs.transfer('Other'), 'queueTransfer')],
    ['a transfer to a transfer to agent flow', pair(runs.transfer('Other'), 'agentTransfer')],
    ['a queue flow', pair(runs.hook('CustomerQueue', 'Other'), 'customerQueue')],
    ['a disconnect flow that is an inbound flow', pair(runs.hook('CustomerRemaining', 'Other'), 'contactFlow')],
    ['a hook whose flow may be of any type', pair(runs.hook('PauseContact', 'Other'), 'contactFlow')],
    ['a flow whose type nobody says', pair(runs.transfer('Other'), '')],
    ['a flow that is elsewhere', pair(runs.transfer('Third'), 'customerQueue')],
    ['a flow that is known when a contact comes', pair(runs.transfer('$.Attributes.Other'), 'customerQueue')],
  ],
  invalid: [
    [
      'a transfer to a queue flow',
      pair(runs.transfer('Other'), 'customerQueue'),
      [
        {
          file: 'intake.json',
          message: told(
            'Transfer to flow',
            'Inbound flow or Transfer to agent flow or Transfer to queue flow',
            'Customer queue flow',
          ),
          pointer: FLOW,
          block: 'it',
          related: [{ message: 'The type of "Other".', pointer: '/Metadata/type', file: 'other.json' }],
        },
      ],
    ],
    [
      'a disconnect flow that is a whisper',
      pair(runs.hook('CustomerRemaining', 'Other'), 'agentWhisper'),
      [
        {
          file: 'intake.json',
          message: told('Set disconnect flow', 'Inbound flow', 'Agent whisper flow'),
          pointer: '/Actions/0/Parameters/EventHooks/CustomerRemaining',
        },
      ],
    ],
    [
      'a queue flow that is an inbound flow',
      pair(runs.hook('CustomerQueue', 'Other'), 'contactFlow'),
      [
        {
          file: 'intake.json',
          message: told('Set customer queue flow', 'Customer queue flow', 'Inbound flow'),
          pointer: '/Actions/0/Parameters/EventHooks/CustomerQueue',
          severity: 'warning',
        },
      ],
    ],
    [
      'a new task that begins in a queue flow',
      pair(runs.task('Other'), 'customerQueue'),
      [
        {
          file: 'intake.json',
          message: told('Create task', 'Inbound flow', 'Customer queue flow'),
          pointer: FLOW,
          severity: 'warning',
        },
      ],
    ],
    [
      'a whisper of the wrong side',
      pair(runs.hook('AgentWhisper', 'Other'), 'customerWhisper'),
      [
        {
          file: 'intake.json',
          message: told('Set whisper flow', 'Agent whisper flow', 'Customer whisper flow'),
          pointer: '/Actions/0/Parameters/EventHooks/AgentWhisper',
          severity: 'warning',
        },
      ],
    ],
    [
      'a module that is a flow',
      pair(runs.module('Other'), 'contactFlow'),
      [
        {
          file: 'intake.json',
          message: told('Invoke module', 'Flow module', 'Inbound flow'),
          pointer: '/Actions/0/Parameters/FlowModuleId',
        },
      ],
    ],
  ],
});
