import { useId, type DragEvent, type KeyboardEvent } from 'react';
import { BlockSign } from '../ui/BlockSign.tsx';
import { BLOCK_DRAG } from './drag.ts';
import type { Offer } from './offers.ts';
import { useAddBlock } from './useAddBlock.ts';

interface PaletteItemProps {
  offer: Offer;
  /** Told what the palette should say more of: the block under the pointer, or the one that has the focus. */
  onShow: (offer: Offer) => void;
}

/** One block of the palette. One the flow type refuses stays there to be found, and says why. */
export function PaletteItem({ offer, onShow }: PaletteItemProps) {
  const { definition, whyNot, note } = offer;
  const about = useId();
  const add = useAddBlock();
  const drag = (event: DragEvent): void => {
    event.dataTransfer.setData(BLOCK_DRAG, definition.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <li>
      <button
        type="button"
        className="palette-item"
        lang="en"
        draggable={whyNot === undefined}
        aria-disabled={whyNot !== undefined}
        aria-label={definition.title}
        aria-describedby={about}
        onDragStart={drag}
        onDoubleClick={() => add(offer)}
        onFocus={() => onShow(offer)}
        onPointerEnter={() => onShow(offer)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(offer);
          else moveFocus(event);
        }}
      >
        <BlockSign icon={definition.icon} category={definition.category} />
        <span className="palette-title" lang="en">
          {definition.title}
        </span>
      </button>
      <span id={about} className={whyNot === undefined ? 'visually-hidden' : 'palette-why'}>
        {whyNot ?? note ?? definition.description}
      </span>
    </li>
  );
}

// helpers

/** The arrow keys go from block to block of the list, and from the first back to the search. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  // They would move the selected blocks of the canvas otherwise.
  event.preventDefault();
  event.stopPropagation();
  const palette = event.currentTarget.closest('.palette');
  const blocks = [...(palette?.querySelectorAll<HTMLElement>('.palette-item') ?? [])];
  const next = blocks.findIndex((block) => block === event.currentTarget) + step;
  if (next < 0) palette?.querySelector('input')?.focus();
  else blocks[next]?.focus();
}
