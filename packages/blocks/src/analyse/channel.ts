/** Every contact a task flow is made for comes by one channel, so a flow that asks for it answers itself. */
import { checkContactAttributes } from '../catalog/check-contact-attributes/block.ts';
import { toText } from '../flow/json.ts';
import { singleReference } from '../flow/reference.ts';
import type { Branch, PlacedBlock } from '../flow/viewFlow.ts';
import { afterBranch } from './knowledge.ts';

/** Whether a branch is for contacts of other channels only: for calls, chats or e-mail (flow-language §1.7.1). */
export function isForOtherChannels(branch: Branch, block: PlacedBlock): boolean {
  if (!asksForChannel(block)) return false;
  if (branch.kind === 'condition') return afterBranch(TASK, block.conditions, branch.name) === undefined;
  return branch.errorType === 'NoMatchingCondition' && afterBranch(TASK, block.conditions, undefined) === undefined;
}

/** Whether a block compares the channel; the branches of any other are for every channel. */
export function asksForChannel({ definition, parameters }: PlacedBlock): boolean {
  if (definition !== checkContactAttributes) return false;
  const [root, ...more] = singleReference(toText(parameters['ComparisonValue']))?.path ?? [];
  return root === 'Channel' && more.length === 0;
}

// helpers

const TASK = { values: ['TASK'] } as const;
