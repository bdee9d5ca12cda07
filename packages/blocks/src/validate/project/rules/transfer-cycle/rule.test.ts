import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { action, WAIT, type AnyFlow } from '../../../../../test/testRule.ts';
import { transferCycle } from './rule.ts';

const inbound = (name: string, ...blocks: AnyFlow[]): AnyFlow => projectFlow('contactFlow', name, ...blocks);

/** A block that leads to "it" before it can be run. */
function before(block: AnyFlow): AnyFlow {
  const text = JSON.stringify(block).replaceAll('"end"', '"it"');
  return { ...(JSON.parse(text) as AnyFlow), Identifier: 'before' };
}

const wait = before(WAIT);
const NEXT =
  'a task can go round it again and again without time passing. Place Wait in one of these flows, or end the task there.';
const pointer = '/Actions/0/Parameters/ContactFlowId';

testProjectRule(transferCycle, {
  valid: [
    ['a transfer there and none back', { 'a.json': inbound('A', runs.transfer('B')), 'b.json': inbound('B') }],
    [
      'a Wait in one of two flows',
      { 'a.json': inbound('A', wait, runs.transfer('B')), 'b.json': inbound('B', runs.transfer('A')) },
    ],
    [
      'a question to the customer on the way',
      {
        'a.json': inbound('A', before(action('GetParticipantInput', {}, { NextAction: 'end' })), runs.transfer('B')),
        'b.json': inbound('B', runs.transfer('A')),
      },
    ],
    [
      'a transfer back that nobody comes to',
      {
        'a.json': inbound('A', runs.transfer('B')),
        'b.json': projectFlow('contactFlow', 'B', WAIT, { ...runs.transfer('A'), Identifier: 'lonely' }),
      },
    ],
    ['new tasks, which run beside', { 'a.json': inbound('A', runs.task('B')), 'b.json': inbound('B', runs.task('A')) }],
  ],
  invalid: [
    [
      'two flows that lead to one another',
      { 'a.json': inbound('A', runs.transfer('B')), 'b.json': inbound('B', runs.transfer('A')) },
      [
        {
          file: 'a.json',
          block: 'it',
          pointer,
          message: `"Transfer to flow": expected a Wait on the round "A" → "B" → "A": ${NEXT}`,
          related: [{ message: 'The transfer in "B".', pointer, file: 'b.json' }],
        },
      ],
    ],
    [
      'a flow that leads to itself',
      { 'a.json': inbound('A', runs.transfer('A')), 'b.json': inbound('B') },
      [{ file: 'a.json', pointer, message: `"Transfer to flow": expected a Wait on the round "A" → "A": ${NEXT}` }],
    ],
    [
      'a round that a flow outside leads to, once',
      {
        'out.json': inbound('Out', runs.transfer('A')),
        'a.json': inbound('A', runs.transfer('B')),
        'b.json': inbound('B', runs.transfer('C')),
        'c.json': inbound('C', runs.transfer('A')),
      },
      [
        {
          file: 'a.json',
          pointer,
          message: `"Transfer to flow": expected a Wait on the round "A" → "B" → "C" → "A": ${NEXT}`,
        },
      ],
    ],
  ],
});
