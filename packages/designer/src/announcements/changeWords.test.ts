/** Every change is told in the field's words, whichever command made it. */
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { expect, test } from 'vitest';
import type { Command } from '../document/command.ts';
import { addCondition, moveCondition, removeCondition } from '../document/commands/conditions.ts';
import { connect } from '../document/commands/connect.ts';
import { clearName } from '../document/commands/clearName.ts';
import { disconnect } from '../document/commands/disconnect.ts';
import { moveBlocks } from '../document/commands/moveBlocks.ts';
import { placeBlock } from '../document/commands/placeBlock.ts';
import { removeSelection } from '../document/commands/removeSelection.ts';
import { renameBlock } from '../document/commands/renameBlock.ts';
import { replaceFlow } from '../document/commands/replaceFlow.ts';
import { setDetails } from '../document/commands/setDetails.ts';
import { setParameter } from '../document/commands/setParameter.ts';
import { START } from '../document/wireId.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { changeWords } from './changeWords.ts';

/** A check called "Tier" with two conditions, a queue and a wait; the check leads to the queue, the queue to the wait. */
function prepared() {
  const designer = createTestDesigner();
  designer.addBlock('check-contact-attributes', 'check');
  designer.addBlock('set-working-queue', 'queue');
  designer.addBlock('wait', 'hold');
  designer.run(renameBlock('check', 'Tier'));
  for (const operand of ['gold', 'silver']) designer.run(addCondition('Tier', { operator: 'Equals', operand }));
  designer.start('Tier');
  designer.connect('Tier', 'condition-1', 'queue');
  designer.connect('queue', 'success', 'hold');
  return designer;
}

const OPEN = { from: 'queue', branch: 'error' };
const LED = { from: 'queue', branch: 'success' };
const place = (onto: Parameters<typeof placeBlock>[0]['onto']): Command =>
  placeBlock({ block: 'disconnect', id: 'end', position: { x: 1, y: 1 }, ...(onto ? { onto } : {}) });

test.each<[words: string, command: Command, selection?: readonly string[]]>([
  ['Connected Error of Set working queue to Wait', connect(OPEN, 'hold')],
  ['Connected Success of Set working queue to Tier', connect(LED, 'Tier')],
  ['Connected the entry point to Wait', connect({ from: ENTRY_ID, branch: START }, 'hold')],
  ['Disconnected Success of Set working queue', disconnect(LED)],
  ['Added Disconnect / hang up', place(undefined)],
  ['Added Disconnect / hang up after Error of Set working queue', place({ wire: OPEN, how: 'connect' })],
  ['Added Disconnect / hang up after Success of Set working queue', place({ wire: LED, how: 'insert' })],
  ['Removed Wait', removeSelection, ['hold']],
  ['Removed 2 blocks', removeSelection, ['hold', 'queue']],
  ['Renamed Wait to Hold on', renameBlock('hold', 'Hold on')],
  ['Renamed Tier to Check contact attributes', clearName('Tier', 'plain')],
  ['Moved Wait', moveBlocks({ hold: { x: 200, y: 0 } })],
  ['Moved 2 blocks', moveBlocks({ hold: { x: 200, y: 0 }, queue: { x: 400, y: 0 } })],
  ['Tidy up', moveBlocks({ hold: { x: 200, y: 0 } }, 'Tidy up')],
  ['Set wait for, Wait', setParameter('hold', 'TimeLimitSeconds', 'Wait for', '900')],
  ['Add condition, Tier', addCondition('Tier', { operator: 'Equals', operand: 'bronze' })],
  ['Move condition, Tier', moveCondition('Tier', 'condition-1', 1)],
  ['Remove condition, Tier', removeCondition('Tier', 'condition-1')],
  ['Change details', setDetails({ name: 'Another' })],
  [
    'Restore',
    replaceFlow('Restore', { Version: '2019-10-30', StartAction: 'x', Actions: [{ Identifier: 'x', Type: 'Wait' }] }),
  ],
])('%s', (words, command, selection = []) => {
  const designer = prepared();
  designer.session.select(selection);

  designer.run(command);

  const change = designer.document.store.getState().past.at(-1);
  expect(change && changeWords(change)).toBe(words);
});
