/** Flow types and their names (flow-language §1.10). */
import { describe, expect, test } from 'vitest';
import { FLOW_TYPE_FACTS, flowTypeOf, isTaskFlowType, parseFlowType, TASK_FLOW_TYPES } from './flowTypes.ts';

describe('every spelling of a flow type is understood', () => {
  test.each([
    ['CONTACT_FLOW', 'contactFlow', 'Inbound flow', true],
    ['CUSTOMER_QUEUE', 'customerQueue', 'Customer queue flow', true],
    ['AGENT_WHISPER', 'agentWhisper', 'Agent whisper flow', true],
    ['QUEUE_TRANSFER', 'queueTransfer', 'Transfer to queue flow', true],
    ['AGENT_TRANSFER', 'agentTransfer', 'Transfer to agent flow', true],
    ['CUSTOMER_HOLD', 'customerHold', 'Customer hold flow', false],
    ['CUSTOMER_WHISPER', 'customerWhisper', 'Customer whisper flow', false],
    ['OUTBOUND_WHISPER', 'outboundWhisper', 'Outbound whisper flow', false],
    ['AGENT_HOLD', 'agentHold', 'Agent hold flow', false],
    ['CAMPAIGN', 'campaign', 'Journey (campaign) flow', false],
    ['MODULE', 'module', 'Flow module', false],
  ] as const)('%s', (type, exportName, title, isForTasks) => {
    for (const name of [type, exportName, title, exportName.toLowerCase(), title.toUpperCase()]) {
      expect(parseFlowType(name)).toBe(type);
    }
    expect(FLOW_TYPE_FACTS[type]).toMatchObject({ exportName, title });
    expect(isTaskFlowType(type)).toBe(isForTasks);
  });

  test('those of tasks are five', () => {
    expect(TASK_FLOW_TYPES).toHaveLength(5);
  });
});

describe('what is no flow type is none', () => {
  test.each([undefined, null, 7, '', ' ', 'flow', 'inbound', '__proto__', 'constructor', [], {}])('%j', (name) => {
    expect(parseFlowType(name)).toBeUndefined();
  });

  test('and no task runs it', () => {
    expect(isTaskFlowType(undefined)).toBe(false);
  });
});

describe('the type a file says it has', () => {
  test.each([
    ['its metadata', { Metadata: { type: 'customerQueue' } }, 'CUSTOMER_QUEUE'],
    ['its metadata, whatever settings it has', { Metadata: { type: 'agentWhisper' }, Settings: {} }, 'AGENT_WHISPER'],
    ['its settings, which modules have alone', { Metadata: {}, Settings: { InputParameters: [] } }, 'MODULE'],
  ])('is that of %s', (_name, flow, type) => {
    expect(flowTypeOf(flow)).toBe(type);
  });

  test.each([
    [{}],
    [{ Metadata: {} }],
    [{ Metadata: null }],
    [{ Metadata: 'x' }],
    [{ Metadata: { type: 7 } }],
    [{ Settings: null }],
  ])('is none in %j', (flow) => {
    expect(flowTypeOf(flow as never)).toBeUndefined();
  });
});
