/** What `NextAction` says of each block (flow-language §1.4.3): a branch of its own, or again where another leads. */
import { expect, test } from 'vitest';
import { connectBranch, createFlow, placeBlock } from '../src/edit/index.ts';
import type { FlowType } from '../src/flow/flowTypes.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';

const BLOCKS: readonly [block: string, leadsLike: string | undefined, flowType?: FlowType][] = [
  ['check-contact-attributes', 'No match'],
  ['check-hours-of-operation', 'Error'],
  ['check-queue-status', 'Error'],
  ['check-staffing', 'Error'],
  ['distribute-by-percentage', 'Default'],
  ['loop', 'Complete'],
  ['wait', 'Error'],
  ['transfer-to-flow', 'Error'],
  ['transfer-to-queue', 'Error'],
  ['transfer-to-queue', 'Error', 'CUSTOMER_QUEUE'],
  ['change-routing-priority', 'Success'],
  ['set-contact-attributes', 'Success'],
  ['set-working-queue', 'Success'],
  ['set-customer-queue-flow', 'Success'],
  ['set-disconnect-flow', 'Success'],
  ['create-task', 'Success'],
  ['get-queue-metrics', 'Success'],
  ['invoke-lambda-function', 'Success'],
  ['disconnect', undefined],
  ['end-flow', undefined],
];

test.each(BLOCKS)('NextAction of %s leads where %s leads', (block, leadsLike, flowType = 'CONTACT_FLOW') => {
  const flow = createFlow({ name: 'Claims', description: '', type: flowType });
  placeBlock(flow, { block, id: 'it', position: { x: 0, y: 0 }, flowType });

  for (const { name, label } of viewFlow(flow).byId.get('it')?.branches ?? []) connectBranch(flow, 'it', name, label);

  expect(flow.Actions?.[0]?.Transitions?.NextAction).toBe(leadsLike);
});

test('every block of the reference is asked', () => {
  expect(new Set(BLOCKS.map(([block]) => block)).size).toBe(19);
});
