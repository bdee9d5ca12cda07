/** Several flows open side by side: each keeps its changes, its history, and whether it is saved. */
import { beforeEach, describe, expect, test } from 'vitest';
import { moveBlocks } from '../document/commands/moveBlocks.ts';
import { setDetails } from '../document/commands/setDetails.ts';
import { memoryShelf } from '../files/drafts.ts';
import { createOtherTabs } from '../files/otherTabs.ts';
import type { FlowServer } from '../files/serverClient.ts';
import { createWorkspace } from '../files/workspace.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { createOpenFlows, isFlowUnsaved } from './openFlows.ts';
import { readKeptFlows, keepFlows } from './keptFlows.ts';

/** A flow with one block. */
function flow(name: string): string {
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'a',
    Metadata: { name, type: 'contactFlow', ActionMetadata: { a: { position: { x: 0, y: 0 } } } },
    Actions: [{ Identifier: 'a', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
  });
}

let disk: Map<string, string>;

function serverOf(files: Map<string, string>): FlowServer {
  const listed = () =>
    [...files.keys()].map((path) => ({ path, name: path, flowType: null, blocks: 1, size: 1, modified: 0 }));
  return {
    readFolder: async () => ({ folder: 'flows', flows: listed() }),
    async readFile(path: string) {
      const text = files.get(path);
      if (text === undefined) throw new Error('Gone.');
      return { text, version: text };
    },
    async writeFile(path: string, text: string) {
      files.set(path, text);
      return { wrote: 'saved', version: text };
    },
  } as unknown as FlowServer;
}

function prepared(kept?: Parameters<typeof createOpenFlows>[2]) {
  const designer = createTestDesigner();
  designer.document.close();
  const { document } = designer;
  let now = 0;
  const workspace = createWorkspace({
    server: serverOf(disk),
    desk: {
      read() {
        const { document: open, flowType } = document.store.getState();
        return open && { document: open, flowType };
      },
      open: document.open,
      close: document.close,
      saved: document.saved,
      mark: () => {},
    },
    shelf: memoryShelf(),
    download: () => {},
    types: new Map(),
    tabs: createOtherTabs({ locks: undefined, channel: undefined, own: 'test' }),
    now: () => ++now,
    say: () => {},
  });
  const open = createOpenFlows(designer, workspace, kept);
  open.follow();
  const state = () => open.store.getState();
  return {
    designer,
    workspace,
    open,
    names: () => state().flows.map(({ key, name }) => `${key === state().current ? '>' : ''}${name}`),
    unsaved: () =>
      state().flows.flatMap(({ key, name }) => (isFlowUnsaved(key, state(), designer, workspace) ? [name] : [])),
    nameOnDesk: () => document.store.getState().document?.flow.Metadata?.name,
    steps: () => document.store.getState().past.map(({ label }) => label),
    move: (x: number) => designer.run(moveBlocks({ a: { x, y: 0 } })),
  };
}

beforeEach(() => {
  disk = new Map([
    ['a.json', flow('A')],
    ['b.json', flow('B')],
    ['c.json', flow('C')],
  ]);
});

test('each flow that is opened stands beside the one before, and is shown', async () => {
  const { workspace, open, names } = prepared();
  await workspace.openPath('a.json');
  await workspace.openPath('c.json');
  await open.show('a.json');
  await workspace.openPath('b.json');

  expect(names()).toEqual(['A', '>B', 'C']);
});

test('every flow has its own changes, history and mark', async () => {
  const { workspace, open, move, steps, unsaved, designer, nameOnDesk } = prepared();
  await workspace.openPath('a.json');
  move(100);
  await workspace.openPath('b.json');
  expect([steps(), unsaved()]).toEqual([[], ['A']]);

  await open.show('a.json');
  expect([nameOnDesk(), steps(), unsaved()]).toEqual(['A', ['Move'], ['A']]);
  designer.document.undo();
  expect(unsaved()).toEqual([]);
  await open.show('b.json');
  await open.show('a.json');
  designer.document.redo();
  expect(steps()).toEqual(['Move']);
});

test('a flow that is opened by its file again comes back with its history', async () => {
  const { workspace, move, steps } = prepared();
  await workspace.openPath('a.json');
  move(100);
  await workspace.leave();

  await workspace.openPath('a.json');

  expect(steps()).toEqual(['Move']);
});

