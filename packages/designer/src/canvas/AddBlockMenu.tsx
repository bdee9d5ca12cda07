import { useEffect, useRef, useState } from 'react';
import { offersFor } from '../palette/offers.ts';
import { useDocument } from '../DesignerContext.tsx';
import { BlockSign } from '../ui/BlockSign.tsx';

interface AddBlockMenuProps {
  /** Where it opens, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  onPick: (block: string) => void;
  onClose: () => void;
}

/** The blocks a wire can be drawn to where there is none yet. Type to search, Enter takes the first. */
export function AddBlockMenu({ at, onPick, onClose }: AddBlockMenuProps) {
  const [search, setSearch] = useState('');
  const flowType = useDocument((state) => state.flowType);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  const offers = offersFor(flowType, search).groups.flatMap((group) => group.offers);
  return (
    <>
      <div className="add-menu-backdrop" onPointerDown={onClose} />
      <div
        className="add-menu"
        role="dialog"
        aria-label="Add a block here"
        style={{ left: Math.min(at.x, window.innerWidth - 280), top: Math.min(at.y, window.innerHeight - 340) }}
      >
        <input
          ref={input}
          className="input"
          aria-label="Search blocks"
          placeholder="Add a block here"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            const [first] = offers;
            if (event.key === 'Enter' && first) onPick(first.definition.id);
          }}
        />
        <ul>
          {offers.map(({ definition }) => (
            <li key={definition.id}>
              <button type="button" className="palette-item" onClick={() => onPick(definition.id)}>
                <BlockSign icon={definition.icon} category={definition.category} />
                <span className="palette-title">{definition.title}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
