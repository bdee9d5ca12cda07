import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { bringIntoView } from './useChoices.ts';

/** Something a field may be filled with. */
export interface Suggestion {
  /** What the field then has. */
  readonly value: string;
  /** As people know it, where that is not the value. */
  readonly label?: string | undefined;
  /** What it is, small. */
  readonly about?: string | undefined;
}

export type SuggestProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'ref' | 'defaultValue' | 'list'> & {
  value: string;
  items: readonly Suggestion[];
  /** Said to screen readers of the list. */
  listLabel: string;
  onChange: (value: string, picked: Suggestion | undefined) => void;
  inputRef?: RefObject<HTMLInputElement | null>;
};

/**
 * A line of text with suggestions: it is typed in as in any other. A click, typing and the down arrow show what might
 * stand there, the arrow keys choose, Enter takes, Escape closes.
 */
export function Suggest({
  value,
  items,
  listLabel,
  onChange,
  onKeyDown,
  onBlur,
  inputRef,
  className = '',
  ...rest
}: SuggestProps) {
  const list = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  // What stands there already needs no suggesting.
  const shown = items.length === 1 && items[0]?.value === value ? [] : items;
  const isShown = isOpen && shown.length > 0;
  const active = isShown && chosen !== undefined ? shown[chosen] : undefined;
  const close = (): void => {
    setOpen(false);
    setChosen(undefined);
  };
  const pick = (item: Suggestion): void => {
    onChange(item.value, item);
    close();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey && shown.length > 0 && (isShown || step === 1)) {
      event.preventDefault();
      setOpen(true);
      setChosen(isShown ? ((chosen ?? (step === 1 ? -1 : 0)) + step + shown.length) % shown.length : 0);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && isShown) {
      // Escape closes the list, and nothing else.
      event.stopPropagation();
      event.nativeEvent.stopPropagation();
      close();
    } else onKeyDown?.(event);
  };
  return (
    <>
      <input
        {...rest}
        ref={input}
        className={`input ${className}`}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? list : undefined}
        aria-activedescendant={active ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setChosen(undefined);
          onChange(event.target.value, undefined);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKey}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
      />
      {isShown ? (
        <SuggestionList
          id={list}
          label={listLabel}
          items={shown}
          chosen={chosen}
          below={input}
          onPoint={setChosen}
          onPick={pick}
          onClose={close}
        />
      ) : null}
    </>
  );
}

interface SuggestionListProps {
  id: string;
  label: string;
  items: readonly Suggestion[];
  chosen: number | undefined;
  below: RefObject<HTMLInputElement | null>;
  onPoint: (index: number) => void;
  onPick: (item: Suggestion) => void;
  onClose: () => void;
}

function SuggestionList({ id, label, items, chosen, below, onPoint, onPick, onClose }: SuggestionListProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (frame.current && below.current) placeBelow(frame.current, below.current);
  });
  useEffect(() => {
    // It stays where it opened, so it goes when the field does.
    const onScroll = (event: Event): void => {
      if (event.target !== frame.current) onClose();
    };
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => removeEventListener('scroll', onScroll, { capture: true });
  }, [onClose]);
  return (
    <div ref={frame} id={id} role="listbox" aria-label={label} className="suggestions">
      {items.map((item, index) => (
        // The focus stays in the field, which says which of these is active.
        <button
          type="button"
          key={item.value}
          ref={index === chosen ? bringIntoView : undefined}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="suggestion"
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => onPoint(index)}
          onClick={() => onPick(item)}
        >
          <span className="suggestion-label">{item.label ?? item.value}</span>
          <span className="suggestion-about">{item.about}</span>
        </button>
      ))}
    </div>
  );
}

// helpers

/** As many pixels as a few suggestions take. */
const LEAST_ROOM = 160;

/** Below the field where there is room, else above it; never beyond the window. */
function placeBelow(list: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const room = window.innerHeight - bottom - 12;
  const wide = Math.min(Math.max(width, 260), window.innerWidth - 16);
  list.style.width = `${wide}px`;
  list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - wide - 8))}px`;
  const isAbove = room < LEAST_ROOM && top > room;
  list.style.maxHeight = `${Math.min(320, isAbove ? top - 12 : room)}px`;
  list.style.top = isAbove ? '' : `${bottom + 4}px`;
  list.style.bottom = isAbove ? `${window.innerHeight - top + 4}px` : '';
}