test('a file that somebody else has changed meanwhile is opened as it is now', async () => {
  const { workspace, nameOnDesk, steps } = prepared();
  await workspace.openPath('a.json');
  await workspace.leave();
  disk.set('a.json', flow('A, changed'));

  await workspace.openPath('a.json');

  expect([nameOnDesk(), steps()]).toEqual(['A, changed', []]);
});

test('what is saved is saved of the flow that is shown', async () => {
  const { workspace, open, move, unsaved } = prepared();
  await workspace.openPath('a.json');
  move(100);
  await workspace.openPath('b.json');
  move(200);
  await workspace.save();
  expect(unsaved()).toEqual(['A']);
  expect(disk.get('b.json')).toContain('200');

  await open.show('a.json');
  await workspace.save();

  expect(unsaved()).toEqual([]);
  expect(disk.get('a.json')).toContain('100');
});

test('a tab is called as its flow, and its key is the file it was saved to', async () => {
  const { workspace, designer, open, names } = prepared();
  workspace.create({ name: 'New', description: '', type: 'CONTACT_FLOW' }, 'new.json');
  designer.run(setDetails({ name: 'Newer' }));
  expect(names()).toEqual(['>Newer']);

  await workspace.saveAs('other.json');

  expect(open.store.getState().flows.map(({ key, path }) => [key, path])).toEqual([['other.json', 'other.json']]);
});

test('one step goes to the next flow or the one before, round and round, also from the list of flows', async () => {
  const { workspace, open, names } = prepared();
  for (const path of ['a.json', 'b.json', 'c.json']) await workspace.openPath(path);
  await open.step(1);
  expect(names()).toEqual(['>A', 'B', 'C']);
  await open.step(-1);
  expect(names()).toEqual(['A', 'B', '>C']);
  await workspace.leave();
  expect(names()).toEqual(['A', 'B', 'C']);
  await open.step(1);
  expect(names()).toEqual(['>A', 'B', 'C']);
});

describe('closing a flow', () => {
  test('shows its neighbour, and with the last one the list of flows', async () => {
    const { workspace, open, names } = prepared();
    for (const path of ['a.json', 'b.json', 'c.json']) await workspace.openPath(path);
    await open.show('b.json');
    await open.askToClose('b.json');
    expect(names()).toEqual(['A', '>C']);
    await open.askToClose('a.json');
    expect(names()).toEqual(['>C']);
    await open.askToClose('c.json');
    expect(names()).toEqual([]);
    expect(workspace.store.getState().place).toBeUndefined();
  });

  test('asks where something is not saved, and shows what it asks about', async () => {
    const { workspace, open, names, move } = prepared();
    await workspace.openPath('a.json');
    move(100);
    await workspace.openPath('b.json');

    await open.askToClose('a.json');

    expect([names(), open.store.getState().closing]).toEqual([['>A', 'B'], 'a.json']);
    open.keepOpen();
    expect([names(), open.store.getState().closing]).toEqual([['>A', 'B'], undefined]);
  });

  test.each([
    ['keep' as const, ['Move'], ['a.json']],
    ['drop' as const, [], []],
  ])('%ss what is unsaved as it was answered', async (changes, steps, drafts) => {
    const { workspace, open, designer, move } = prepared();
    await workspace.openPath('a.json');
    move(100);
    await workspace.openPath('b.json');
    await open.show('a.json');

    await open.close('a.json', changes);
    await workspace.refresh();
    expect(workspace.store.getState().drafts.map(({ key }) => key)).toEqual(drafts);
    await workspace.openPath('a.json');

    // Its history went with it; what was changed is there or not.
    expect(designer.view().byId.get('a')?.position?.x).toBe(steps.length > 0 ? 100 : 0);
  });
});

test('a reload has the same flows, each read when it is shown', async () => {
  const storage = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  };
  const before = prepared();
  keepFlows(before.open, shelf);
  await before.workspace.openPath('a.json');
  await before.workspace.openPath('b.json');

  const after = prepared(readKeptFlows(shelf));
  await after.workspace.openPath('b.json');
  expect(after.names()).toEqual(['A', '>B']);
  await after.open.show('a.json');

  expect([after.names(), after.nameOnDesk()]).toEqual([['>A', 'B'], 'A']);
});

test.each(['', 'nonsense', '{}', '[null, 1, {"key": 1}]'])('%j in the place of kept flows is none', (text) => {
  expect(readKeptFlows({ getItem: () => text, setItem: () => {} })).toEqual([]);
});
