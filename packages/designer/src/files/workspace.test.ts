import { readFlow } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { createTestWorkspace as at, flowText } from '../testing/testWorkspace.ts';
import { createOtherTabs } from './otherTabs.ts';
import { createWorkspace } from './workspace.ts';

/** An export of the old console: change the priority, then end. */
const legacyText = (...parameters: readonly object[]): string =>
  JSON.stringify({
    modules: [
      {
        id: 'priority',
        type: 'UpdateRoutingPriority',
        branches: [{ condition: 'Success', transition: 'end' }],
        parameters,
        metadata: {},
      },
      { id: 'end', type: 'Disconnect', branches: [], parameters: [], metadata: {} },
    ],
    version: '1',
    type: 'contactFlow',
    start: 'priority',
    metadata: { name: 'Claims', type: 'contactFlow' },
  });

describe('opening and saving', () => {
  test('a flow is opened, changed and saved to its file', async () => {
    const designer = at({ 'a.json': flowText('A') });
    await designer.openPath('a.json');
    expect(designer.unsaved()).toBe(false);

    designer.rename('B');
    expect(designer.unsaved()).toBe(true);
    await designer.save();

    expect(designer.disk('a.json')).toBe(flowText('B'));
    expect(designer.unsaved()).toBe(false);
    expect(designer.said).toContain('Saved a.json.');
  });

  test('what was changed since the last save is dropped when that is confirmed, and only then', async () => {
    const designer = at({ 'a.json': flowText('A') });
    await designer.openPath('a.json');
    designer.rename('B');
    await designer.keepDraft();

    designer.askToRevert();
    designer.dismiss();
    expect(designer.name()).toBe('B');

    designer.askToRevert();
    await designer.revert();
    expect(designer.name()).toBe('A');
    expect(designer.unsaved()).toBe(false);
    expect(await designer.shelf.all()).toEqual([]);
  });

  test('the changes to a flow that is not open are dropped from the list of flows', async () => {
    const designer = at({ 'a.json': flowText('A') });
    await designer.openPath('a.json');
    designer.rename('B');
    await designer.leave();
    expect(designer.state().drafts).toHaveLength(1);

    designer.askToRevert('a.json');
    await designer.revert();

    expect(designer.state().drafts).toEqual([]);
    expect(designer.disk('a.json')).toBe(flowText('A'));
    expect(designer.state().place).toBeUndefined();
  });

  test('nothing is dropped while the file cannot be read', async () => {
    const designer = at({ 'a.json': flowText('A') });
    await designer.openPath('a.json');
    designer.rename('B');
    designer.removeFromDisk('a.json');

    designer.askToRevert();
    await designer.revert();

    expect(designer.name()).toBe('B');
    expect(designer.said.at(-1)).toContain('Nothing was discarded.');
  });

  test('a file that is gone is reported, and nothing is open', async () => {
    const designer = at({});

    await designer.openPath('a.json');

    expect(designer.said).toEqual(['a.json was not opened. Unknown file "a.json".']);
    expect(designer.state().place).toBeUndefined();
  });

  test('another file is found beside the open flow first, then from the root of the folder', async () => {
    const designer = at({
      'claims/flow.json': flowText('Claims'),
      'claims/desk.json': '2',
      'desk.json': '3',
      'other.json': '4',
    });
    expect(await designer.readBeside('desk.json')).toBe('3');

    await designer.openPath('claims/flow.json');

    const texts = await Promise.all(
      ['desk.json', 'other.json', 'claims/desk.json', 'gone.json'].map(designer.readBeside),
    );
    expect(texts).toEqual(['2', '4', '2', undefined]);
  });

  test('a world that stands beside the open flow is read, and none of another folder', async () => {
    const designer = at({ 'claims/flow.json': flowText('Claims'), 'claims/world.json': '2', 'task.json': '3' });
    await designer.refresh();

    await designer.openPath('claims/flow.json');

    expect(await designer.readRunFile('world.json')).toBe('2');
    expect(await designer.readRunFile('task.json')).toBeUndefined();
  });

  test.each([
    ['a/b/flow.json', 'a/b/instance.json'],
    ['a/c/flow.json', 'a/instance.json'],
    ['d/flow.json', 'instance.json'],
  ])('beside %s, the nearest instance file is %s', async (path, instance) => {
    const files = ['a/b/instance.json', 'a/instance.json', 'instance.json'].map((one) => [one, one] as const);
    const designer = at({ [path]: flowText('Claims'), ...Object.fromEntries(files) });
    await designer.refresh();

    await designer.openPath(path);

    expect(await designer.readInstanceFile()).toEqual({ path: instance, text: instance });
  });

  test('text that is not JSON is shown with line and column', () => {
    const designer = at({});

    designer.openContent('{\n  "Version" 1\n}', 'broken.json');

    const { question } = designer.state();
    expect(question).toMatchObject({ opens: 'nothing', name: 'broken.json', problems: [{ line: 2, column: 13 }] });
    expect(designer.state().place).toBeUndefined();
  });

  test.each([
    ['{ "a": 1 }', /neither "StartAction" nor "Actions"/],
    ['{ "queues": {} }', /looks like a world file/],
    ['{ "Name": "A refund" }', /looks like a task file/],
  ])('%s is no flow, and does not open as one', (text, why) => {
    const designer = at({});

    designer.openContent(text, 'some.json');

    expect(designer.state().question).toEqual({ opens: 'other', name: 'some.json', why: expect.stringMatching(why) });
    expect(designer.state().place).toBeUndefined();
  });

  test('a file that says no type is asked for one, and remembered', async () => {
    const designer = at({ 'a.json': '{ "Version": "2019-10-30", "Actions": [] }' });
    await designer.openPath('a.json');
    expect(designer.state().question).toMatchObject({ opens: 'withoutType' });

    designer.answerType('QUEUE_TRANSFER');
    expect(designer.unsaved()).toBe(false);
    await designer.leave();
    await designer.openPath('a.json');

    expect(designer.state().question).toBeUndefined();
    expect(designer.state().place?.path).toBe('a.json');
  });

  test('a file whose members stand twice opens only when the person says so', () => {
    const designer = at({});
    designer.openContent(
      '{ "Version": "1", "Version": "2019-10-30", "Metadata": { "type": "contactFlow" } }',
      'twice.json',
    );
    expect(designer.state().question).toMatchObject({ opens: 'withLoss', problems: [{ line: 1, column: 19 }] });
    expect(designer.state().place).toBeUndefined();

    designer.openAnyway();

    expect(designer.state().place).toMatchObject({ name: 'twice.json', path: undefined });
  });

  test('an export of the old console opens as a new flow, and its file stays as it is', async () => {
    const legacy = legacyText({ name: 'TimeOffset', value: 600 });
    const designer = at({ 'a.json': legacy });
    await designer.refresh();
    await designer.openPath('a.json');
    await designer.asked('converted');
    expect(designer.state().place).toBeUndefined();
    expect(designer.state().question).toMatchObject({
      file: {
        name: 'a.json',
        summary: '2 modules converted, 1 of them exactly; 1 guessed.',
        report: [{ kind: 'guessed', what: 'Parameter "TimeOffset"' }],
        problems: [],
      },
    });

    designer.openConverted();

    expect(designer.name()).toBe('Claims');
    expect(designer.unsaved()).toBe(true);
    expect(designer.state().place).toMatchObject({ path: undefined, name: 'a.json' });
    await designer.save();
    expect(designer.state().question).toMatchObject({ opens: 'saveAs', suggested: 'a-2.json' });
    await designer.saveAs('a-2.json');
    expect(designer.disk('a.json')).toBe(legacy);
    expect(designer.disk('a-2.json')).toContain('"QueueTimeAdjustmentSeconds": "600"');
  });

  test('an export of the old console that is not converted changes nothing', async () => {
    const designer = at({ 'a.json': legacyText() });
    await designer.openPath('a.json');
    await designer.asked('converted');

    designer.dismiss();

    expect(designer.state().place).toBeUndefined();
    expect(designer.disk('a.json')).toBe(legacyText());
    expect(await designer.shelf.all()).toEqual([]);
  });

  test('an export of the old console that is broken says where, before it opens', async () => {
    const designer = at({});
    designer.openContent('{ "modules": [], "modules": [], "version": "1",\n"start": "gone" }', 'broken');
    await designer.asked('converted');

    expect(designer.state().question).toMatchObject({
      file: {
        problems: [
          { rule: 'duplicate-member', line: 1, column: 18 },
          { rule: 'legacy-export', line: 2, column: 10 },
        ],
      },
    });
  });

  test('an export of the old console that says no type is asked for one', async () => {
    const designer = at({});
    designer.openContent('{ "modules": [], "version": "1", "start": "" }', 'untyped');
    await designer.asked('converted');

    designer.openConverted();
    expect(designer.state().question).toMatchObject({ opens: 'withoutType' });
    designer.answerType('CUSTOMER_QUEUE');

    expect(designer.unsaved()).toBe(true);
  });

  test('of two files opened one after the other, the later one counts', async () => {
    const designer = at({ 'a.json': flowText('A') });
    designer.openContent(legacyText(), 'old');

    await designer.openPath('a.json');
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(designer.name()).toBe('A');
    expect(designer.state().question).toBeUndefined();
  });

  test('a flow from elsewhere asks for a free name in the folder', async () => {
    const designer = at({ 'a.json': flowText('A') });
    await designer.refresh();
    designer.openContent(flowText('Other'), 'a.json');

    await designer.save();
    expect(designer.state().question).toMatchObject({ opens: 'saveAs', suggested: 'a-2.json' });
    await designer.saveAs('a.json');
    expect(designer.state().question).toMatchObject({ why: 'a.json is already in this folder; choose another name.' });
    await designer.saveAs('a-2.json');

    expect(designer.disk('a.json')).toBe(flowText('A'));
    expect(designer.disk('a-2.json')).toBe(flowText('Other'));
  });

  test('without a folder, saving is a download', async () => {
    const designer = at(undefined);
    designer.create({ name: 'New', description: '', type: 'CONTACT_FLOW' }, 'new.json');

    await designer.save();

    expect(designer.downloads.map(([name]) => name)).toEqual(['new.json']);
    expect(readFlow(designer.downloads[0]?.[1] ?? '').document?.flow.Metadata?.name).toBe('New');
    expect(designer.unsaved()).toBe(false);
  });
});

