import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import type { MenuItem } from '../menuItem.ts';
import { useAddBlock } from '../palette/useAddBlock.ts';
import './commandPalette.css';
import { entriesFor, searchEntries, type Entry } from './entries.ts';
import { takeFocus, useChoices } from '../ui/useChoices.ts';
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
  const [all] = useState(() => entriesFor({ designer, workspace, menu, add }));
  const { choices, field, list, option } = useChoices((search) => searchEntries(all, search), onChoose);
  return (
    <>
      <input
        ref={takeFocus}
        className="input commands-search"
        aria-label={texts().commandPalette.searchCommands}
        placeholder={texts().commandPalette.placeholder}
        {...field}
      />
      <div {...list} aria-label={texts().commandPalette.commands} className="commands-list">
        {groupsOf(choices).map(({ group, from, members }) => (
          <div key={group} role="group" aria-label={texts().commandPalette[group]}>
            <div className="palette-group" aria-hidden="true">
              {texts().commandPalette[group]}
            </div>
            {members.map((entry, index) => (
              <button {...option(from + index)} key={entry.id} className="command">
                <span>{entry.title}</span>
                <span className="kbd-plain">{entry.hint}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
      <p className="commands-none" role="status">
        {choices.length === 0 ? texts().commandPalette.nothingFound : ''}
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
