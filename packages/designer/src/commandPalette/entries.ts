/** What the command palette offers: every action that applies, blocks to add and to go to, and flows to open. */
import type { Designer } from '../designer.ts';
import { blockNames } from '../document/blockNames.ts';
import type { Workspace } from '../files/workspace.ts';
import { MENU_SECTIONS, shownKeys, type MenuItem } from '../menuItem.ts';
import { offersFor, type Offer } from '../palette/offers.ts';
import { farFrom, hasAll, spaced, wordsIn } from '../ui/wordSearch.ts';
import { texts } from '../texts/texts.ts';
import { sectionName } from '../menuItem.ts';

export interface Entry {
  readonly id: string;
  /** Named as the catalogue names it. */
  readonly group: 'actions' | 'addABlock' | 'goToABlock' | 'openAFlow';
  readonly title: string;
  /** Beside the title: keys, or which of several it is. */
  readonly hint: string | undefined;
  /** What else it is found by. */
  readonly about: readonly string[];
  readonly run: () => void;
}

export interface EntryTools {
  readonly designer: Designer;
  readonly workspace: Workspace;
  readonly menu: readonly MenuItem[];
  readonly add: (offer: Offer) => void;
}

/** Everything there is at this moment, in no particular order. */
export function entriesFor({ designer, workspace, menu, add }: EntryTools): readonly Entry[] {
  const { document, flowType } = designer.document.store.getState();
  const { folder, place } = workspace.store.getState();
  const flows = folder.is === 'read' ? folder.folder.flows : [];
  return [
    ...menu
      .filter(
        ({ id, inside, applies }) => id !== 'commands' && inside === undefined && !id.startsWith('move-') && applies(),
      )
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((item): Entry => ({
        id: `menu-${item.id}`,
        group: 'actions',
        title: item.label.replace(/…$/, ''),
        hint: shownKeys(item),
        about: [item.section === undefined ? '' : sectionName(item.section)],
        run: item.run,
      })),
    ...(document ? offersFor(flowType).offered : []).map((offer): Entry => ({
      id: `add-${offer.definition.id}`,
      group: 'addABlock',
      title: offer.definition.title,
      hint: texts().commandPalette.add,
      about: [
        'add',
        texts().commandPalette.add,
        ...offer.definition.searchWords,
        ...offer.definition.actions.map(({ type }) => type),
      ],
      run: () => add(offer),
    })),
    ...[...blockNames(designer.view())].map(([id, title]): Entry => ({
      id: `block-${id}`,
      group: 'goToABlock',
      title,
      hint: texts().commandPalette.goTo,
      about: ['go to', texts().commandPalette.goTo, id],
      run: () => {
        designer.session.select([id]);
        designer.session.wish('centre', [id]);
        designer.session.set({ panel: 'properties' });
      },
    })),
    ...flows
      .filter(({ path, problem }) => path !== place?.path && problem === undefined)
      .map(({ path, name }): Entry => ({
        id: `flow-${path}`,
        group: 'openAFlow',
        title: name,
        hint: path,
        about: ['open flow', texts().commandPalette.openAFlow, path],
        run: () => void workspace.openPath(path),
      })),
  ];
}

/** So many entries are shown; whoever looks for more types a letter more. */
const MOST = 60;

/** The entries that have every word, the nearest first and each group as a whole; all of them where nothing is searched. */
export function searchEntries(entries: readonly Entry[], search: string): readonly Entry[] {
  const words = wordsIn(search);
  const found = entries
    .filter(({ title, about }) => hasAll(spaced([title, ...about]), words))
    .map((entry) => ({ entry, far: words.length === 0 ? 0 : farFrom(entry.title, entry.about, words) }))
    .toSorted((a, b) => a.far - b.far);
  const nearest = new Map<Entry['group'], number>();
  for (const { entry, far } of found) if (!nearest.has(entry.group)) nearest.set(entry.group, far);
  return found
    .toSorted(
      (a, b) =>
        (nearest.get(a.entry.group) ?? 0) - (nearest.get(b.entry.group) ?? 0) ||
        GROUPS.indexOf(a.entry.group) - GROUPS.indexOf(b.entry.group),
    )
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

// helpers

const GROUPS: readonly Entry['group'][] = ['actions', 'addABlock', 'goToABlock', 'openAFlow'];

function placeOf({ section }: MenuItem): number {
  return section === undefined ? MENU_SECTIONS.length : MENU_SECTIONS.indexOf(section);
}
