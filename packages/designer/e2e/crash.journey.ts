/** What `npm run crash` does a hundred times, once each: the browser dies while somebody types, the server while it saves. */
import { expect, test } from 'vitest';
import { killBrowser } from './crash/killBrowser.ts';
import { killServer } from './crash/killServer.ts';
import { sampleFlow } from './files.ts';

test('when the browser is killed, no edit older than two seconds is lost, and no file is touched', async () => {
  const { edits, lost, isFileAsItWas } = await killBrowser(1, 1, await sampleFlow());

  expect(edits).toBeGreaterThan(0);
  expect(lost).toBeLessThan(2000);
  expect(isFileAsItWas).toBe(true);
});

test('when the server is killed while it saves, the file and its versions are whole', async () => {
  expect(await killServer(1, 1)).toMatchObject({ isWhole: true, areVersionsWhole: true });
});
