/** The file of the open flow is another one by now: noticed, said, and merged or opened as the person wishes. */
import { readFlow } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { createTestWorkspace, flowText } from '../testing/testWorkspace.ts';
import { memoryShelf } from './drafts.ts';
import { createOtherTabs } from './otherTabs.ts';

async function opened() {
  const workspace = createTestWorkspace({ 'a.json': flowText('A') });
  await workspace.openPath('a.json');
  return workspace;
}

describe('coming back to the tab', () => {
  test('nothing is said while the file is as it was', async () => {
    const { checkDisk, state } = await opened();

    await checkDisk();

    expect(state().changedOnDisk).toBeUndefined();
  });

  test('a file that is another one by now is noticed, and opened when that is wished', async () => {
    const { checkDisk, openChanged, putOnDisk, state, name } = await opened();
    putOnDisk('a.json', flowText('Theirs'));

    await checkDisk();
    expect(state().changedOnDisk?.text).toBe(flowText('Theirs'));
    expect(name()).toBe('A');
    openChanged();

    expect(name()).toBe('Theirs');
    expect(state().changedOnDisk).toBeUndefined();
  });

  test('one that is gone, or that was never saved, is nothing to say', async () => {
    const { checkDisk, removeFromDisk, create, state } = await opened();
    removeFromDisk('a.json');
    await checkDisk();
    expect(state().changedOnDisk).toBeUndefined();

    create({ name: 'New', description: '', type: 'CONTACT_FLOW' }, 'new.json');
    await checkDisk();
    expect(state().changedOnDisk).toBeUndefined();
  });
});

describe('merging', () => {
  async function conflicting() {
    const workspace = await opened();
    workspace.rename('Mine');
    workspace.putOnDisk('a.json', flowText('Theirs'));
    await workspace.save();
    return workspace;
  }

  test('asks with what both began as, and what is on disk', async () => {
    const { askToMerge, state } = await conflicting();

    askToMerge();

    expect(state().question).toMatchObject({
      opens: 'merge',
      path: 'a.json',
      base: readFlow(flowText('A')).document?.flow,
      theirs: readFlow(flowText('Theirs')).document?.flow,
    });
  });

  test('done, the next save goes over the file; undone, it asks again', async () => {
    const { askToMerge, merged, followMerge, save, state, disk } = await conflicting();
    askToMerge();
    let isUndone = false;
    await merged(() => !isUndone);

    isUndone = true;
    followMerge();
    await save();
    expect(state().question).toMatchObject({ opens: 'conflict' });
    expect(disk('a.json')).toBe(flowText('Theirs'));

    isUndone = false;
    followMerge();
    await save();
    expect(disk('a.json')).toBe(flowText('Mine'));
  });

  test.each([
    ['no JSON', '{'],
    ['no flow', '{ "queues": {} }'],
  ])('is refused in words where the file on disk is %s', async (_what, text) => {
    const { putOnDisk, save, askToMerge, said, state } = await conflicting();
    putOnDisk('a.json', text);
    await save();

    askToMerge();

    expect(said.at(-1)).toBe('a.json cannot be merged: what stands on disk now is no flow that can be read.');
    expect(state().question).toMatchObject({ opens: 'conflict' });
  });
});

describe('a flow that another tab has open too', () => {
  const elsewhere = {
    ...createOtherTabs({ locks: undefined, channel: undefined, own: 'two' }),
    take: async () => false,
  };

  test('keeps a draft of its own, and leaves that of the other tab alone', async () => {
    const shelf = memoryShelf();
    const first = createTestWorkspace({ 'a.json': flowText('A') }, shelf);
    await first.openPath('a.json');
    first.rename('Of the first tab');
    await first.keepDraft();
    const second = createTestWorkspace({ 'a.json': flowText('A') }, shelf, elsewhere);

    await second.openPath('a.json');
    expect(second.name()).toBe('A');
    await expect.poll(() => second.state().elsewhere).toBe(true);
    second.rename('Of the second tab');
    await second.keepDraft();

    const kept = await shelf.all();
    expect(kept.map(({ key }) => key).toSorted()).toEqual(['a.json', 'a.json\ntwo']);
  });
});

test('a browser that keeps no drafts is told of once, until it keeps them again', async () => {
  const shelf = { ...memoryShelf(), put: () => Promise.reject(new Error('QuotaExceededError')) };
  const workspace = createTestWorkspace({ 'a.json': flowText('A') }, shelf);
  await workspace.openPath('a.json');

  workspace.rename('B');
  await workspace.keepDraft();
  workspace.rename('C');
  await workspace.keepDraft();

  expect(workspace.said.filter((words) => words.startsWith('This browser keeps no drafts now'))).toHaveLength(1);
});
