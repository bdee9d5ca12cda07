import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { Fragment } from 'react';
import { shownKeys, type MenuItem } from '../menu.ts';
import { texts } from '../texts/texts.ts';

/** What else can be done with the file and with what is selected. */
export function FileMenu({ groups }: { groups: readonly (readonly MenuItem[])[] }) {
  const offered = groups.map((items) => items.filter((item) => item.applies())).filter((items) => items.length > 0);
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet icon" aria-label={texts().toolbar.more}>
        <Ellipsis size={17} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end">
          <Menu.Popup className="menu">
            {offered.map((items, index) => (
              <Fragment key={items[0]?.id}>
                {index > 0 ? <Menu.Separator className="menu-line" /> : null}
                {items.map((item) => (
                  <Menu.Item key={item.id} className="menu-item" onClick={item.run}>
                    {item.label}
                    <span className="kbd-plain">{shownKeys(item)}</span>
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
