import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { shownKeys, type MenuItem } from '../menu.ts';

/** What else can be done with the file. */
export function FileMenu({ items }: { items: readonly MenuItem[] }) {
  const offered = items.filter((item) => item.applies());
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet icon" aria-label="More">
        <Ellipsis size={17} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end">
          <Menu.Popup className="menu">
            {offered.map((item) => (
              <Menu.Item key={item.id} className="menu-item" onClick={item.run}>
                {item.label}
                <span className="kbd-plain">{shownKeys(item)}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
