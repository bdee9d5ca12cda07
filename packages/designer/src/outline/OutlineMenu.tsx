import { Menu } from '@base-ui/react/menu';
import { Ellipsis, Link2, Plus } from 'lucide-react';
import { Fragment } from 'react';
import { useSession } from '../DesignerContext.tsx';
import { shownKeys, type MenuItem } from '../menuItem.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from '../texts/texts.ts';

/** What can be done to a line, group by group, as the one list has it. */
const GROUPS = [
  ['set-up', 'follow', 'rename-here'],
  ['add-here', 'connect-to', 'disconnect'],
  ['condition-up', 'condition-down'],
  ['cut', 'copy', 'paste', 'duplicate', 'remove'],
] as const;

interface OutlineMenuProps {
  menu: readonly MenuItem[];
  /** The line it is asked for; closed where there is none. */
  at: HTMLElement | undefined;
  onClose: () => void;
}

/** The menu of a line, by the right button of the mouse, the menu key, or Shift+F10. */
export function OutlineMenu({ menu, at, onClose }: OutlineMenuProps) {
  return (
    <Menu.Root open={at !== undefined} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Entries menu={menu} anchor={at} />
    </Menu.Root>
  );
}

/** The same above the tree, for those who see buttons rather than keys: what is done most often, and all of it. */
export function OutlineTools({ menu }: { menu: readonly MenuItem[] }) {
  useSession((state) => state.selection);
  useSession((state) => state.wire);
  const tool = (id: string): MenuItem | undefined => menu.find((item) => item.id === id);
  const button = (id: string, icon: React.ReactNode) => {
    const item = tool(id);
    if (!item) return null;
    const applies = item.applies();
    return (
      <IconButton
        label={item.label.replace(/…$/, '')}
        keys={shownKeys(item)}
        icon={icon}
        aria-disabled={!applies}
        className={applies ? '' : 'unavailable'}
        onClick={() => {
          if (applies) item.run();
        }}
      />
    );
  };
  return (
    <div className="outline-tools" role="toolbar" aria-label={texts().outline.whatCanBeDone}>
      {button('add-here', <Plus size={16} />)}
      {button('connect-to', <Link2 size={16} />)}
      <Menu.Root>
        <Menu.Trigger className="button quiet icon" aria-label={texts().outline.allActions}>
          <Ellipsis size={16} aria-hidden="true" />
        </Menu.Trigger>
        <Entries menu={menu} />
      </Menu.Root>
    </div>
  );
}

// helpers

function Entries({ menu, anchor }: { menu: readonly MenuItem[]; anchor?: HTMLElement | undefined }) {
  const groups = GROUPS.map((ids) =>
    ids.flatMap((id) => menu.find((item) => item.id === id && item.applies()) ?? []),
  ).filter((items) => items.length > 0);
  return (
    <Menu.Portal>
      <Menu.Positioner sideOffset={2} align="start" {...(anchor ? { anchor } : {})}>
        <Menu.Popup className="menu" {...(anchor ? { finalFocus: { current: anchor } } : {})}>
          {groups.map((items, index) => (
            <Fragment key={items[0]?.id}>
              {index > 0 ? <Menu.Separator className="menu-line" /> : null}
              {items.map((item) => (
                // Once the menu is gone and hands are back, for what is chosen may open something else.
                <Menu.Item key={item.id} className="menu-item" onClick={() => setTimeout(item.run)}>
                  {item.label}
                  <span className="kbd-plain">{shownKeys(item)}</span>
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
