/** flow-language §5: what a task does at a block that is not modelled. */
import { foreignBlocks } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { aboutForeign, labelOfForeign } from './aboutForeign.ts';

describe.each([
  ['UpdateFlowLoggingBehavior', 'Works, not simulated here', 'works for tasks'],
  ['TagContact', 'Works, not simulated here', 'works for tasks'],
  ['EndFlowModuleExecution', 'Works, not simulated here', 'a run ends at it'],
  ['MessageParticipant', 'Not for tasks', 'nothing happens'],
  ['GetParticipantInput', 'Not for tasks', 'takes its Error branch'],
  ['CreateContact', 'Not documented for tasks', 'A run stops'],
])('%s', (type, label, sentence) => {
  const foreign = foreignBlocks.find((block) => block.type === type);

  test(`is "${label}"`, () => expect(labelOfForeign({ foreign })).toBe(label));
  test('says the same in its form', () => expect(aboutForeign({ foreign, type })).toContain(sentence));
});

test('a Type nobody knows is said to be none', () => {
  expect(aboutForeign({ foreign: undefined, type: 'Teleport' })).toContain('no action Type "Teleport"');
});
