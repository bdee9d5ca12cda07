import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import { unusedFlow } from './rule.ts';

const queueFlow = projectFlow('customerQueue', 'While waiting');

const NEXT = 'Remove it, or name it as an entry if something outside the project runs it.';

function told(name: string, type: string): string {
  return `Unused flow: no other flow of the project runs "${name}" (${type}). ${NEXT}`;
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
    [
      'what entries lead to, over other flows',
      {
        'a.json': projectFlow('contactFlow', 'A', runs.transfer('B')),
        'b.json': projectFlow('contactFlow', 'B', runs.hook('CustomerQueue', 'While waiting')),
        'waiting.json': queueFlow,
      },
      { entries: ['a.json'] },
    ],
    [
      'what every instance comes with, whatever the entries are',
      { 'a.json': projectFlow('contactFlow', 'A'), 'b.json': projectFlow('customerQueue', 'Default customer queue') },
      { entries: ['A'] },
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
      'flows that only lead to one another',
      {
        'a.json': projectFlow('contactFlow', 'A'),
        'b.json': projectFlow('contactFlow', 'B', runs.transfer('C')),
        'c.json': projectFlow('contactFlow', 'C', runs.transfer('B')),
      },
      [
        {
          file: 'b.json',
          pointer: '',
          message: `Unused flow: only flows that are unused too run "B" (Inbound flow), such as "C". ${NEXT}`,
        },
        {
          file: 'c.json',
          pointer: '',
          message: `Unused flow: only flows that are unused too run "C" (Inbound flow), such as "B". ${NEXT}`,
        },
      ],
      { entries: ['A'] },
    ],
    [
      'a flow that only an unused one may mean',
      {
        'a.json': projectFlow('contactFlow', 'A'),
        'b.json': projectFlow('contactFlow', 'B', runs.hook('CustomerQueue', '$.Attributes.flow')),
        'waiting.json': queueFlow,
      },
      [
        { file: 'b.json', pointer: '', message: told('B', 'Inbound flow') },
        { file: 'waiting.json', pointer: '', message: told('While waiting', 'Customer queue flow') },
      ],
      { entries: ['A'] },
    ],
    [
      'an inbound flow that is no entry and only runs itself',
      { 'a.json': projectFlow('contactFlow', 'A'), 'b.json': projectFlow('contactFlow', 'B', runs.transfer('B')) },
      [{ file: 'b.json', pointer: '', message: told('B', 'Inbound flow') }],
      { entries: ['A'] },
    ],
  ],
});
