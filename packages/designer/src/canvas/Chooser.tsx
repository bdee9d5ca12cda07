import { useEffect, useId, useRef, useState, type KeyboardEvent as KeyPress, type ReactNode } from 'react';

export interface Choice {
  readonly id: string;
  readonly words: string;
  readonly sign: ReactNode;
}

interface ChooserProps {
  /** Where it opens, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  /** What it is for, and what its field asks for. */
  label: string;
  searchLabel: string;
  /** What is offered for what was typed. */
  choicesFor: (search: string) => readonly Choice[];
  none: string;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** More rows than anybody reads; who types on has fewer. */
const MOST_ROWS = 100;

/** A list to choose from where the hand is. Type to search, the arrow keys choose, Enter takes. */
export function Chooser({ at, label, searchLabel, choicesFor, none, onPick, onClose }: ChooserProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  const choices = choicesFor(search).slice(0, MOST_ROWS);
  const active = choices[chosen]?.id;
  const onKey = (event: KeyPress): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + choices.length) % choices.length);
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
        aria-label={label}
        style={{ left: Math.min(at.x, window.innerWidth - 280), top: Math.min(at.y, window.innerHeight - 340) }}
      >
        <input
          ref={input}
          className="input"
          role="combobox"
          aria-label={searchLabel}
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${list}-${chosen}`}
          placeholder={label}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        {choices.length === 0 ? <p className="add-menu-none">{none}</p> : null}
        <div id={list} role="listbox" aria-label={label} className="add-menu-list">
          {choices.map(({ id, words, sign }, index) => (
            <button
              type="button"
              key={id}
              ref={index === chosen ? bringIntoView : undefined}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="palette-item"
              onPointerMove={() => setChosen(index)}
              onClick={() => onPick(id)}
            >
              {sign}
              <span className="palette-title">{words}</span>
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
