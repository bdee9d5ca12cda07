import { expect, test } from 'vitest';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { blockNames } from './blockNames.ts';
import { renameBlock } from './commands/renameBlock.ts';

test('blocks are called by name and kind, and by their identifier only where they cannot be told apart', () => {
  const designer = createTestDesigner();
  designer.addBlock('wait', '64add970-1');
  designer.addBlock('wait', '7c01beef-2');
  designer.addBlock('wait', 'third');
  designer.addBlock('disconnect', 'last');
  designer.run(renameBlock('third', 'An hour'));

  expect([...blockNames(designer.view()).values()]).toEqual([
    'Wait · 64add970',
    'Wait · 7c01beef',
    'An hour (Wait)',
    'Disconnect / hang up',
  ]);
});
