/** flow-language §5: what a task does at a block that is not modelled. */
import { foreignBlocks } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { aboutForeign } from './aboutForeign.ts';

describe.each([
  ['UpdateFlowLoggingBehavior', 'works for tasks'],
  ['TagContact', 'works for tasks'],
  ['EndFlowModuleExecution', 'a run ends at it'],
  ['MessageParticipant', 'nothing happens'],
  ['GetParticipantInput', 'takes its Error branch'],
  ['CreateContact', 'A run stops'],
])('%s', (type, sentence) => {
  const foreign = foreignBlocks.find((block) => block.type === type);

  test('says so in its form', () => expect(aboutForeign({ foreign, type })).toContain(sentence));
});

test('a Type nobody knows is said to be none', () => {
  expect(aboutForeign({ foreign: undefined, type: 'Teleport' })).toContain('no action Type "Teleport"');
});
