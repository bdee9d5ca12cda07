import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/temporaryFolder.ts';
import { LARGEST, OLDEST, readCacheFile, writeCacheFile, type Kept } from './cacheFile.ts';

/** A key as hashes are. */
function key(letter: string): string {
  return letter.repeat(43);
}

test('what is written is read again, by the same program', () => {
  const file = join(temporaryFolder(), 'new/folder/validate.cache');
  const kept = new Map<string, Kept>([
    [key('a'), { age: 0, text: '{"is":"checked"}' }],
    [key('b'), { age: OLDEST, text: '[]' }],
  ]);

  writeCacheFile(file, 'one', kept);

  expect(readCacheFile(file, 'one')).toEqual(kept);
  expect(readCacheFile(file, 'another')).toEqual(new Map());
  expect(readdirSync(join(file, '..'))).toEqual(['validate.cache']);
});

test('what is too old is left out', () => {
  const file = join(temporaryFolder(), 'validate.cache');

  writeCacheFile(file, 'one', new Map([[key('a'), { age: OLDEST + 1, text: '[]' }]]));

  expect(readCacheFile(file, 'one')).toEqual(new Map());
});

test('where there is too much, what was of use last is kept', () => {
  const file = join(temporaryFolder(), 'validate.cache');
  const long = '"'.padEnd(LARGEST * 0.4, 'é') + '"';

  writeCacheFile(
    file,
    'one',
    new Map([
      [key('o'), { age: 3, text: long }],
      [key('n'), { age: 1, text: long }],
      [key('s'), { age: 4, text: '[]' }],
    ]),
  );

  expect([...readCacheFile(file, 'one').keys()]).toEqual([key('n'), key('s')]);
  expect(statSync(file).size).toBeLessThan(LARGEST);
});

test('a file that is larger than any that is written is not read', () => {
  const file = join(temporaryFolder(), 'validate.cache');
  writeFileSync(file, `switchyard-cache 1 one\n0 ${key('a')} []\n`.padEnd(LARGEST + 1));

  expect(readCacheFile(file, 'one')).toEqual(new Map());
});
