/** How flows hang together, as one of them sees it. */
import { describe, expect, test } from 'vitest';
import type { FolderFile } from '../files/readingFolder.ts';
import { linksFrom, linksTo, mapOf } from './flowLinks.ts';

/** A flow that transfers to others, by blocks that are named after them. */
function file(name: string, ...to: readonly string[]): FolderFile {
  const Actions = to.map((next) => ({
    Identifier: `To ${next}`,
    Type: 'TransferToFlow',
    Parameters: { ContactFlowId: `arn:aws:connect:eu-central-1:1:instance/i/contact-flow/${next}` },
  }));
  return { path: `${name}.json`, name, flow: { Metadata: { name }, Actions }, flowType: 'CONTACT_FLOW' };
}

const files = [file('intake', 'desk', 'night', 'gone'), file('desk', 'intake'), file('night')];
const map = mapOf(files);

describe('where a flow leads', () => {
  const told = (path: string, block?: string) =>
    linksFrom(map, path, block).map(({ place, use }) => `${place.name} (${place.standing}) by ${use.blocks[0]?.id}`);

  test('is told of all its blocks, also where the other flow is not in the folder', () => {
    expect(told('intake.json')).toEqual([
      'desk (here) by To desk',
      'night (here) by To night',
      'gone (outside) by To gone',
    ]);
  });

  test('is told of one of them', () => expect(told('intake.json', 'To night')).toEqual(['night (here) by To night']));

  test.each(['night.json', 'nowhere.json'])('is nowhere for %s', (path) => expect(told(path)).toEqual([]));
});

test('who leads to a flow is told with the block that does', () => {
  expect(linksTo(map, 'intake.json').map(({ place, use }) => [place.file, use.way, use.blocks[0]?.id])).toEqual([
    ['desk.json', 'transfer', 'To intake'],
  ]);
  expect(linksTo(map, 'night.json').map(({ place }) => place.file)).toEqual(['intake.json']);
});

test('the map of the same flows is worked out once', () => expect(mapOf(files)).toBe(map));
