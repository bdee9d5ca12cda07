import { useEffect, useRef, type ReactNode } from 'react';
import { useChoices } from '../ui/useChoices.ts';

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
  const { choices, field, list, option } = useChoices(
    (search) => choicesFor(search).slice(0, MOST_ROWS),
    ({ id }) => onPick(id),
  );
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <>
      <div className="add-menu-backdrop" onPointerDown={onClose} />
      <div
        className="add-menu"
        role="dialog"
        aria-label={label}
        style={{ left: Math.min(at.x, window.innerWidth - 280), top: Math.min(at.y, window.innerHeight - 340) }}
      >
        <input ref={input} className="input" aria-label={searchLabel} placeholder={label} {...field} />
        {choices.length === 0 ? <p className="add-menu-none">{none}</p> : null}
        <div {...list} aria-label={label} className="add-menu-list">
          {choices.map(({ id, words, sign }, place) => (
            <button {...option(place)} key={id} className="palette-item">
              {sign}
              <span className="palette-title">{words}</span>
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
