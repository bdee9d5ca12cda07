/** The line under the name of a block; flow-language §5 says what a task does at a block that is not modelled. */
import { viewFlow } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { lineOf } from './lineOf.ts';

test.each([
  ['UpdateFlowLoggingBehavior', 'Works, not simulated here'],
  ['TagContact', 'Works, not simulated here'],
  ['EndFlowModuleExecution', 'Works, not simulated here'],
  ['MessageParticipant', 'Not for tasks'],
  ['GetParticipantInput', 'Not for tasks'],
  ['CreateContact', 'Not documented for tasks'],
  ['Teleport', 'Unknown Type Teleport'],
])('%s: %s', (type, line) => {
  expect(lineOfAction({ Type: type })).toBe(line);
});

test('of a task block it tells what the block is set to do', () => {
  expect(lineOfAction({ Type: 'Wait', Parameters: { TimeLimitSeconds: '90' } })).toBe('Wait 1 minute 30 seconds');
});

function lineOfAction(action: object): string {
  const [block] = viewFlow({ StartAction: 'a', Actions: [{ Identifier: 'a', ...action }] }).blocks;
  return block ? lineOf(block) : '';
}
