/** The command palette: everything that can be done is found, and the nearest comes first. */
import { catalog } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { renameBlock } from '../document/commands/renameBlock.ts';
import { createMenu } from '../menu.ts';
import { noFiles } from '../testing/noFiles.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { entriesFor, searchEntries } from './entries.ts';
import { texts } from '../texts/texts.ts';

function prepared() {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'hold');
  designer.run(renameBlock('hold', 'Hold the line'));
  const workspace = noFiles();
  const folder = { folder: 'flows', flows: [flowFile('desk.json', 'Desk'), flowFile('night/desk.json', 'Night desk')] };
  workspace.store.setState({ folder: { is: 'read', folder } });
  const menu = createMenu(designer, workspace);
  const all = () => entriesFor({ designer, workspace, menu, add: () => {} });
  const find = (search: string) =>
    searchEntries(all(), search).map(({ group, title }) => `${texts().commandPalette[group]}: ${title}`);
  return { designer, menu, all, find };
}

function flowFile(path: string, name: string) {
  return { path, name, flowType: null, blocks: 1, size: 1, modified: 0 };
}

test('has every action that applies, every block to add, every block of the flow and every other flow', () => {
  const { menu, all } = prepared();
  const titles = new Set(all().map(({ title }) => title));

  for (const { title } of catalog) expect(titles).toContain(title);
  const offered = menu.filter(({ id, applies }) => applies() && id !== 'commands' && !id.startsWith('move-'));
  const actions = all().flatMap(({ group, title }) => (group === 'actions' ? [title] : []));
  expect(actions.toSorted()).toEqual(offered.map(({ label }) => label.replace(/…$/, '')).toSorted());
  expect(actions[0]).toBe('Save');
  expect(titles).toContain('Hold the line (Wait)');
  expect(titles).toContain('Night desk');
});

describe.each([
  ['undo', 'Actions: Undo'],
  ['wait', 'Add a block: Wait'],
  ['hang up', 'Add a block: Disconnect / hang up'],
  ['hold the', 'Go to a block: Hold the line (Wait)'],
  ['night', 'Open a flow: Night desk'],
  ['desk', 'Open a flow: Desk'],
  ['tidy', 'Actions: Tidy up'],
])('searching for %j', (search, first) => {
  test(`gives ${first} first`, () => expect(prepared().find(search)[0]).toBe(first));
});

test('an action that does not apply now is not offered', () => {
  const { designer, find } = prepared();
  expect(find('redo')).toEqual([]);
  designer.document.undo();
  expect(find('redo')).toEqual(['Actions: Redo']);
});

test('the groups stay together', () => {
  const groups = prepared()
    .find('')
    .map((one) => one.split(':')[0]);
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
});