async function conflicting() {
  const designer = at({ 'a.json': flowText('A') });
  await designer.openPath('a.json');
  designer.rename('Mine');
  designer.putOnDisk('a.json', flowText('Theirs'));
  await designer.save();
  expect(designer.state().question).toMatchObject({ opens: 'conflict', path: 'a.json' });
  expect(designer.disk('a.json')).toBe(flowText('Theirs'));
  return designer;
}

describe('a file that changed on disk is never overwritten unasked', () => {
  test('keep mine', async () => {
    const designer = await conflicting();

    await designer.overwrite();

    expect(designer.disk('a.json')).toBe(flowText('Mine'));
    expect(designer.unsaved()).toBe(false);
  });

  test('keep mine, while it changes once more', async () => {
    const designer = await conflicting();
    designer.putOnDisk('a.json', flowText('Theirs again'));

    await designer.overwrite();

    expect(designer.state().question).toMatchObject({ opens: 'conflict' });
    expect(designer.disk('a.json')).toBe(flowText('Theirs again'));
  });

  test('take theirs', async () => {
    const designer = await conflicting();

    await designer.takeTheirs();

    expect(designer.name()).toBe('Theirs');
    expect(designer.unsaved()).toBe(false);
    expect(await designer.shelf.all()).toEqual([]);
  });

  test('save a copy', async () => {
    const designer = await conflicting();

    designer.askWhereToSave();
    await designer.saveAs('a-mine.json');

    expect(designer.disk('a.json')).toBe(flowText('Theirs'));
    expect(designer.disk('a-mine.json')).toBe(flowText('Mine'));
    expect(designer.state().place?.path).toBe('a-mine.json');
  });

  test('decide later: the work stays, and saving asks again', async () => {
    const designer = await conflicting();

    designer.dismiss();
    expect(designer.name()).toBe('Mine');
    await designer.save();

    expect(designer.state().question).toMatchObject({ opens: 'conflict' });
  });
});

