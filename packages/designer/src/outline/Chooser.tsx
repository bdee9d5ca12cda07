import { Dialog as Base } from '@base-ui/react/dialog';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly sign?: ReactNode;
  /** Why it cannot be chosen; undefined where it can. */
  readonly whyNot?: string | undefined;
}

interface ChooserProps {
  /** What is chosen, and for what. */
  title: string;
  /** What the search is called. */
  label: string;
  choicesFor: (search: string) => readonly Choice[];
  onChoose: (id: string) => void;
  onClose: () => void;
}

/**
 * One of many, by its name: type to search, the arrow keys choose, Enter takes. What cannot be chosen is there too, with
 * the reason, so that nobody looks for it in vain.
 */
export function Chooser({ title, label, choicesFor, onChoose, onClose }: ChooserProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const [refusal, setRefusal] = useState('');
  const wasChosen = useRef(false);
  const choices = choicesFor(search);
  const active = choices[chosen];
  const take = (choice: Choice): void => {
    if (choice.whyNot === undefined) {
      wasChosen.current = true;
      onChoose(choice.id);
    } else setRefusal(`${choice.title} cannot be chosen. ${choice.whyNot}`);
  };
  const onKey = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    const next = { ArrowDown: chosen === last ? 0 : chosen + 1, ArrowUp: chosen === 0 ? last : chosen - 1 }[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      setChosen(next);
    } else if (event.key === 'Enter' && active) {
      // Enter must not reach what has the focus once this is closed.
      event.preventDefault();
      take(active);
    }
  };
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        {/* Who chooses says where hands go on. */}
        <Base.Popup className="dialog chooser" finalFocus={() => !wasChosen.current}>
          <Base.Title className="dialog-title">{title}</Base.Title>
          <input
            className="input"
            role="combobox"
            aria-label={label}
            aria-expanded={choices.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${id}-${chosen}` : undefined}
            placeholder="Type a part of its name"
            value={search}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setSearch(event.target.value);
              setChosen(0);
              setRefusal('');
            }}
            onKeyDown={onKey}
          />
          <div id={id} role="listbox" aria-label="Found" className="chooser-list">
            {choices.map((choice, index) => (
              <button
                type="button"
                key={choice.id}
                ref={index === chosen ? bringIntoView : undefined}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                aria-disabled={choice.whyNot !== undefined}
                className="chooser-option"
                onPointerMove={() => setChosen(index)}
                onClick={() => take(choice)}
              >
                {choice.sign}
                <span>{choice.title}</span>
                {choice.whyNot === undefined ? null : <small>{choice.whyNot}</small>}
              </button>
            ))}
          </div>
          <p className="chooser-said" role="status">
            {choices.length === 0 ? 'Nothing is called so. Try another word.' : refusal}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

// helpers

function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}
