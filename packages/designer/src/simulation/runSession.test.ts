import type { FlowJson } from '@switchyard/blocks';
import { addCondition, connectBranch, createFlow, placeBlock, setParameter, setStart } from '@switchyard/blocks/edit';
import { describe, expect, test } from 'vitest';
import { atBlock, beginSession, blocksAt, trailOf } from './runSession.ts';
import { taskFor } from './taskFor.ts';
import { worldTemplate } from './worldTemplate.ts';

/** Check tier → wait a minute → transfer to the queue of the first tier; everything else ends. */
function tieredFlow(): FlowJson {
  const flow = createFlow({ name: 'Tiers', description: '', type: 'CONTACT_FLOW' });
  const place = (block: string, id: string) =>
    placeBlock(flow, { block, id, position: { x: 0, y: 0 }, flowType: 'CONTACT_FLOW' });
  place('check-contact-attributes', 'check');
  place('wait', 'wait');
  place('set-working-queue', 'queue');
  place('transfer-to-queue', 'transfer');
  place('disconnect', 'bye');
  setStart(flow, 'check');
  setParameter(flow, 'check', 'ComparisonValue', '$.Attributes.tier');
  addCondition(flow, 'check', { operator: 'Equals', operand: 'gold' });
  connectBranch(flow, 'check', 'condition-1', 'wait');
  connectBranch(flow, 'check', 'noMatch', 'bye');
  connectBranch(flow, 'wait', 'timeExpired', 'queue');
  connectBranch(flow, 'wait', 'error', 'bye');
  setParameter(flow, 'queue', 'QueueId', 'gold-queue');
  connectBranch(flow, 'queue', 'success', 'transfer');
  connectBranch(flow, 'queue', 'error', 'bye');
  connectBranch(flow, 'transfer', 'atCapacity', 'bye');
  connectBranch(flow, 'transfer', 'error', 'bye');
  return flow;
}

function firstRun(flow: FlowJson) {
  const task = taskFor(flow);
  return beginSession({ flow, flowType: 'CONTACT_FLOW', task, world: worldTemplate(flow, 'CONTACT_FLOW', task) });
}

describe('the first run goes through', () => {
  test('a flow with a condition, a wait and a queue ends in the queue', () => {
    const { whole } = firstRun(tieredFlow());

    expect(whole.outcome).toBe('queued');
    expect(whole.contact.workingQueue?.name).toBe('gold-queue');
  });

  test('a queue that is chosen by an attribute is answered too', () => {
    const flow = tieredFlow();
    setParameter(flow, 'queue', 'QueueId', '$.Attributes.queue');

    const { whole } = firstRun(flow);

    expect(whole.outcome).toBe('queued');
    expect(whole.contact.workingQueue?.id).toBe('sample');
  });

  test('a Lambda function returns what the flow reads of it', () => {
    const flow = tieredFlow();
    placeBlock(flow, {
      block: 'invoke-lambda-function',
      id: 'ask',
      position: { x: 0, y: 0 },
      flowType: 'CONTACT_FLOW',
    });
    setParameter(flow, 'ask', 'LambdaFunctionARN', 'arn:aws:lambda:eu-west-1:111122223333:function:score');
    setStart(flow, 'ask');
    connectBranch(flow, 'ask', 'success', 'check');
    connectBranch(flow, 'ask', 'error', 'bye');
    setParameter(flow, 'check', 'ComparisonValue', '$.External.tier');

    const { whole } = firstRun(flow);

    expect(whole.contact.workingQueue?.name).toBe('gold-queue');
  });
});

test('a block stored as several actions is one block on the canvas', () => {
  const flow = tieredFlow();
  placeBlock(flow, {
    block: 'set-contact-attributes',
    id: 'remember',
    position: { x: 0, y: 0 },
    flowType: 'CONTACT_FLOW',
  });
  setParameter(flow, 'remember', 'Attributes', { seen: 'yes' });
  setParameter(flow, 'remember', 'FlowAttributes', { round: { Value: '1' } });
  connectBranch(flow, 'remember', 'success', 'bye');
  connectBranch(flow, 'remember', 'error', 'bye');
  setStart(flow, 'remember');

  const trail = trailOf(atBlock(firstRun(flow), 2));

  // then: it stands at the end, came by one block, and left that by one wire
  expect(trail.current).toBe('bye');
  expect([...trail.visited]).toEqual(['remember']);
  expect([...trail.taken]).toEqual(['remember/success']);
});

describe('walking through a run', () => {
  test('a step further and a step back come to the same moment', () => {
    const start = firstRun(tieredFlow());
    const second = atBlock(start, 2);

    expect(second.run.simulation.block).toBe('queue');
    expect(second.run.simulation.endedAt - second.run.simulation.startedAt).toBe(60_000);
    expect(atBlock(atBlock(second, 3), 2).run).toEqual(second.run);
    expect(atBlock(second, 0).run).toEqual(start.run);
    expect(atBlock(second, -1).run).toEqual(start.run);
  });

  test('beyond the last block is the end', () => {
    const start = firstRun(tieredFlow());

    expect(atBlock(start, 99).run).toMatchObject({ over: true, blocks: 4 });
    expect(atBlock(start, 99).run.simulation).toEqual(start.whole);
  });

  test('what has happened so far is always how the whole run begins', () => {
    const start = firstRun(tieredFlow());

    for (let blocks = 0; blocks < start.whole.blocksRun; blocks++) {
      const { trace } = atBlock(start, blocks).run.simulation;
      expect(trace).toEqual(start.whole.trace.slice(0, trace.length));
    }
  });

  test('every line of the log has its moment', () => {
    const start = firstRun(tieredFlow());

    for (const event of start.whole.trace) {
      const { trace } = atBlock(start, blocksAt(start, event)).run.simulation;
      expect(trace.map(({ seq }) => seq)).toContain(event.seq);
    }
  });
});

describe('what the canvas marks', () => {
  test('nothing is behind the contact at the start', () => {
    expect(trailOf(firstRun(tieredFlow()))).toEqual({ current: 'check', visited: new Set(), taken: new Set() });
  });

  test('on the way: where it is, where it was, by which branches it left', () => {
    expect(trailOf(atBlock(firstRun(tieredFlow()), 2))).toEqual({
      current: 'queue',
      visited: new Set(['check', 'wait']),
      taken: new Set(['check/condition-1', 'wait/timeExpired']),
    });
  });

  test('at the end the last block stays marked', () => {
    expect(trailOf(atBlock(firstRun(tieredFlow()), 99)).current).toBe('transfer');
  });
});