describe('drafts', () => {
  test('unsaved changes are back after a reload', async () => {
    const before = at({ 'a.json': flowText('A') });
    await before.openPath('a.json');
    before.rename('Changed');
    await before.keepDraft();

    const after = at({ 'a.json': flowText('A') }, before.shelf);
    await after.openPath('a.json');

    expect(after.name()).toBe('Changed');
    expect(after.unsaved()).toBe(true);
    await after.save();
    expect(after.disk('a.json')).toBe(flowText('Changed'));
    expect(await after.shelf.all()).toEqual([]);
  });

  test('a draft of a flow that was never saved is back too', async () => {
    const before = at({});
    before.create({ name: 'New', description: '', type: 'CONTACT_FLOW' }, 'new.json');
    await before.keepDraft();

    const after = at({}, before.shelf);
    await after.refresh();
    expect(after.state().drafts.map(({ key }) => key)).toEqual(['new.json']);
    await after.openDraft('new.json');

    expect(after.name()).toBe('New');
  });

  test('a flow that was never saved is back when its address is opened again', async () => {
    const before = at({});
    before.create({ name: 'New', description: '', type: 'CONTACT_FLOW' }, 'new.json');
    await before.keepDraft();

    const after = at({}, before.shelf);
    await after.openPath('new.json');
    expect(after.name()).toBe('New');
    await after.save();

    expect(after.disk('new.json')).toBe(before.text());
  });

  test.each([
    ['draft', 'Changed', true],
    ['disk', 'Newer', false],
  ])('when the disk is newer, the person chooses: %s', async (choice, name, unsaved) => {
    const before = at({ 'a.json': flowText('A') });
    await before.openPath('a.json');
    before.rename('Changed');
    await before.keepDraft();

    const after = at({ 'a.json': flowText('Newer') }, before.shelf);
    after.putOnDisk('a.json', flowText('Newer'));
    await after.openPath('a.json');
    expect(after.state().question).toMatchObject({ opens: 'draftOrDisk' });
    await (choice === 'draft' ? after.chooseDraft() : after.chooseDisk());

    expect(after.name()).toBe(name);
    expect(after.unsaved()).toBe(unsaved);
  });

  test('a draft that began from an older file still asks before it overwrites', async () => {
    const before = at({ 'a.json': flowText('A') });
    await before.openPath('a.json');
    before.rename('Changed');
    await before.keepDraft();
    const after = at({ 'a.json': flowText('Newer') }, before.shelf);
    after.putOnDisk('a.json', flowText('Newer'));
    await after.openPath('a.json');
    after.chooseDraft();

    await after.save();

    expect(after.state().question).toMatchObject({ opens: 'conflict' });
    expect(after.disk('a.json')).toBe(flowText('Newer'));
  });

  test('a file from elsewhere that was only looked at leaves no draft; a changed one does', async () => {
    const designer = at({});
    designer.openContent(flowText('Other'), 'other.json');
    await designer.leave();
    expect(await designer.shelf.all()).toEqual([]);

    designer.openContent(flowText('Other'), 'other.json');
    designer.rename('Changed');
    await designer.leave();

    expect((await designer.shelf.all()).map(({ name }) => name)).toEqual(['other.json']);
  });

  test('a flow without changes leaves no draft', async () => {
    const designer = at({ 'a.json': flowText('A') });
    await designer.openPath('a.json');

    await designer.keepDraft();

    expect(await designer.shelf.all()).toEqual([]);
  });

  test('a file in a layout that is not ours leaves none either, before it is changed', async () => {
    const compact = JSON.stringify(JSON.parse(flowText('A')));
    const designer = at({ 'a.json': compact });
    await designer.openPath('a.json');
    await designer.keepDraft();
    expect(await designer.shelf.all()).toEqual([]);

    designer.rename('Saved');
    await designer.save();
    designer.rename('A');
    await designer.keepDraft();

    expect((await designer.shelf.all()).map(({ text }) => text)).toEqual([flowText('A').trimEnd()]);
  });
});

