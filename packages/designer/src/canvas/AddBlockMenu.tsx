import { useEffect, useId, useRef, useState, type KeyboardEvent as KeyPress } from 'react';
import { offersFor } from '../palette/offers.ts';
import { useDocument } from '../DesignerContext.tsx';
import { BlockSign } from '../ui/BlockSign.tsx';

interface AddBlockMenuProps {
  /** Where it opens, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  onPick: (block: string) => void;
  onClose: () => void;
}

/** The blocks a wire can be drawn to where there is none yet. Type to search, the arrow keys choose, Enter takes. */
export function AddBlockMenu({ at, onPick, onClose }: AddBlockMenuProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
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
  const offers = offersFor(flowType, search).offered;
  const active = offers[chosen]?.definition.id;
  const onKey = (event: KeyPress): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offers.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + offers.length) % offers.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      // Enter must not reach the control that has the focus once this is closed.
      event.preventDefault();
      onPick(active);
    }
  };
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
          role="combobox"
          aria-label="Search blocks"
          aria-expanded={offers.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${list}-${active}`}
          placeholder="Add a block here"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        {offers.length === 0 ? <p className="add-menu-none">No such block. Try another word.</p> : null}
        <div id={list} role="listbox" aria-label="Blocks" className="add-menu-list">
          {offers.map(({ definition }, index) => (
            <button
              type="button"
              key={definition.id}
              ref={index === chosen ? bringIntoView : undefined}
              id={`${list}-${definition.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="palette-item"
              onPointerMove={() => setChosen(index)}
              onClick={() => onPick(definition.id)}
            >
              <BlockSign icon={definition.icon} category={definition.category} />
              <span className="palette-title">{definition.title}</span>
            </button>
          ))}
        </div>
      </div>
    </>
  );
}

// helpers

function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}
