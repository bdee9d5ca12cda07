/**
 * The clipboard holds blocks as text in the Flow language, so that what is copied here can be pasted into another flow,
 * another window or a text editor, and text from an editor can be pasted here.
 */
import type { FlowJson, Position } from '@switchyard/blocks';
import { copyBlocks, mayPlace, readBlocks, whyNotPaste } from '@switchyard/blocks/edit';
import { freePlace, GRID } from '@switchyard/drawing';
import type { Designer } from '../designer.ts';
import { cutBlocks } from '../document/commands/cutBlocks.ts';
import { pasteBlocks } from '../document/commands/pasteBlocks.ts';
import { viewOf } from '../document/derived.ts';
import { blocksAmong, groupsAmong, notesAmong } from '../document/drawnIds.ts';
import { openExtras } from '../document/extras.ts';
import { groupOf } from './groupOf.ts';
import { texts } from '../texts/texts.ts';

export interface Clipboard {
  /** The selected blocks as text; undefined where none is selected. */
  copy(): string | undefined;
  /** The same, and takes them out of the flow. */
  cut(): string | undefined;
  /** Pastes what a text has, around the pointer or the middle of what is seen. What cannot be read is shown. */
  paste(text: string): void;
  /** Copies the selected blocks to beside where they stand; the clipboard keeps what it has. */
  duplicate(): boolean;
}

export function createClipboard(designer: Designer): Clipboard {
  const { session } = designer;

  /** The selected blocks, those of selected groups, and selected notes; undefined where there is no block among them. */
  function copied(): Copied | undefined {
    const flow = designer.document.store.getState().document?.flow;
    const { selection } = session.store.getState();
    if (!flow) return undefined;
    const groups = groupsAmong(selection);
    const members = openExtras(designer)
      .groups.filter(({ id }) => groups.includes(id))
      .flatMap(({ blocks }) => blocks);
    const blocks = [...new Set([...blocksAmong(selection), ...members])];
    const notes = notesAmong(selection);
    return blocks.length === 0
      ? undefined
      : { copy: copyBlocks(flow, blocks, designer.places(), notes), blocks, notes };
  }

  /** Where the upper left corner of the group comes to stand, for nothing to lie over anything else. */
  function put(copy: FlowJson, wished: Position, verb: 'Paste' | 'Duplicate'): boolean {
    const { places, size } = groupOf(copy);
    const corner = freePlace(designer.view(), designer.places(), wished, size);
    let ids: readonly string[] = [];
    const command = pasteBlocks(copy, { corner, places, newId: () => designer.newId() }, verb, (now) => (ids = now));
    if (!designer.run(command)) return false;
    session.select(ids);
    session.wish('reveal', ids);
    session.say(
      [
        texts().clipboard[verb === 'Paste' ? 'pasted' : 'duplicated'](texts().announcements.blocks(ids.length)),
        ...toldOf(ids),
      ].join(' '),
    );
    return true;
  }

  /** What to know of blocks that came in: what the flow type does not allow, and branches that lead nowhere. */
  function toldOf(ids: readonly string[]): string[] {
    const { flowType, document } = designer.document.store.getState();
    const blocks = ids.flatMap((id) => (document ? (viewOf(document.flow).byId.get(id) ?? []) : []));
    const refused = new Set(
      blocks.flatMap(({ definition }) =>
        definition && mayPlace(definition.id, flowType).verdict === 'refuse' ? [definition.title] : [],
      ),
    );
    const open = blocks.flatMap(({ branches }) => branches.filter(({ target }) => target === undefined)).length;
    return [
      ...(refused.size > 0 ? [texts().clipboard.notAllowed([...refused].join(', '))] : []),
      ...(open > 0 ? [texts().clipboard.openBranches(open)] : []),
    ];
  }

  return {
    copy() {
      const found = copied();
      if (found) session.say(texts().clipboard.copied(texts().announcements.blocks(found.blocks.length)));
      return found && textOf(found.copy);
    },
    cut() {
      const found = copied();
      if (!found || !designer.run(cutBlocks(found.blocks, found.notes))) return undefined;
      session.select([]);
      session.say(texts().clipboard.cutDone(texts().announcements.blocks(found.blocks.length)));
      return textOf(found.copy);
    },
    paste(text) {
      const why = whyNotPaste(designer.document.store.getState().flowType);
      if (why !== undefined) return session.say(texts().clipboard.nothingPasted(why));
      const read = readBlocks(text);
      if ('problems' in read) return session.set({ unpasted: { text, problems: read.problems } });
      const { whereIsPointer, centre } = session.store.getState();
      put(read.copy, groupOf(read.copy).around(whereIsPointer?.() ?? centre), 'Paste');
    },
    duplicate() {
      const found = copied();
      if (!found) return false;
      const { corner } = groupOf(found.copy);
      return put(found.copy, { x: corner.x + 2 * GRID, y: corner.y + 2 * GRID }, 'Duplicate');
    },
  };
}

// helpers

interface Copied {
  readonly copy: FlowJson;
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
}

function textOf(copy: FlowJson): string {
  return `${JSON.stringify(copy, null, 2)}\n`;
}
