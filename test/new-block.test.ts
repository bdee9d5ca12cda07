/** `npm run new:block` takes a good name and says what is wrong with any other; what it makes is proved with the recipe. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../scripts/new-block/names.ts';
import { whyNotBlock } from '../scripts/new-block/whyNotBlock.ts';

const ROOT = join(import.meta.dirname, '..');
const CATALOG = join(ROOT, 'packages/blocks/src/catalog');

test.each([
  ['request-approval', 'Request approval', 'RequestApproval', 'requestApproval'],
  ['escalate', 'Escalate', 'Escalate', 'escalate'],
  ['wait-for-2-agents', 'Wait for 2 agents', 'WaitFor2Agents', 'waitFor2Agents'],
])('%s is called %j, and in files %s and %s', (id, title, type, constant) => {
  expect(whyNotBlock([id], catalog)).toBeUndefined();
  expect(namesOf(id)).toEqual({ id, title, type, constant });
});

describe('a name is refused with a sentence', () => {
  test.each<[given: string[], says: RegExp]>([
    [[], /^Missing name, expected one such as request-approval/],
    [['request', 'approval'], /^Expected one name, found 2\. .*: request-approval$/],
    [['Request approval'], /found "Request approval"; did you mean request-approval\?$/],
    [['requestApproval'], /did you mean request-approval\?$/],
    [['request_approval'], /did you mean request-approval\?$/],
    [['../wait'], /^Expected a name of small letters, digits and dashes/],
    [['2-waits'], /found "2-waits"\.$/],
    [['-wait'], /^Expected a name of small letters/],
    [['a'.repeat(41)], /^Expected a name of at most 40 characters, found 41\.$/],
    [['wait'], /^There is a block wait already \("Wait", packages\/blocks\/src\/catalog\/wait\)\./],
    [['compare'], /^The block "Check contact attributes" has .* the Type "Compare" already\./],
    [['switch'], /^The name switch means something in the code already\./],
    [['flow-types'], /^The name flow-types means something in the code already\./],
  ])('%j', (given, says) => {
    expect(whyNotBlock(given, catalog)).toMatch(says);
  });
});

test('a refused name makes nothing, and the command fails', () => {
  const before = readdirSync(CATALOG);

  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [tsx, '--conditions=source', join(ROOT, 'scripts/new-block.ts'), 'Wait'],
    { encoding: 'utf8' },
  );

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Expected a name .* did you mean wait\?\n$/);
  expect(readdirSync(CATALOG)).toEqual(before);
  expect(existsSync(join(CATALOG, 'Wait'))).toBe(false);
});
