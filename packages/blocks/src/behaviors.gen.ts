// Made by `npm run generate` from the folders of catalog/; do not edit.
import type { Behavior } from './block.ts';
import { behavior as changeRoutingPriority } from './catalog/change-routing-priority/behavior.ts';
import { behavior as checkContactAttributes } from './catalog/check-contact-attributes/behavior.ts';
import { behavior as checkHoursOfOperation } from './catalog/check-hours-of-operation/behavior.ts';
import { behavior as checkQueueStatus } from './catalog/check-queue-status/behavior.ts';
import { behavior as checkStaffing } from './catalog/check-staffing/behavior.ts';
import { behavior as createTask } from './catalog/create-task/behavior.ts';
import { behavior as disconnect } from './catalog/disconnect/behavior.ts';
import { behavior as distributeByPercentage } from './catalog/distribute-by-percentage/behavior.ts';
import { behavior as endFlow } from './catalog/end-flow/behavior.ts';
import { behavior as getQueueMetrics } from './catalog/get-queue-metrics/behavior.ts';
import { behavior as invokeLambdaFunction } from './catalog/invoke-lambda-function/behavior.ts';
import { behavior as loop } from './catalog/loop/behavior.ts';
import { behavior as setContactAttributes } from './catalog/set-contact-attributes/behavior.ts';
import { behavior as setCustomerQueueFlow } from './catalog/set-customer-queue-flow/behavior.ts';
import { behavior as setDisconnectFlow } from './catalog/set-disconnect-flow/behavior.ts';
import { behavior as setWorkingQueue } from './catalog/set-working-queue/behavior.ts';
import { behavior as transferToFlow } from './catalog/transfer-to-flow/behavior.ts';
import { behavior as transferToQueue } from './catalog/transfer-to-queue/behavior.ts';
import { behavior as wait } from './catalog/wait/behavior.ts';

/** What every block does, by the block’s id. */
export const behaviors: Readonly<Record<string, Behavior>> = {
  'change-routing-priority': changeRoutingPriority,
  'check-contact-attributes': checkContactAttributes,
  'check-hours-of-operation': checkHoursOfOperation,
  'check-queue-status': checkQueueStatus,
  'check-staffing': checkStaffing,
  'create-task': createTask,
  disconnect,
  'distribute-by-percentage': distributeByPercentage,
  'end-flow': endFlow,
  'get-queue-metrics': getQueueMetrics,
  'invoke-lambda-function': invokeLambdaFunction,
  loop,
  'set-contact-attributes': setContactAttributes,
  'set-customer-queue-flow': setCustomerQueueFlow,
  'set-disconnect-flow': setDisconnectFlow,
  'set-working-queue': setWorkingQueue,
  'transfer-to-flow': transferToFlow,
  'transfer-to-queue': transferToQueue,
  wait,
};
