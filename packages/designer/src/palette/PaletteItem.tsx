import { useId, type DragEvent } from 'react';
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
        }}
      >
        <BlockSign icon={definition.icon} category={definition.category} />
        <span className="palette-title">{definition.title}</span>
      </button>
      <span id={about} className={whyNot === undefined ? 'visually-hidden' : 'palette-why'}>
        {whyNot ?? note ?? definition.description}
      </span>
    </li>
  );
}
