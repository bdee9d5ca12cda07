import { viewFlow, type FlowJson } from '@switchyard/blocks';
import { simulate, type WorldData } from '@switchyard/runtime';
import { expect, test } from 'vitest';
import { logLines, withNames, withTitles } from './logLines.ts';
import { CLAIMS, flowOf, INTAKE } from './testFlows.ts';
import { asksOf } from './world/asksOf.ts';

const WORLD = { queues: { [CLAIMS]: { name: 'Claims', agents: { staffed: 2 }, oldestContactAge: '5 minutes' } } };

test('a run reads like a story, in the names people see', () => {
  const { trace } = simulate({ flow: INTAKE, world: WORLD });

  const lines = logLines(trace, viewFlow(INTAKE), asksOf(viewFlow(INTAKE))).map(({ kind, text }) => `${kind}: ${text}`);

  expect(lines).toEqual([
    'life: Task-1 is created: A task',
    'life: Flow "Claims intake" starts (Inbound flow)',
    'block: Set working queue',
    'detail: Queue "Claims": Claims',
    'detail: Sets $.Queue.Name = "Claims"',
    'branch: Success → Check staffing',
    'block: Check staffing',
    'detail: Agents staffed: 2',
    'branch: True → Transfer to queue',
    'block: Transfer to queue',
    'life: Flow "Claims intake" ends: the contact is in a queue',
    'life: Task-1 is in queue Claims',
  ]);
});

test('an age is told as a length of time', () => {
  const flow = flowOf([
    { block: 'check-queue-status', parameters: { MetricType: 'OldestContactInQueueAgeSeconds', QueueId: CLAIMS } },
  ]);
  const { trace } = simulate({ flow, world: WORLD });

  expect(logLines(trace, viewFlow(flow), asksOf(viewFlow(flow))).map(({ text }) => text)).toContain(
    'Oldest waiting for: 5 minutes',
  );
});

test('the numbers of a queue are told in words, once, with its ARN', () => {
  const flow = flowOf([
    { block: 'get-queue-metrics', parameters: { QueueId: CLAIMS }, displayNames: { QueueId: 'Claims' } },
  ]);
  const { trace } = simulate({ flow, world: WORLD });

  const lines = logLines(trace, viewFlow(flow), asksOf(viewFlow(flow))).map(({ text }) => text);

  expect(lines).toContain(
    `Queue metrics: Queue Claims, Queue ARN ${CLAIMS}, Contacts waiting 0, Oldest waiting for 5 minutes, Agents staffed 2`,
  );
  expect(lines).toContain('Sets $.Metrics to these numbers');
});

test('the time is told where it has moved on', () => {
  const flow = flowOf([
    { block: 'wait', parameters: { TimeLimitSeconds: '60' }, branch: 'timeExpired' },
    { block: 'disconnect' },
  ]);
  const { trace } = simulate({ flow });

  const moments = logLines(trace, viewFlow(flow), asksOf(viewFlow(flow))).filter(({ sameTime }) => !sameTime);

  expect(moments.map(({ time }) => time)).toEqual(['00:00:00', '00:01:00']);
});

test.each([
  ['a thing with a name', `sets CustomerQueue = "${CLAIMS}"`, 'sets CustomerQueue = "Claims"'],
  ['a thing without one', 'flow "arn:aws:connect:x:1:instance/i/contact-flow/77aa": there', 'flow "77aa": there'],
  ['a thing by its short id', 'queue "5b6c": there', 'queue "Claims": there'],
])('%s is called by it', (_what, text, told) => {
  expect(withNames(text, { nameOf: (id) => (id === CLAIMS || id === '5b6c' ? 'Claims' : undefined) })).toBe(told);
});

test.each<[what: string, flow: FlowJson, world: WorldData, told: string]>([
  [
    'hours',
    flowOf([{ block: 'check-hours-of-operation', parameters: { HoursOfOperationId: 'Office' } }]),
    {},
    '"Check hours of operation": The world does not say when "Office" is open.',
  ],
  [
    'a flow to go on in',
    flowOf([{ block: 'transfer-to-flow', parameters: { ContactFlowId: 'next' } }]),
    { flows: { next: { type: 'CONTACT_FLOW' } } },
    'The flow to go on in "next" is not loaded.',
  ],
])('what the world does not say of %s is told without its place in a file', (_what, flow, world, told) => {
  const { trace } = simulate({ flow, world });

  expect(logLines(trace, viewFlow(flow), asksOf(viewFlow(flow))).at(-1)).toMatchObject({ kind: 'stop', text: told });
});

test('a way out of a block that is not there is called by what people see', () => {
  const flow: FlowJson = {
    StartAction: 'greet',
    Actions: [{ Identifier: 'greet', Type: 'MessageParticipantIteratively', Parameters: {}, Transitions: {} }],
  };
  const { trace } = simulate({ flow });

  const lines = logLines(trace, viewFlow(flow), asksOf(viewFlow(flow))).map(({ text }) => text);

  expect(lines).toContain('Error leads nowhere');
  expect(lines).toContain('Flow "flow" ends: the Error branch of "Loop prompts" leads nowhere');
});

test.each([
  ['by its title', '"check-staffing" Check staffing: asks', '"Check staffing": asks'],
  ['by its title once', '"check-staffing" Check staffing may not stand in it', '"Check staffing" may not stand in it'],
  [
    'by its title in another flow, where nobody named it',
    '"6e53ccd1-94bf-4f4e-a6c7-69d1f2b9cc20" Set disconnect flow: asks',
    '"Set disconnect flow": asks',
  ],
  [
    'by its own name in another flow',
    '"say goodbye" Set disconnect flow: asks',
    '"say goodbye" Set disconnect flow: asks',
  ],
])('a block is called %s', (_what, text, told) => {
  expect(withTitles(text, viewFlow(INTAKE))).toBe(told);
});
