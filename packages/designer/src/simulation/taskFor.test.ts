import type { FlowJson } from '@switchyard/blocks';
import { createFlow, placeBlock, setParameter, addCondition } from '@switchyard/blocks/edit';
import { describe, expect, test } from 'vitest';
import { taskFor } from './taskFor.ts';

function flowChecking(reference: string, ...conditions: [operator: string, operand: string][]): FlowJson {
  const flow = createFlow({ name: 'Claims', description: '', type: 'CONTACT_FLOW' });
  const position = { x: 0, y: 0 };
  placeBlock(flow, { block: 'check-contact-attributes', id: 'check', position, flowType: 'CONTACT_FLOW' });
  setParameter(flow, 'check', 'ComparisonValue', reference);
  for (const [operator, operand] of conditions) addCondition(flow, 'check', { operator, operand });
  return flow;
}

describe('a task makes the first condition of what a flow compares true', () => {
  test.each<[operator: string, operand: string, value: string]>([
    ['Equals', 'gold', 'gold'],
    ['TextStartsWith', 'EU-', 'EU-'],
    ['NumberGreaterThan', '100', '101'],
    ['NumberGreaterOrEqualTo', '100', '100'],
    ['NumberLessThan', '0', '-1'],
    ['Equals', 'NULL', 'sample'],
    ['Equals', '$.Attributes.other', 'sample'],
  ])('%s %s: %s', (operator, operand, value) => {
    const { Attributes } = taskFor(flowChecking('$.Attributes.tier', [operator, operand], ['Equals', 'second']));

    expect(Attributes['tier']).toBe(value);
  });
});

test('references and attributes inside text are found too', () => {
  const flow = createFlow({ name: 'Claims', description: '', type: 'CONTACT_FLOW' });
  placeBlock(flow, { block: 'create-task', id: 'create', position: { x: 0, y: 0 }, flowType: 'CONTACT_FLOW' });
  setParameter(flow, 'create', 'Name', 'Order $.Attributes.order for $.References.customer.Value');

  expect(taskFor(flow)).toEqual({
    Name: 'Claims',
    Description: '',
    Attributes: { order: 'sample' },
    References: { customer: { Type: 'STRING', Value: 'sample' } },
  });
});

test('a flow that reads nothing asks for nothing', () => {
  const task = taskFor({});

  expect(task).toEqual({ Name: 'A task', Description: '', Attributes: {}, References: {} });
});
