import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateText } from '@switchyard/blocks/validate';
import { expect, test } from 'vitest';

test('nothing is wrong with the sample people begin with', () => {
  const sample = readFileSync(join(import.meta.dirname, 'sample-flow.json'), 'utf8');

  expect(validateText(sample).problems).toEqual([]);
});
