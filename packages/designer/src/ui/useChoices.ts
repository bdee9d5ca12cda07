import { useId, useState, type ChangeEvent, type KeyboardEvent, type RefCallback } from 'react';

/** What a search field and the list below it are given, as a combobox that keeps the focus in its field. */
export interface Choices<Item> {
  readonly search: string;
  /** What is offered for what was typed. */
  readonly choices: readonly Item[];
  readonly field: {
    readonly role: 'combobox';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-activedescendant': string | undefined;
    readonly autoComplete: 'off';
    readonly spellCheck: false;
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly list: { readonly id: string; readonly role: 'listbox' };
  /** By the place of a choice among all. */
  readonly option: (place: number) => {
    readonly type: 'button';
    readonly ref: RefCallback<HTMLElement> | undefined;
    readonly id: string;
    readonly role: 'option';
    readonly tabIndex: -1;
    readonly 'aria-selected': boolean;
    readonly onPointerMove: () => void;
    readonly onClick: () => void;
  };
}

/**
 * One of many, by its name: type to search, the arrow keys choose and go round, Enter takes, and so does a click.
 *
 * @param choicesFor what is offered for what was typed
 * @param onTake what happens with the one that is taken
 * @param onType what happens beside when something else is typed
 */
export function useChoices<Item>(
  choicesFor: (search: string) => readonly Item[],
  onTake: (item: Item) => void,
  onType?: () => void,
): Choices<Item> {
  const id = useId();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = choicesFor(search);
  const active = choices[chosen];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + choices.length) % choices.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      // Enter must not reach what has the focus once this is closed.
      event.preventDefault();
      onTake(active);
    }
  };
  return {
    search,
    choices,
    field: {
      role: 'combobox',
      'aria-expanded': choices.length > 0,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active === undefined ? undefined : `${id}-${chosen}`,
      autoComplete: 'off',
      spellCheck: false,
      value: search,
      onChange: (event) => {
        setSearch(event.target.value);
        setChosen(0);
        onType?.();
      },
      onKeyDown,
    },
    list: { id, role: 'listbox' },
    option: (place) => ({
      type: 'button',
      ref: place === chosen ? bringIntoView : undefined,
      id: `${id}-${place}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': place === chosen,
      onPointerMove: () => setChosen(place),
      onClick: () => {
        const item = choices[place];
        if (item !== undefined) onTake(item);
      },
    }),
  };
}

/** A row of a list that was chosen by keys may be out of sight. */
export function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

/** At once, not once a dialog has opened: what is typed next is meant for the field. */
export function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}
