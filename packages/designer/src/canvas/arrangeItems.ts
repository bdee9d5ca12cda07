/** What puts blocks in order: in a line, at equal distances, or as a layout wants them. */
import { placeAmong } from '@switchyard/drawing';
import type { Designer } from '../designer.ts';
import type { Command } from '../document/command.ts';
import { alignBlocks, type Edge } from '../document/commands/alignBlocks.ts';
import { distributeBlocks } from '../document/commands/distributeBlocks.ts';
import { tidy } from '../document/commands/tidy.ts';
import type { MenuItem } from '../menuItem.ts';
import { changedSinceTidy } from './changedSince.ts';

const EDGES: readonly (readonly [Edge, string, string])[] = [
  ['left', 'Align left edges', 'Alt+L'],
  ['centre', 'Align centres', 'Alt+H'],
  ['right', 'Align right edges', 'Alt+R'],
  ['top', 'Align top edges', 'Alt+T'],
  ['middle', 'Align middles', 'Alt+M'],
  ['bottom', 'Align bottom edges', 'Alt+B'],
];

export function arrangeItems(designer: Designer): readonly MenuItem[] {
  const { session, background, document } = designer;
  const doing = (id: string, label: string, keys: readonly string[], command: Command): MenuItem => ({
    id,
    label,
    keys,
    applies: () => designer.can(command),
    run: () => void designer.run(command),
  });
  const changed = (): readonly string[] => changedSinceTidy(document.store.getState());
  return [
    {
      id: 'tidy',
      label: 'Tidy up',
      keys: ['Mod+Shift+L'],
      applies: () => designer.view().byId.size > 0,
      run: () => {
        const { selection } = session.store.getState();
        // What is tidied by itself stays where it is looked at; a whole flow is somewhere else afterwards.
        const isSome = selection.length > 1;
        background.layOut(isSome ? selection : undefined, (places) => {
          if (designer.run(tidy(places)) && !isSome) session.wish('begin');
        });
      },
    },
    {
      id: 'tidy-changed',
      label: 'Tidy up what changed',
      keys: ['Mod+Alt+L'],
      applies: () => changed().length > 0,
      run: () => void designer.run(tidy(placeAmong(designer.view(), designer.places(), changed()))),
    },
    ...EDGES.map(([edge, label, keys]) => doing(`align-${edge}`, label, [keys], alignBlocks(edge))),
    doing('distribute-horizontally', 'Distribute horizontally', [], distributeBlocks('horizontally')),
    doing('distribute-vertically', 'Distribute vertically', [], distributeBlocks('vertically')),
  ];
}
