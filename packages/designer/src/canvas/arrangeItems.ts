/** What puts blocks in order: in a line, at equal distances, or as a layout wants them. */
import { placeAmong } from '@switchyard/drawing';
import type { Designer } from '../designer.ts';
import type { Command } from '../document/command.ts';
import { alignBlocks, type Edge } from '../document/commands/alignBlocks.ts';
import { distributeBlocks } from '../document/commands/distributeBlocks.ts';
import { tidy } from '../document/commands/tidy.ts';
import type { MenuItem } from '../menuItem.ts';
import { changedSinceTidy } from './changedSince.ts';
import { texts } from '../texts/texts.ts';

const EDGES: readonly (readonly [Edge, () => string, string])[] = [
  ['left', () => texts().canvas.alignLeft, 'Alt+L'],
  ['centre', () => texts().canvas.alignCentres, 'Alt+H'],
  ['right', () => texts().canvas.alignRight, 'Alt+R'],
  ['top', () => texts().canvas.alignTop, 'Alt+T'],
  ['middle', () => texts().canvas.alignMiddles, 'Alt+M'],
  ['bottom', () => texts().canvas.alignBottom, 'Alt+B'],
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
      label: texts().document.tidyUp,
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
      label: texts().canvas.tidyUpWhatChanged,
      keys: ['Mod+Alt+L'],
      applies: () => changed().length > 0,
      run: () => void designer.run(tidy(placeAmong(designer.view(), designer.places(), changed()))),
    },
    ...EDGES.map(([edge, label, keys]) => doing(`align-${edge}`, label(), [keys], alignBlocks(edge))),
    doing('distribute-horizontally', texts().canvas.distributeHorizontally, [], distributeBlocks('horizontally')),
    doing('distribute-vertically', texts().canvas.distributeVertically, [], distributeBlocks('vertically')),
  ];
}
