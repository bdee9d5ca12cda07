/** Notes and groups, as the menu has them. */
import { toCanvas, toFlow } from '@switchyard/drawing';
import type { Designer } from '../designer.ts';
import { foldGroup, groupSelection, ungroupSelection } from '../document/commands/groups.ts';
import { addNote } from '../document/commands/notes.ts';
import { groupId, groupsAmong, noteId } from '../document/drawnIds.ts';
import { openExtras } from '../document/extras.ts';
import type { MenuItem } from '../menuItem.ts';
import { texts } from '../texts/texts.ts';

/** How far above its block a note lies, in pixels of the canvas. */
const ABOVE = 160;

export function noteItems(designer: Designer): readonly MenuItem[] {
  const { session } = designer;
  const selection = (): readonly string[] => session.store.getState().selection;
  const writeOn = (id: string): void => {
    session.select([id]);
    session.wish('reveal', [id]);
    session.set({ renaming: id });
  };
  const chosenGroups = (): readonly string[] => groupsAmong(selection());
  const groups = () => openExtras(designer).groups;
  return [
    {
      id: 'add-note',
      label: texts().canvas.addNote,
      keys: ['N'],
      applies: () => true,
      run: () => {
        const [only, ...more] = selection();
        const block = only === undefined || more.length > 0 ? undefined : designer.view().byId.get(only);
        const id = designer.newId();
        const corner = block && toCanvas(designer.places().get(block.id) ?? block.position ?? { x: 0, y: 0 });
        const position = corner ? toFlow({ x: corner.x, y: corner.y - ABOVE }) : session.store.getState().centre;
        if (designer.run(addNote({ id, position, block: block?.id }))) writeOn(noteId(id));
      },
    },
    {
      id: 'group',
      label: texts().canvas.groupSelected,
      keys: ['Mod+G'],
      applies: () => designer.can(groupSelection('')),
      run: () => {
        const id = designer.newId();
        if (designer.run(groupSelection(id))) writeOn(groupId(id));
      },
    },
    {
      id: 'ungroup',
      label: texts().canvas.ungroup,
      keys: ['Mod+Shift+G'],
      applies: () => designer.can(ungroupSelection),
      run: () => void designer.run(ungroupSelection),
    },
    {
      id: 'fold-group',
      label: texts().canvas.foldGroup,
      keys: ['Mod+.'],
      applies: () => chosenGroups().length > 0,
      run: () => {
        for (const id of chosenGroups()) {
          const isFolded = groups().find((group) => group.id === id)?.folded === true;
          designer.run(foldGroup(id, !isFolded));
        }
      },
    },
  ];
}