test('a save that fails keeps the work and says why', async () => {
  const designer = at({ 'a.json': flowText('A') });
  await designer.openPath('a.json');
  designer.rename('Mine');
  const gone = createWorkspace({
    server: {
      versions: { list: async () => [], read: async () => '', name: async () => undefined },
      readFolder: () => Promise.reject(new Error('gone')),
      readFile: async () => ({ text: flowText('A'), version: 'v1' }),
      writeFile: () => Promise.reject(new Error('The disk is full.')),
    },
    desk: {
      read: () => ({ document: { flow: { Version: '2019-10-30' }, source: '' }, flowType: 'CONTACT_FLOW' }),
      open: () => undefined,
      close: () => undefined,
      mark: () => undefined,
      saved: () => {
        throw new Error('nothing was saved');
      },
    },
    shelf: designer.shelf,
    tabs: createOtherTabs({ locks: undefined, channel: undefined, own: 'test' }),
    download: () => undefined,
    types: new Map(),
    now: () => 1,
    say: () => undefined,
  });
  await gone.openPath('a.json');

  await gone.save();

  expect(gone.store.getState().question).toEqual({ opens: 'notSaved', why: 'The disk is full.' });
  expect((await designer.shelf.all()).map(({ key }) => key)).toEqual(['a.json']);
});
