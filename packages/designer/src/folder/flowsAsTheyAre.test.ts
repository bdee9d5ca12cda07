import { expect, test } from 'vitest';
import type { FolderFile } from '../files/readingFolder.ts';
import { withOpen } from './flowsAsTheyAre.ts';

const file = (path: string, name: string): FolderFile => ({ path, name, flow: {}, flowType: undefined });

test('an open flow counts as it is on the screen, also where its file cannot be read', () => {
  const disk = { files: [file('a.json', 'on disk'), file('b.json', 'on disk')], unread: ['c.json', 'd.json'] };

  const { files, unread } = withOpen(disk, [file('c.json', 'open'), file('a.json', 'open')]);

  expect(files.map(({ path, name }) => [path, name])).toEqual([
    ['a.json', 'open'],
    ['b.json', 'on disk'],
    ['c.json', 'open'],
  ]);
  expect(unread).toEqual(['d.json']);
});
