/** The life of a task: which moments lead where, and what is asked of whoever keeps the time (task-contacts §3.1). */
import { expect, test } from 'vitest';
import { LIFE_BEGINS, LIFE_SCHEDULED, live, type ContactLife, type LifeEvent } from './contactMachine.ts';

const PAUSED: LifeEvent = { type: 'flow.paused', seconds: 60 };
const ASKED: LifeEvent = { type: 'flow.asked', seconds: 2 };

/** What an event leads to from a life that has come through others. */
function after(...events: readonly LifeEvent[]) {
  let life: ContactLife = LIFE_BEGINS;
  let effects: ReturnType<typeof live>['effects'] = [];
  for (const event of events) ({ life, effects } = live(life, event));
  return { life: life.value, effects };
}

test.each<[given: string, events: readonly LifeEvent[], life: string]>([
  ['a block waits', [PAUSED], 'paused'],
  ['the time is up', [PAUSED, { type: 'wait.expired' }], 'running'],
  ['a block asks something that takes time', [ASKED], 'asking'],
  ['the answer is there', [ASKED, { type: 'answer.arrived' }], 'running'],
  ['it waits in a queue without a flow', [{ type: 'contact.queued' }], 'queued'],
  ['an agent takes it from the queue', [{ type: 'contact.queued' }, { type: 'agent.accepted' }], 'connected'],
  ['an agent takes it while its flow waits', [PAUSED, { type: 'agent.accepted' }], 'connected'],
  ['it expires in the queue', [{ type: 'contact.queued' }, { type: 'contact.expired' }], 'ended'],
  ['it expires while it waits', [PAUSED, { type: 'contact.expired' }], 'ended'],
  ['a flow ends it', [{ type: 'contact.ended' }], 'ended'],
])('%s', (_given, events, life) => {
  expect(after(...events).life).toBe(life);
});

test('a scheduled task runs when its time has come', () => {
  expect(live(LIFE_SCHEDULED, { type: 'contact.started' }).life.value).toBe('running');
});

test('waiting asks for the end of the wait, and whatever ends it earlier takes that back', () => {
  expect(after(PAUSED).effects).toEqual([
    { does: 'schedule', id: 'wait', afterMs: 60_000, event: { type: 'wait.expired' } },
  ]);
  expect(after(PAUSED, { type: 'contact.expired' }).effects).toEqual([{ does: 'cancel', id: 'wait' }]);
});

test('an answer under way is asked for, and taken back, the same way', () => {
  expect(after(ASKED).effects).toEqual([
    { does: 'schedule', id: 'answer', afterMs: 2000, event: { type: 'answer.arrived' } },
  ]);
  expect(after(ASKED, { type: 'agent.accepted' }).effects).toEqual([{ does: 'cancel', id: 'answer' }]);
});
