import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { unusedFlow } from './rule.ts';

const queueFlow = projectFlow('customerQueue', 'While waiting');

function told(name: string, type: string): string {
  return `Unused flow: no other flow of the project runs "${name}" (${type}). Remove it, unless something outside the project does.`;
}

const setQueueFlow = (flow: string) => projectFlow('contactFlow', 'Intake', runs.hook('CustomerQueue', flow));

testProjectRule(unusedFlow, {
  valid: [
    ['a queue flow that is set', { 'intake.json': setQueueFlow('While waiting'), 'waiting.json': queueFlow }],
    [
      'flows that tasks come to from outside',
      {
        'a.json': projectFlow('contactFlow', 'A'),
        'b.json': projectFlow('queueTransfer', 'B'),
        'c.json': projectFlow('agentTransfer', 'C'),
      },
    ],
    ['a whisper that a queue chooses', { 'a.json': projectFlow('outboundWhisper', 'A') }],
    ['what every instance comes with', { 'a.json': projectFlow('customerQueue', 'Default customer queue') }],
    [
      'a queue flow that a reference may mean',
      { 'intake.json': setQueueFlow('$.Attributes.flow'), 'waiting.json': queueFlow },
    ],
    ['a flow whose type nobody says', { 'a.json': projectFlow('', 'A') }],
    [
      'entries, by name and by file',
      { 'a.json': projectFlow('contactFlow', 'A'), 'f/b.json': queueFlow },
      { entries: ['A', 'f/b.json'] },
    ],
  ],
  invalid: [
    [
      'a queue flow that nothing sets',
      { 'intake.json': projectFlow('contactFlow', 'Intake'), 'waiting.json': queueFlow },
      [{ file: 'waiting.json', pointer: '', message: told('While waiting', 'Customer queue flow') }],
    ],
    [
      'one beside a reference to a flow of another type',
      {
        'intake.json': projectFlow('contactFlow', 'Intake', runs.transfer('$.Attributes.flow')),
        'waiting.json': queueFlow,
      },
      [{ file: 'waiting.json', pointer: '', message: told('While waiting', 'Customer queue flow') }],
    ],
    [
      'an inbound flow that is no entry and only runs itself',
      { 'a.json': projectFlow('contactFlow', 'A'), 'b.json': projectFlow('contactFlow', 'B', runs.transfer('B')) },
      [{ file: 'b.json', pointer: '', message: told('B', 'Inbound flow') }],
      { entries: ['A'] },
    ],
  ],
});
