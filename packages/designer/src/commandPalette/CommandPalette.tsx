import { Dialog as Base } from '@base-ui/react/dialog';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import type { MenuItem } from '../menuItem.ts';
import { useAddBlock } from '../palette/useAddBlock.ts';
import './commandPalette.css';
import { entriesFor, searchEntries, type Entry, groupName } from './entries.ts';
import { texts } from '../texts/texts.ts';

/** Everything that can be done, by its name: type, choose with the arrow keys, Enter. */
export function CommandPalette({ menu }: { menu: readonly MenuItem[] }) {
  const { session } = useDesigner();
  const isOpen = useSession((state) => state.help === 'commands');
  const wasChosen = useRef(false);
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (open) return;
        wasChosen.current = false;
        session.set({ help: undefined });
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        {/* What was chosen says itself where hands go on. */}
        <Base.Popup
          className="dialog commands"
          aria-label={texts().commandPalette.commands}
          finalFocus={() => !wasChosen.current}
        >
          <Choices
            menu={menu}
            onChoose={(entry) => {
              wasChosen.current = true;
              session.set({ help: undefined });
              // Once the dialog is gone, for an entry may open another.
              requestAnimationFrame(entry.run);
            }}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface ChoicesProps {
  menu: readonly MenuItem[];
  onChoose: (entry: Entry) => void;
}

function Choices({ menu, onChoose }: ChoicesProps) {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const add = useAddBlock();
  const id = useId();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const [all] = useState(() => entriesFor({ designer, workspace, menu, add }));
  const entries = useMemo(() => searchEntries(all, search), [all, search]);
  const active = entries[chosen];
  const onKey = (event: KeyboardEvent): void => {
    const last = entries.length - 1;
    const next = { ArrowDown: chosen === last ? 0 : chosen + 1, ArrowUp: chosen === 0 ? last : chosen - 1 }[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      setChosen(next);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      onChoose(active);
    }
  };
  return (
    <>
      <input
        ref={takeFocus}
        className="input commands-search"
        role="combobox"
        aria-label={texts().commandPalette.searchCommands}
        aria-expanded={entries.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${chosen}` : undefined}
        placeholder={texts().commandPalette.placeholder}
        value={search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setSearch(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label={texts().commandPalette.commands} className="commands-list">
        {groupsOf(entries).map(({ group, from, members }) => (
          <div key={group} role="group" aria-label={groupName(group)}>
            <div className="palette-group" aria-hidden="true">
              {groupName(group)}
            </div>
            {members.map((entry, index) => (
              <button
                type="button"
                key={entry.id}
                ref={from + index === chosen ? bringIntoView : undefined}
                id={`${id}-${from + index}`}
                role="option"
                tabIndex={-1}
                aria-selected={from + index === chosen}
                className="command"
                onPointerMove={() => setChosen(from + index)}
                onClick={() => onChoose(entry)}
              >
                <span>{entry.title}</span>
                <span className="kbd-plain">{entry.hint}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
      <p className="commands-none" role="status">
        {entries.length === 0 ? texts().commandPalette.nothingFound : ''}
      </p>
    </>
  );
}

// helpers

interface EntryGroup {
  readonly group: Entry['group'];
  /** The place of its first member among all entries. */
  readonly from: number;
  readonly members: readonly Entry[];
}

function groupsOf(entries: readonly Entry[]): readonly EntryGroup[] {
  const names = [...new Set(entries.map(({ group }) => group))];
  return names.map((group) => ({
    group,
    from: entries.findIndex((entry) => entry.group === group),
    members: entries.filter((entry) => entry.group === group),
  }));
}

function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

/** At once: what is typed next is meant for the field, and some letters mean something to the canvas. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}
