import { describe, expect, test } from 'vitest';
import { CORPUS, corpusIsThere, EXAMPLES, fileOf, sampleFlow } from './files.ts';
import {
  addFromPalette,
  allTheWay,
  choose,
  chooseWire,
  dragBlock,
  drawWire,
  renameTo,
  save,
  setting,
  showAll,
  titlesOn,
  wiresOn,
} from './hands.ts';
import { beginWith } from './journey.ts';

interface Case {
  readonly of: string;
  readonly isThere: boolean;
  readonly text: () => Promise<string>;
  /** Whether the file is laid out as ours are, so that it comes back to the byte. */
  readonly toTheByte: boolean;
  /** Titles of blocks; no other block of the flow is called so. */
  readonly moved: string;
  readonly renamed: string;
  readonly removed: string;
  /** A field that is set. */
  readonly set: readonly [block: string, label: string];
  /** A branch that is connected to a new block. */
  readonly branch: readonly [block: string, branch: string];
  /** A wire that is taken away. */
  readonly wire: string;
}

const SAMPLE: Omit<Case, 'of' | 'text' | 'toTheByte'> = {
  isThere: true,
  moved: 'Office hours',
  renamed: 'Anyone there',
  removed: 'Mark as large',
  set: ['Check the amount', 'Attribute to check'],
  branch: ['Refunds team', 'Error'],
  wire: 'Success of Move to the front to Send to the team',
};

const CASES: readonly Case[] = [
  { of: 'the sample flow', toTheByte: true, text: sampleFlow, ...SAMPLE },
  { of: 'a file in another layout, with members nobody knows', toTheByte: false, text: strangeFlow, ...SAMPLE },
  {
    of: 'an example',
    isThere: true,
    text: () => fileOf(EXAMPLES, 'claims-intake/flow.json'),
    toTheByte: true,
    moved: 'At the end',
    renamed: 'Is it urgent',
    removed: 'Keep what was found',
    set: ['To the front', 'Priority'],
    branch: ['Look up the policy', 'Error'],
    wire: 'Success of Ask for a second look to To the claims desk',
  },
  {
    of: 'a real flow',
    isThere: corpusIsThere,
    text: () => fileOf(CORPUS, 'aws-samples__amazon-connect-cicd-workshop/ACME_Main.json'),
    toTheByte: false,
    moved: 'Set voice',
    renamed: 'Invoke AWS Lambda function',
    removed: 'Transfer to flow',
    set: ['Set customer queue flow', 'Customer queue flow'],
    branch: ['Invoke AWS Lambda function', 'Error'],
    wire: 'Entry to Set logging behavior',
  },
];

const NEW_NAME = 'Called otherwise';
const NEW_VALUE = '$.Attributes.other';

describe.each(CASES)('$of', ({ isThere, text, toTheByte, moved, renamed, removed, set, branch, wire }) => {
  test.skipIf(!isThere)('is changed, undone to what it was, and done again', async () => {
    const before = await text();
    // So wide that the whole flow can be shown at a size a hand can work at.
    const { page, served } = await beginWith('flow.json', before, { width: 2800, height: 900 });
    await showAll(page);
    const [titles, wires] = [await titlesOn(page), await wiresOn(page)];

    // given: every kind of change
    await dragBlock(page, moved, { x: 40, y: -70 });
    await choose(page, set[0]);
    await setting(page, set[1]).fill(NEW_VALUE);
    await addFromPalette(page, 'Wait');
    await drawWire(page, ...branch, 'Wait');
    await chooseWire(page, wire);
    await page.keyboard.press('Delete');
    await renameTo(page, renamed, NEW_NAME);
    await choose(page, removed);
    await page.keyboard.press('Delete');
    await save(page);

    // then: the file has them all
    const [changedTitles, changedWires] = [await titlesOn(page), await wiresOn(page)];
    const known = titles.filter((title) => title !== removed);
    expect(changedTitles).toEqual([...known.map((title) => (title === renamed ? NEW_NAME : title)), 'Wait']);
    expect(changedWires).not.toContain(wire);
    expect(changedWires).toContain(`${branch[1]} of ${branch[0] === renamed ? NEW_NAME : branch[0]} to Wait`);
    const changed = await served.read('flow.json');
    expect(changed).toContain(JSON.stringify(NEW_VALUE));

    // when: all is undone
    const undone = await allTheWay(page, 'Undo');
    expect(undone).toEqual([
      'Remove block',
      'Rename',
      'Disconnect',
      'Connect',
      'Add Wait',
      `Set ${set[1].toLowerCase()}`,
      expect.stringContaining('Move'),
    ]);
    expect([await titlesOn(page), await wiresOn(page)]).toEqual([titles, wires]);
    await save(page);

    // then: the file is what it was
    const after = await served.read('flow.json');
    expect(JSON.parse(after)).toEqual(JSON.parse(before));
    if (toTheByte) expect(after).toBe(before);

    // and: done again, it is what it had become
    expect(await allTheWay(page, 'Redo')).toEqual(undone.toReversed());
    await save(page);
    expect(await served.read('flow.json')).toBe(changed);
    await page.reload();
    await page.locator('.block-card').first().waitFor();
    expect([await titlesOn(page), await wiresOn(page)]).toEqual([changedTitles, changedWires]);
  });
});

// helpers

/** The sample flow as another program may write it. */
async function strangeFlow(): Promise<string> {
  const flow = JSON.parse(await sampleFlow()) as object;
  const text = JSON.stringify(
    { 'x-Owner': { '10': 'ten', '9': 'nine', share: 0 }, ...flow, 'x-Last': [null] },
    null,
    4,
  );
  return text.replace('"share": 0', '"share": 1.50').replaceAll('\n', '\r\n');
}
