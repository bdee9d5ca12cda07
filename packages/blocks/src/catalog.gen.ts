// Made by `npm run generate` from the folders of catalog/; do not edit.
import type { BlockDefinition } from './block.ts';
import { changeRoutingPriority } from './catalog/change-routing-priority/block.ts';
import { checkContactAttributes } from './catalog/check-contact-attributes/block.ts';
import { checkHoursOfOperation } from './catalog/check-hours-of-operation/block.ts';
import { checkQueueStatus } from './catalog/check-queue-status/block.ts';
import { checkStaffing } from './catalog/check-staffing/block.ts';
import { createTask } from './catalog/create-task/block.ts';
import { disconnect } from './catalog/disconnect/block.ts';
import { distributeByPercentage } from './catalog/distribute-by-percentage/block.ts';
import { endFlow } from './catalog/end-flow/block.ts';
import { getQueueMetrics } from './catalog/get-queue-metrics/block.ts';
import { invokeLambdaFunction } from './catalog/invoke-lambda-function/block.ts';
import { loop } from './catalog/loop/block.ts';
import { setContactAttributes } from './catalog/set-contact-attributes/block.ts';
import { setCustomerQueueFlow } from './catalog/set-customer-queue-flow/block.ts';
import { setDisconnectFlow } from './catalog/set-disconnect-flow/block.ts';
import { setWorkingQueue } from './catalog/set-working-queue/block.ts';
import { transferToFlow } from './catalog/transfer-to-flow/block.ts';
import { transferToQueue } from './catalog/transfer-to-queue/block.ts';
import { wait } from './catalog/wait/block.ts';

/** Every block, in the order of the palette. */
export const catalog: readonly BlockDefinition[] = [
  changeRoutingPriority,
  checkContactAttributes,
  checkHoursOfOperation,
  checkQueueStatus,
  checkStaffing,
  createTask,
  disconnect,
  distributeByPercentage,
  endFlow,
  getQueueMetrics,
  invokeLambdaFunction,
  loop,
  setContactAttributes,
  setCustomerQueueFlow,
  setDisconnectFlow,
  setWorkingQueue,
  transferToFlow,
  transferToQueue,
  wait,
];
