/** The numbers the reference works out itself (task-contacts §8.2). */
import { expect, test } from 'vitest';
import type { HistoricalMetricName } from '../../src/centre/metrics/historicalMetrics.ts';
import { ADA, metricOf, QUEUE, queuedContact, told } from './told.ts';

const contact = 'task';

/**
 * E = 0, offered 40, accepted 50, D = C = 50, paused 100 to 160, X = 350, W = 380; the agent in a custom status from 340
 * to 380.
 */
const ONE_TASK = told(
  [0, 'agent.status', { agent: ADA, data: { status: 'Available', type: 'ROUTABLE' } }],
  [0, 'contact.created', { contact, data: { name: 'A claim', method: 'API' } }],
  [0, 'contact.queued', { contact, queue: QUEUE }],
  [40, 'contact.offered', { contact, agent: ADA, queue: QUEUE }],
  [40, 'slot.changed', { contact, agent: ADA, queue: QUEUE, data: { phase: 'ringing' } }],
  [50, 'contact.accepted', { contact, agent: ADA, queue: QUEUE }],
  [50, 'contact.connected', { contact, agent: ADA, queue: QUEUE }],
  [50, 'slot.changed', { contact, agent: ADA, queue: QUEUE, data: { phase: 'connected' } }],
  [100, 'contact.paused', { contact, agent: ADA }],
  [160, 'contact.resumed', { contact, agent: ADA }],
  [340, 'agent.status', { agent: ADA, data: { status: 'Lunch', type: 'CUSTOM' } }],
  [350, 'contact.disconnected', { contact, data: { reason: 'AGENT_DISCONNECT' } }],
  [380, 'contact.completed', { contact }],
  [380, 'slot.changed', { contact, agent: ADA, queue: QUEUE }],
  [380, 'agent.status', { agent: ADA, data: { status: 'Available', type: 'ROUTABLE' } }],
);

const NUMBERS: readonly [name: HistoricalMetricName, value: number][] = [
  ['SUM_HANDLE_TIME', 330],
  ['AVG_AGENT_PAUSE_TIME', 60],
  ['AVG_ACTIVE_TIME', 270],
  // 330 less the 40 seconds in a custom status
  ['SUM_CONTACT_TIME_AGENT', 290],
  ['AVG_HANDLE_TIME', 290],
  ['AVG_QUEUE_ANSWER_TIME', 50],
  ['MAX_QUEUED_TIME', 50],
  ['SUM_AFTER_CONTACT_WORK_TIME', 30],
  ['AVG_AFTER_CONTACT_WORK_TIME', 30],
  ['AVG_CONTACT_DURATION', 350],
  ['AVG_AGENT_CONNECTING_TIME', 10],
  ['AGENT_ANSWER_RATE', 100],
  ['AGENT_NON_RESPONSE', 0],
  ['SUM_ONLINE_TIME_AGENT', 380],
  ['SUM_NON_PRODUCTIVE_TIME_AGENT', 40],
  // Available from 0 to 40, before it rang.
  ['SUM_IDLE_TIME_AGENT', 40],
  ['AGENT_OCCUPANCY', (290 / 330) * 100],
  ['CONTACTS_CREATED', 1],
  ['CONTACTS_QUEUED', 1],
  ['CONTACTS_HANDLED', 1],
  ['CONTACTS_ABANDONED', 0],
  ['ABANDONMENT_RATE', 0],
];

test.each(NUMBERS)('of the one task %s is %d', (name, value) => {
  expect(metricOf(ONE_TASK, name)).toBeCloseTo(value, 9);
});

test('the one task is counted in a service level of 60 seconds, and not in one of 30', () => {
  const level = (ThresholdValue: number) =>
    metricOf(ONE_TASK, 'SERVICE_LEVEL', { threshold: { Comparison: 'LT', ThresholdValue } });

  expect(level(60)).toBe(100);
  expect(level(30)).toBe(0);
});

/** Five queued: answered at 10, 20 and 70, abandoned at 15, one still waiting. */
const FIVE_TASKS = told(
  ...queuedContact('first', 0, { answered: 10 }),
  ...queuedContact('second', 0, { answered: 20 }),
  ...queuedContact('third', 0, { answered: 70 }),
  ...queuedContact('fourth', 0, { abandoned: 15 }),
  ...queuedContact('fifth', 0),
);

const IN_TIME: readonly [name: HistoricalMetricName, comparison: 'LT' | 'LTE', value: number][] = [
  ['SERVICE_LEVEL', 'LT', 40],
  ['SERVICE_LEVEL', 'LTE', 60],
  ['CONTACTS_REMOVED_FROM_QUEUE_IN_X', 'LT', 2],
  ['CONTACTS_REMOVED_FROM_QUEUE_IN_X', 'LTE', 3],
  ['SUM_CONTACTS_ANSWERED_IN_X', 'LT', 1],
  ['SUM_CONTACTS_ANSWERED_IN_X', 'LTE', 2],
  ['SUM_CONTACTS_ABANDONED_IN_X', 'LT', 1],
  ['CONTACTS_RESOLVED_IN_X', 'LT', 1],
];

test.each(IN_TIME)('of the five tasks %s within 20 seconds, %s, is %d', (name, Comparison, value) => {
  expect(metricOf(FIVE_TASKS, name, { threshold: { Comparison, ThresholdValue: 20 } })).toBe(value);
});

test('of the five tasks the abandoned one was abandoned after 15 seconds', () => {
  expect(metricOf(FIVE_TASKS, 'AVG_ABANDON_TIME')).toBe(15);
});

const ZEROS: readonly HistoricalMetricName[] = [
  'AVG_INTERACTION_AND_HOLD_TIME',
  'AVG_HOLD_TIME',
  'SUM_INTERACTION_AND_HOLD_TIME',
  'SUM_INTERACTION_TIME',
  'AVG_INTERACTION_TIME',
];

test.each(ZEROS)('%s of tasks is zero, not nothing (task-contacts §8.3)', (name) => {
  expect(metricOf(ONE_TASK, name)).toBe(0);
  expect(metricOf(FIVE_TASKS, name)).toBe(0);
});

const NOTHING_TO_DIVIDE: readonly HistoricalMetricName[] = [
  'AVG_HANDLE_TIME',
  'AVG_ACTIVE_TIME',
  'AVG_AGENT_PAUSE_TIME',
  'AVG_ABANDON_TIME',
  'AVG_QUEUE_ANSWER_TIME',
  'AVG_AFTER_CONTACT_WORK_TIME',
  'AVG_CONTACT_DURATION',
  'AVG_AGENT_CONNECTING_TIME',
  'ABANDONMENT_RATE',
  'AGENT_ANSWER_RATE',
  'AGENT_OCCUPANCY',
  'MAX_QUEUED_TIME',
];

test.each(NOTHING_TO_DIVIDE)('%s of a task that has not ended is nothing, not zero', (name) => {
  expect(metricOf(told(...queuedContact('one', 0)), name)).toBeNull();
});
